/** A file as somebody brought it, read: with the encoding they chose, the meeting of an archive they chose, all findings. */
import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { keepable } from "../../kernel/keepable.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { Language } from "../../platform/languages/index.ts";
import { type ProblemName, problem } from "../commands/desk/acting.ts";
import { readFile } from "../intake/read-file.ts";
import { words } from "../languages/desk/index.ts";
import type { MeetingRecord } from "../model.ts";
import { findings } from "../rules/findings/index.ts";
import type { Source } from "../store-sources.ts";

/** The encodings offered where the guess is wrong: those that captions and minutes were found in, and their neighbours. */
export const encodings = [
  "UTF-8",
  "windows-1252",
  "ISO-8859-15",
  "windows-1250",
  "windows-1251",
  "windows-1256",
  "KOI8-R",
  "UTF-16LE",
  "UTF-16BE",
  "GB18030",
  "Big5",
  "Shift_JIS",
  "EUC-KR",
] as const;

export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One of `encodings`; null: as guessed. */
  readonly encoding: string | null;
  /** Which meeting of an archive, from 0. */
  readonly part: number;
}

export interface ReadBrought {
  readonly meeting: MeetingRecord;
  readonly source: Source;
  /** Names of all meetings in an archive; one of anything else. */
  readonly parts: readonly string[];
  /** In English, as the reading of the file tells them. */
  readonly notes: readonly string[];
}

/** By the code of the reading of files; what has no words of ours keeps its own. */
function inWords(language: Language, found: Problem): Problem {
  const known = words.keys.some((key) => key === `${found.code}-title`);
  return known ? problem(language, found.code as ProblemName, found.status) : found;
}

const hash = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** White space, quotes and dashes differ between mirrors of one page; the words do not. */
export function textHash(meeting: Pick<MeetingRecord, "interventions">): string {
  const text = meeting.interventions.map((one) => `${one.label ?? ""}: ${one.text}`).join(" ");
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‑–—]/g, "-");
  return hash(plain.replace(/[\s\u00a0]+/g, " ").trim());
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

function recoded({ bytes, encoding }: Brought): Uint8Array {
  if (encoding === null || !iconv.encodingExists(encoding)) return bytes;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return Buffer.concat([mark, Buffer.from(text, "utf8")]);
}

export async function readBrought(brought: Brought, language: Language): Promise<Result<ReadBrought>> {
  const read = await readFile({ name: brought.name, bytes: recoded(brought) });
  if (!read.ok) return fail(inWords(language, read.problem));
  const one = read.value[brought.part] ?? read.value[0];
  if (!one) return fail(problem(language, "no-text", 422));
  const meeting: MeetingRecord = { ...one.meeting, ...findings(one.meeting) };
  const encoding = brought.encoding ?? one.encoding;
  return ok({
    meeting,
    source: {
      name: keepable(read.value.length > 1 ? `${brought.name}: ${one.name}` : brought.name),
      sha256: hash(brought.bytes),
      textSha256: textHash(meeting),
      container: one.container,
      encoding,
      format: meeting.format,
      bytes: brought.bytes,
    },
    parts: read.value.map(({ name }) => name),
    notes: one.notes,
  });
}
