/** Labels in the middle of a line: some mirrors have lost every line break of a meeting. */
import { labelShape, longestLabel } from "./labels.ts";
import { cutAtMarks } from "./marks.ts";

const stop =
  /(?<!\b(?:Mr|Ms|Mrs|Dr|MR|MS|MRS|DR|Prof|St|\p{Lu}))[.?!\u2026)\]"\u201d-]["'\u201d\u2019)]?\s+(?:>\s?)?|\s{2,}|\s>\s/gu;

/** The first word after the last sentence end before `colon`, within the length of a label; 0 where there is none. */
function labelBackwards(line: string, colon: number): number {
  const window = line.slice(Math.max(0, colon - longestLabel), colon);
  let begin = 0;
  for (const end of window.matchAll(stop)) begin = end.index + end[0].length;
  return begin === 0 ? 0 : colon - window.length + begin;
}

/** Where labels in capitals begin inside a line: after the end of a sentence, before a colon. `accept` has the last word. */
export function innerLabels(line: string, accept: (label: string) => boolean): readonly number[] {
  const starts: number[] = [];
  for (let colon = line.indexOf(": ", 1); colon !== -1; colon = line.indexOf(": ", colon + 1)) {
    const begin = labelBackwards(line, colon);
    if (begin <= (starts.at(-1) ?? 0)) continue;
    const label = line.slice(begin, colon).replace(/\s+/g, " ").trim();
    if (labelShape(label, false) === "caps" && accept(label)) starts.push(begin);
  }
  return starts;
}

const inCapitals = /(?:[.?!)\]]\s{1,4}|\s>\s)\p{Lu}[\p{Lu} .'\u2019-]{2,40}:\s/gu;
const inNames = /[.?!)\]]\s{1,4}\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+:\s/gu;

/** A meeting on one line, or a few: its lines, cut before every mark and label. Null for a text that has lines. */
export function withoutLineBreaks(lines: readonly string[], text: string): readonly string[] | null {
  let filled = 0;
  for (const line of lines) if (line !== "") filled += 1;
  if (filled === 0 || filled > 11) return null;
  const capitals = text.match(inCapitals)?.length ?? 0;
  const names = text.match(inNames)?.length ?? 0;
  if (capitals + names < 3 && filled * 4000 > text.length) return null;
  return lines.flatMap((line) => cutAtMarks(line).flatMap((part) => cutAtLabels(part, names > 2)));
}

function cutAtLabels(line: string, names: boolean): readonly string[] {
  const starts = [...innerLabels(line, () => true)];
  if (names) for (const found of line.matchAll(inNames)) starts.push(found.index + found[0].search(/\p{Lu}/u));
  const pieces: string[] = [];
  let from = 0;
  for (const start of starts.sort((a, b) => a - b)) {
    // Of a mark that lost one of its two signs the other stays behind.
    if (start > from)
      pieces.push(
        line
          .slice(from, start)
          .replace(/\s>\s?$/, "")
          .trim(),
      );
    from = start;
  }
  pieces.push(line.slice(from).trim());
  return pieces.filter((piece) => piece !== "" || line === "");
}
