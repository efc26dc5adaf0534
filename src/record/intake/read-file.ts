/** The one way in: the bytes of a file, whatever it is, to the meetings in it, or to a reason a person can act on. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ParsedMeeting } from "../model.ts";
import { readMeeting } from "../rules/notations/index.ts";
import { decode } from "./encoding.ts";
import { intakeProblem, largestFile } from "./problems.ts";

export interface NamedBytes {
  /** The name of the file, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadMeeting {
  readonly meeting: ParsedMeeting;
  /** The file it came from: inside a zip, the path in it. */
  readonly name: string;
  readonly container: string;
  readonly encoding: string;
  /** What the person who brings the file may want to check, in English; programs go by `encoding` and `container`. */
  readonly notes: readonly string[];
}

export async function readFile(file: NamedBytes): Promise<Result<readonly ReadMeeting[]>> {
  if (file.bytes.length === 0) return fail(intakeProblem("file-empty"));
  if (file.bytes.length > largestFile) return fail(intakeProblem("file-too-large"));
  const { text, encoding } = decode(file.bytes);
  const meeting = readMeeting({ text, name: file.name });
  return ok([{ meeting, name: file.name, container: "text", encoding, notes: [] }]);
}
