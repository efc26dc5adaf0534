/** What is to be mended in a file that somebody brings, and how it reads once nothing is. Nothing of it is kept. */
import type { CheckView } from "./check-view.ts";
import { type Decoded, decodeModalities } from "./decode.ts";
import type { Finding } from "./modalities-model.ts";
import { readModalities } from "./parse.ts";
import { viewOf } from "./read-views.ts";
import { checkModalities } from "./rules/file/check.ts";

/** So many are shown; a file with more is mended from the top. */
const shown = 50;

const beside = 160;

export const nothingChecked: CheckView = { asked: false, text: "", errors: [], warnings: [], more: 0, rules: null };

/** The text typed, or that of the file brought with it. */
export async function broughtText(text: string, file: unknown): Promise<Decoded> {
  if (!(file instanceof File) || file.size === 0) return { text };
  return decodeModalities(new Uint8Array(await file.arrayBuffer()));
}

export function checkText(brought: Decoded): CheckView {
  const text = "text" in brought ? brought.text.replaceAll("\r\n", "\n") : "";
  const read = "text" in brought ? readModalities(text) : null;
  const found: readonly Finding[] = read?.file
    ? checkModalities(read.file, read.lineOf)
    : (read?.findings ?? ("finding" in brought ? [brought.finding] : []));
  const lines = text.split("\n");
  const told = (severity: Finding["severity"]) =>
    found
      .filter((finding) => finding.severity === severity)
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
      .map(({ line, message }) => ({
        line,
        message,
        stands: line === null ? "" : (lines[line - 1] ?? "").trim().slice(0, beside),
      }));
  const [errors, warnings] = [told("error"), told("warning")];
  const sound = read?.file && errors.length === 0 ? viewOf("", read.file) : null;
  return {
    asked: true,
    text,
    errors: errors.slice(0, shown),
    warnings: warnings.slice(0, shown),
    more: Math.max(0, errors.length - shown),
    rules: sound,
  };
}
