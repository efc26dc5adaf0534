/** A file as somebody brought it, read: with the encoding they chose, the meeting of an archive they chose, all findings. */
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { Language } from "../../platform/languages/index.ts";
import { type ProblemName, problem } from "../commands/desk/acting.ts";
import { words } from "../languages/desk/index.ts";
import type { Source } from "../store-sources.ts";
import { readApart } from "./read-apart.ts";
import type { Brought, BytesRead } from "./read-bytes.ts";

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

export type ReadBrought = Omit<BytesRead, "source"> & { readonly source: Source };

/** By the code of the reading of files; what has no words of ours keeps its own. */
function inWords(language: Language, found: Problem): Problem {
  const known = words.keys.some((key) => key === `${found.code}-title`);
  return known ? problem(language, found.code as ProblemName, found.status) : found;
}

export async function readBrought(brought: Brought, language: Language): Promise<Result<ReadBrought>> {
  const read = await readApart(brought);
  if (!read.ok) return fail(inWords(language, read.problem));
  return ok({ ...read.value, source: { ...read.value.source, bytes: brought.bytes } });
}
