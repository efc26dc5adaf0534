/** `NAME: text` or `Name: text` on lines of their own, without any mark of a known house. */

import { readCaptions } from "./captions.ts";
import type { Notation } from "./draft.ts";

export const plain: Notation = {
  format: "plain",
  likeness: () => 0.1,
  read: (source, survey) => {
    const draft = readCaptions(source, survey, { format: "plain", unmarked: true });
    // An article may hold one line that looks like a label; it does not speak for most of the text.
    const said = draft.turns.reduce((sum, { paragraphs }) => sum + paragraphs.join(" ").length, 0);
    return draft.turns.length === 1 && said * 2 < source.text.length ? { ...draft, turns: [] } : draft;
  },
};
