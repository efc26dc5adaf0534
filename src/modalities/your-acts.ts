/** What somebody may do at the stage where a place stands, and the first thing they may not, in the reader's language. */
import type { Language } from "../platform/languages/index.ts";
import { type Explained, explain } from "./explain.ts";
import { words } from "./languages/index.ts";
import type { ModalitiesAct } from "./modalities-model.ts";
import type { Deadline, PlaceRules } from "./model.ts";
import type { Asking } from "./rules/may.ts";
import { yourRights } from "./rules/your-rights.ts";

/** What people come for, in this order: the first of these that is closed is the one whose reason is told. */
const sought: readonly ModalitiesAct[] = ["attend", "speak", "comment", "decide"];

interface YourActs {
  /** Those open, in words. */
  readonly may: string[];
  readonly not: (Explained & { readonly act: string; readonly name: ModalitiesAct }) | null;
  /** The dates that `not` tells already. */
  readonly told: readonly Deadline[];
}

/** `attends`: what may() said of coming in, which offices of the installation do besides. */
export function yourActs(
  asking: Asking,
  {
    rules,
    within,
    attends,
  }: { readonly rules: PlaceRules; readonly within: readonly string[]; readonly attends: boolean },
  language: Language,
): YourActs {
  const say = words.in(language);
  const answers = new Map(yourRights(asking, rules, within)[0]?.answers ?? []);
  const first = sought.find((act) => (act === "attend" ? !attends : answers.get(act)?.allowed === false));
  const answer = first && answers.get(first);
  return {
    may: [...answers].flatMap(([act, { allowed }]) => (allowed ? [say(`act-${act}`)] : [])),
    not: first && answer ? { ...explain(answer, language), act: say(`act-${first}`), name: first } : null,
    told: answer?.ruled?.inWriting ?? [],
  };
}
