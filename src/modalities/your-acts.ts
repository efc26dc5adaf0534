/** What somebody may do at the stage where a place stands, in the reader's language. */
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/index.ts";
import type { PlaceRules } from "./model.ts";
import type { Asking } from "./rules/may.ts";
import { yourRights } from "./rules/your-rights.ts";

export function yourActs(asking: Asking, rules: PlaceRules, within: readonly string[], language: Language): string[] {
  const say = words.in(language);
  const [now] = yourRights(asking, rules, within);
  return (now?.answers ?? []).flatMap(([act, { allowed }]) => (allowed ? [say(`act-${act}`)] : []));
}
