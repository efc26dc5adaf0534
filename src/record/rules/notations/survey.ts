/** Counts everything the notations judge a file by, in one pass over its lines. */
import { countryNamed } from "../../../kernel/places/countries.ts";
import type { Survey } from "./draft.ts";
import { withoutLineBreaks } from "./inner-labels.ts";
import { labelColon, labelShapes, tidyLabel } from "./labels.ts";
import { toLines } from "./lines.ts";
import { markLength } from "./marks.ts";
import { takeStamp } from "./stamps.ts";

export const ircLine =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?\]?|\[?\d\d:\d\d(?::\d\d)?\]?)?\s*<[^<>\s][^<>]{0,60}>\s/;

const bullet = /^\s*(?:[-*•+]|\d{1,2}[.)])\s/;

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export function surveyOf(text: string): Survey {
  const written = toLines(text);
  const cut = withoutLineBreaks(written, text);
  const lines = cut ?? written;
  const shapeOf = labelShapes();
  const capsLabels = new Map<string, number>();
  const nameLabels = new Map<string, number>();
  let marks = 0;
  let innerMarks = 0;
  let arrows = 0;
  let ircLines = 0;
  let dotLines = 0;
  let headings = 0;
  let bullets = 0;
  let filled = 0;
  let labelled = 0;
  const hasArrows = text.includes("-->");
  const hasMarks = text.includes(">>") || text.includes("&gt;&gt;");
  for (const line of lines) {
    if (line === "") continue;
    filled += 1;
    const mark = markLength(line, true);
    if (mark > 0) marks += 1;
    const first = line[0];
    if (first === "#" || first === "=") headings += 1;
    else if (line === ".") dotLines += 1;
    else if (
      (first === "<" || first === "[" || (first !== undefined && first >= "0" && first <= "9")) &&
      ircLine.test(line)
    )
      ircLines += 1;
    if (hasArrows && line.includes("-->")) arrows += 1;
    if (hasMarks && line.includes(">>", Math.max(1, mark))) innerMarks += 1;
    if (first !== undefined && first < "A" && bullet.test(line)) bullets += 1;
    const from = mark > 0 ? mark : takeStamp(line).length;
    const colon = labelColon(line, from);
    if (colon === -1) continue;
    const label = tidyLabel(line.slice(from, colon));
    const shape = shapeOf(label, mark > 0);
    if (shape === "caps") count(capsLabels, label);
    else if (shape === "name") count(nameLabels, label);
    if (shape !== null && mark === 0) labelled += 1;
  }
  let states = 0;
  for (const label of capsLabels.keys()) if (countryNamed(label) !== null) states += 1;
  return {
    text,
    shapeOf,
    lines,
    head: text.slice(0, 4000).toLowerCase(),
    marks,
    innerMarks,
    capsLabels,
    nameLabels,
    labelled,
    states,
    arrows,
    ircLines,
    dotLines,
    headings,
    bullets,
    filled,
    oneLine: cut !== null,
  };
}
