/** A modalities file from its YAML: the rules, or what is wrong with the form of it, line by line. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { largest } from "./decode.ts";
import { inWords } from "./form-words.ts";
import { type Finding, type Modalities, modalities, type Place } from "./modalities-model.ts";

export interface ReadFile {
  readonly file: Modalities | null;
  readonly findings: readonly Finding[];
  /** Line of the node at a path, or of the nearest node above it. */
  readonly lineOf: Place;
}

const error = (check: string, message: string, line: number | null): Finding => ({
  line,
  severity: "error",
  check,
  message,
});

/** Of a mistake that is repeated on every line the first few are enough. */
const told = 50;

function places(document: Document, lines: LineCounter): Place {
  return (...path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
}

/** What YAML can and a modalities file does not, for it is to be read by people: copies by reference, merged keys, tags, a key twice. */
function beyond(document: Document, lines: LineCounter): readonly Finding[] {
  const findings: Finding[] = [];
  const bad = (node: unknown, message: string) => {
    const at = isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
    if (findings.length < told) findings.push(error("yaml", message, at));
  };
  visit(document, (_key, node) => {
    if (findings.length >= told) return visit.BREAK;
    if (isMap(node)) {
      // The library's own check compares every key with every other, which a hostile file turns into minutes.
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) bad(key, "a field has a plain name");
        else if (key.value === "<<") bad(key, "merged keys (<<) are not read; write the lines out");
        else if (key.value === "__proto__") bad(key, 'there is no field "__proto__"');
        else if (seen.has(key.value)) bad(key, `"${String(key.value)}" stands there twice`);
        if (isScalar(key)) seen.add(key.value);
      }
    }
    if (isAlias(node)) bad(node, `copies by reference (*${node.source}) are not read; write it out`);
    else if (isNode(node) && node.tag?.startsWith("!"))
      bad(node, `tags (${node.tag}) are not read; write plain values`);
    return undefined;
  });
  return findings;
}

const nowhere: Place = () => null;

/**
 * Reading takes time for each part of a file, and for anchors and tags in a row with the square of their number; and
 * somebody waits. The longest lists of every kind together have fewer.
 */
const most = { parts: 20_000, marks: 1_000 } as const;

/** Whether a file has more parts (lines, entries, fields) or marks of what is not read anyway than the rules of a body can have. */
function tooMany(source: string): boolean {
  const count = { parts: 1, marks: 0 };
  for (const letter of source) {
    if ("\n,[{?-:".includes(letter)) count.parts += 1;
    else if ("&*!".includes(letter)) count.marks += 1;
  }
  return count.parts > most.parts || count.marks > most.marks;
}

export function readModalities(source: string): ReadFile {
  const refused = (findings: readonly Finding[], lineOf: Place = nowhere): ReadFile => ({
    file: null,
    findings,
    lineOf,
  });
  if (source.length > largest)
    return refused([error("size", `longer than ${largest} characters; the rules of a body are a few pages`, 1)]);
  if (tooMany(source))
    return refused([error("size", "more lines and entries than are read; the rules of a body are a few pages", 1)]);
  const lines = new LineCounter();
  try {
    const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, logLevel: "error" });
    const lineOf = places(document, lines);
    const wrong = document.errors.slice(0, told).map(({ code, message, pos }) => {
      const [first = message] = message.split(" at line ");
      const says =
        code === "MULTIPLE_DOCS" ? "a second document begins here (---); one file holds the rules of one body" : first;
      return error(
        "yaml",
        says.startsWith("Maximum call stack") ? "nested too deeply" : says,
        lines.linePos(pos[0]).line,
      );
    });
    if (wrong.length > 0) return refused(wrong, lineOf);
    const strange = beyond(document, lines);
    if (strange.length > 0) return refused(strange, lineOf);
    const parsed = modalities.safeParse(document.toJS());
    if (parsed.success) return { file: parsed.data, findings: [], lineOf };
    const valueAt = (path: readonly PropertyKey[]): unknown => document.getIn(path);
    const findings = parsed.error.issues
      .slice(0, told)
      .map((issue) => error("form", inWords(issue, valueAt), lineOf(...(issue.path as (string | number)[])) ?? 1));
    return refused(findings, lineOf);
  } catch (caught) {
    // What is nested thousands deep is refused by the machine itself.
    if (caught instanceof RangeError) return refused([error("yaml", "nested too deeply", 1)]);
    throw caught;
  }
}
