import type { Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { Complaint } from "../rules/read-forms.ts";

/** Each thing to mend, at its field, in the reader's language. */
export const complained = (
  language: Language,
  complaints: Readonly<Record<string, Complaint>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(complaints).map(([field, what]) => [field, words.in(language)(`complaint-${what}`)]),
  );
