/**
 * Captions of ITU conferences and councils: states and offices as speakers (`>> POLAND:`, `>> CHAIRMAN:`),
 * `FINISHED FILE`, `(Gavel.)`; some mirrors keep only one `>`.
 */
import { readCaptions } from "./captions.ts";
import type { Notation } from "./draft.ts";

const named =
  /international telecommunication union|\bitu\b|plenipotentiary|\bpp-?(?:10|14|18|22|26)\b|\bwcit\b|\bwtdc|\bwtsa|\bwrc-?\d\d|\bwtpf|\bwsis forum\b|council (?:20\d\d|working group)/;

export const itu: Notation = {
  format: "itu",
  likeness: ({ head, states, marks, innerMarks, capsLabels }) => {
    if (marks + innerMarks === 0 && states < 2 && capsLabels.size === 0) return 0;
    const chaired = capsLabels.has("CHAIRMAN") || capsLabels.has("CHAIR") || capsLabels.has("CHAIRPERSON");
    const forum = /internet governance forum|\bigf\b/.test(head);
    if (named.test(head) && !forum) return marks + innerMarks > 0 || states > 1 || chaired ? 0.9 : 0.2;
    if (states >= 4 && chaired && !forum) return 0.8;
    return states >= 8 && !forum ? 0.7 : 0;
  },
  read: (source, survey) =>
    readCaptions(source, survey, {
      format: "itu",
      unmarked: survey.marks < 3,
      furniture: (line) => pageLine.test(line),
    }),
};

const pageLine = /^\s*(?:-\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*-)?\s*$/i;
