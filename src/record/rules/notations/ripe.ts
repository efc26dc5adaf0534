/** RIPE stenography: `NAME: text` in capitals without any mark, and lines that hold a single full stop. */
import { readCaptions } from "./captions.ts";
import type { Notation } from "./draft.ts";

export const ripe: Notation = {
  format: "ripe",
  likeness: ({ head, dotLines, marks, innerMarks, capsLabels, nameLabels }) => {
    if (marks + innerMarks > 2 && dotLines < 3) return 0;
    if (dotLines < 3 && !head.includes("ripe")) return 0;
    const caps = [...capsLabels.values()].reduce((sum, count) => sum + count, 0);
    const names = [...nameLabels.values()].reduce((sum, count) => sum + count, 0);
    if (dotLines >= 3 && caps > names) return 0.7;
    if (/\bripe ?(?:\d{2,3}|ncc|meeting)\b/.test(head)) return caps >= names && caps > 0 ? 0.8 : 0.05;
    return 0;
  },
  read: (source, survey) =>
    readCaptions(source, survey, { format: "ripe", unmarked: true, furniture: (line) => line.trim() === "." }),
};
