/** The text of a Word file. Its parts are unpacked within limits first: a .docx is a zip, and may be a bomb. */
import mammoth from "mammoth";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { intakeProblem } from "./problems.ts";
import { unzip, zipLimits } from "./zip.ts";

/** Paragraphs apart; pictures and styles left out. */
export async function readDocx(bytes: Uint8Array): Promise<Result<string>> {
  const parts = unzip(bytes, (name) => name.endsWith(".xml") || name.endsWith(".rels"), zipLimits);
  if (!parts.ok) return parts;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await mammoth.extractRawText({ buffer });
    return ok(value);
  } catch (error) {
    return fail(intakeProblem("container-damaged", error instanceof Error ? error.message : String(error)));
  }
}
