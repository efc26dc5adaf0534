/**
 * Captions of the Internet Governance Forum of every year, and of the many meetings captioned in the same way:
 * `>> NAME:  text`, `>> text` where nobody is named; with and without spaces, indented, in capitals or not.
 */

import { readCaptions } from "./captions.ts";
import type { Notation } from "./draft.ts";

export const igf: Notation = {
  format: "igf",
  likeness: ({ marks, innerMarks, head, labelled }) => {
    if (marks + innerMarks === 0) return 0;
    // A stray mark or two among hundreds of labels is a slip of the keyboard.
    if ((marks + innerMarks) * 5 <= labelled) return 0.05;
    return marks + innerMarks > 2 || /internet governance forum|\bigf\b/.test(head) ? 0.6 : 0.3;
  },
  read: (source, survey) =>
    readCaptions(source, survey, { format: "igf", unmarked: survey.marks < 3 || survey.oneLine }),
};
