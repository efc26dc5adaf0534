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
    const survey = withoutInnerPages(given);
    const titles = runningTitles(survey.lines);
    const furniture = (line: string): boolean => pageLine.test(line) || titles.has(line.trim());
    return readCaptions(source, survey, { format: "icann", unmarked: true, furniture });
  },
};
