/** A modalities file from its YAML: the rules, or what is wrong with the form of it, line by line. */
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { type Finding, type Modalities, modalities, type Place } from "./modalities-model.ts";

export interface ReadFile {
  readonly file: Modalities | null;
  readonly findings: readonly Finding[];
  /** Line of the node at a path, or of the nearest node above it. */
  readonly lineOf: Place;
}

/** Files larger than this are no rules of a body. */
const longest = 1_000_000;

function places(document: Document, lines: LineCounter): Place {
  return (...path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
}

export function readModalities(source: string): ReadFile {
  const nowhere: Place = () => null;
  const error = (check: string, message: string, line: number | null): Finding => ({
    line,
    severity: "error",
    check,
    message,
  });
  if (source.length > longest) {
    return { file: null, findings: [error("size", `longer than ${longest} characters`, null)], lineOf: nowhere };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineOf = places(document, lines);
  if (document.errors.length > 0) {
    const findings = document.errors.map(({ message, pos }) =>
      error("yaml", message.split("\n")[0] ?? message, lines.linePos(pos[0]).line),
    );
    return { file: null, findings, lineOf };
  }
  let value: unknown;
  try {
    // Aliases that multiply without end are refused.
    value = document.toJS({ maxAliasCount: 50 });
  } catch (caught) {
    return {
      file: null,
      findings: [error("yaml", caught instanceof Error ? caught.message : "unreadable", null)],
      lineOf,
    };
  }
  const parsed = modalities.safeParse(value);
  if (parsed.success) return { file: parsed.data, findings: [], lineOf };
  const findings = parsed.error.issues.map(({ path, message }) =>
    error("form", `${path.join(".") || "the file"}: ${message}`, lineOf(...(path as (string | number)[]))),
  );
  return { file: null, findings, lineOf };
}
