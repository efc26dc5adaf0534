import { unspaced } from "./spaced.ts";

/** Signs that stand for nothing in any text: they carry the marks through the database. */
export const markStart = "\uE000";
export const markEnd = "\uE001";

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export const unmarked = (text: string): string => text.replace(/[\uE000\uE001]/g, "");

/** A snippet with marks as pieces, some of them hits. Every piece holds text. */
export function pieces(snippet: string): readonly Piece[] {
  return unspaced(snippet)
    .split(markStart)
    .flatMap((run, index): readonly Piece[] => {
      if (index === 0) return [{ text: run, hit: false }];
      const end = run.indexOf(markEnd);
      return end < 0
        ? [{ text: run, hit: false }]
        : [
            { text: run.slice(0, end), hit: true },
            { text: run.slice(end + 1), hit: false },
          ];
    })
    .filter(({ text }) => text !== "");
}
