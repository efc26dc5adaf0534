/** The reading itself: from the bytes somebody brought to a meeting with all findings. Holds its thread for as long as it takes. */
import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { keepable } from "../../kernel/keepable.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ReadNote } from "../intake/notes.ts";
import { intakeProblem } from "../intake/problems.ts";
import { readFile } from "../intake/read-file.ts";
import type { MeetingRecord } from "../model.ts";
import { findings } from "../rules/findings/index.ts";
import type { Source } from "../store-sources.ts";

export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One of `encodings`; null: as guessed. */
  readonly encoding: string | null;
  /** Which meeting of an archive, from 0. */
  readonly part: number;
}

export interface BytesRead {
  readonly meeting: MeetingRecord;
  readonly source: Omit<Source, "bytes">;
  /** Names of all meetings in an archive; one of anything else. */
  readonly parts: readonly string[];
  /** What to check of how the file was read. */
  readonly notes: readonly ReadNote[];
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

export async function readBytes(brought: Brought): Promise<Result<BytesRead>> {
  const read = await readFile({ name: brought.name, bytes: recoded(brought) });
  if (!read.ok) return read;
  const one = read.value[brought.part] ?? read.value[0];
  if (!one) return fail(intakeProblem("no-text"));
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
    },
    parts: read.value.map(({ name }) => name),
    notes: one.notes,
  });
}
