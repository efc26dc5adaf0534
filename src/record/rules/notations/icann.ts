/**
 * Transcripts of ICANN: `FIRST LAST: text` in meetings, `First Last: text` in calls; a block of attendees before,
 * page headers inside the text, time stamps, `((Crosstalk))`.
 */
import { readCaptions } from "./captions.ts";
import type { Notation, Survey } from "./draft.ts";

const named =
  /\bicann|\bgnso\b|\bccnso\b|\balac\b|\bat-large\b|\bgac\b|internet corporation for assigned|although the transcri(?:pt|ption)(?: output)? is largely accurate/;

/** "Page 12", "Page 3 of 60", "12 | P a g e". */
const pageLine = /^\s*(?:page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|\d{1,3}\s*\|?\s*p\s?a\s?g\s?e|\d{1,3})\s*$/i;

/** Running titles: the same short line beside page lines again and again. */
function runningTitles(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  lines.forEach((line, at) => {
    if (!pageLine.test(line) || line.trim() === "") return;
    for (let near = at - 6; near <= at + 3; near += 1) {
      const text = lines[near]?.trim() ?? "";
      if (text !== "" && text.length < 90 && !pageLine.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  });
  return new Set([...counts].filter(([text, count]) => count >= 3 && !/[.?!]$/.test(text)).map(([text]) => text));
}

/** Above the number of a page: the house, who ran the call, when, and the number of its booking. */
const headerLine =
  /^(?:[\p{Lu}][\p{Lu}\d &.-]{1,30}|icann.{0,40}|(?:moderator|operator|host|coordinator|event|call)\s*[:#].{1,60}|confirmation\s*#?\s*:?\s*[\d-]{4,12}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}.{0,24}|\d{1,2}:\d{2}\s?[ap]\.?m\b.{0,12}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2},? \d{4}.{0,24}|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}.{0,24})$/iu;

/** At most this many lines stand above the number of a page. */
const tallest = 6;

/** Lines of headers that a page number ends; the first page keeps its own, which names the meeting. */
function headers(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, at) => {
    if (line.trim() === "" || !/page/i.test(line) || !pageLine.test(line)) return;
    let top = at;
    while (top > 0 && at - top < tallest && headerLine.test((lines[top - 1] ?? "").trim())) top -= 1;
    const house = (line: string): boolean => /moderator|confirmation|icann/i.test(line);
    if (at - top >= 2 || house(lines[at - 1] ?? "")) for (let n = top; n < at; n += 1) found.add(n);
  });
  return found;
}

/** Page headers inside lines count up by one from page to page; only such a row of numbers is taken out. */
function withoutInnerPages(survey: Survey): Survey {
  const inner = /\s?\bPage (\d{1,3})(?: of \d{1,3})?(?=\s)/g;
  let next = -1;
  let rising = 0;
  for (const line of survey.lines) {
    if (!line.includes("Page ")) continue;
    for (const found of line.matchAll(inner)) {
      const page = Number(found[1]);
      if (next === -1 || page === next) rising += 1;
      next = page + 1;
    }
  }
  if (rising < 3) return survey;
  const lines = survey.lines.map((line) =>
    line.includes("Page ") && !pageLine.test(line) ? line.replace(inner, " ") : line,
  );
  return { ...survey, lines };
}

export const icann: Notation = {
  format: "icann",
  likeness: ({ head, marks, innerMarks, capsLabels, nameLabels }) => {
    if (capsLabels.size + nameLabels.size === 0 || !named.test(head)) return 0;
    const forum = /internet governance forum/.test(head);
    return marks + innerMarks > 2 || forum ? 0.3 : 0.85;
  },
  read: (source, given) => {
    const pages = headers(given.lines);
    const written = pages.size === 0 ? given : { ...given, lines: given.lines.filter((_, at) => !pages.has(at)) };
    const survey = withoutInnerPages(written);
    const titles = runningTitles(survey.lines);
    const furniture = (line: string): boolean => pageLine.test(line) || titles.has(line.trim());
    return readCaptions(source, survey, { format: "icann", unmarked: true, furniture });
  },
};
