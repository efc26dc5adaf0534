/** `NAME: text` or `Name: text` on lines of their own, without any mark of a known house. */

import { readCaptions } from "./captions.ts";
import type { Notation } from "./draft.ts";

export const plain: Notation = {
  format: "plain",
  likeness: () => 0.1,
  read: (source, survey) => readCaptions(source, survey, { format: "plain", unmarked: true }),
};
