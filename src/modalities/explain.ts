/** An answer of may() in words: the rule, its source, and what else is possible; the file's own words stay in its language. */
import { instantInWords, type Language } from "../platform/languages/index.ts";
import { words } from "./languages/index.ts";
import { words as placeWords } from "./languages/places/index.ts";
import type { Gain, Modalities } from "./modalities-model.ts";
import type { Answer, Deadline, PlaceRules, Ruled, RuleName } from "./model.ts";

type Say = ReturnType<(typeof words)["in"]>;

/** Words in a language of their own. */
export interface Worded {
  readonly text: string;
  readonly language: string;
}

export interface Explained {
  readonly rule: Worded;
  /** The file's words for where the rule comes from; null where it is one of the installation. */
  readonly source: Worded | null;
  readonly verified: boolean;
  readonly instead: Worded | null;
  /** Until when something can be handed in in writing instead; null where nothing can, or no date is set. */
  readonly inWriting: Worded | null;
}

/** What one can do instead, where it is not to ask for a role. */
const ways: Partial<Record<RuleName, `instead-${"sign-in" | "wait" | "own" | "adopt"}`>> = {
  "needs-sign-in": "instead-sign-in",
  "not-published": "instead-wait",
  "needs-own": "instead-own",
  "needs-person": "instead-own",
  "no-modalities": "instead-adopt",
};

const titleOf = (list: Modalities["stages"] | Modalities["capacities"], id: string): string =>
  (list as readonly { readonly id: string; readonly title: string }[]).find((one) => one.id === id)?.title ?? id;

export const stageTitle = (file: Modalities, id: string): string => titleOf(file.stages, id);
export const capacityTitle = (file: Modalities, id: string): string => titleOf(file.capacities, id);
/** A way in as the pages call it: "By appointment". */
export const gainInWords = (by: Gain["by"], language: Language): string => words.in(language)(`gained-${by}`);

function insteadOf(ruled: Ruled, language: Language): Worded | null {
  const { right, file, capacity } = ruled;
  const say = words.in(language);
  if (!right || right.allowed || capacity === null || right.else === null) return null;
  const { says, ways: others, openTo: who } = right.else;
  if (says !== null) return { text: says, language: file.language };
  if (others.length > 0) {
    const named = others.map(({ act, stage }) =>
      say("way", { act: say(`act-${act}` as Parameters<Say>[0]), stage: stageTitle(file, stage) }),
    );
    const list = new Intl.ListFormat(language, { type: "disjunction" }).format(named);
    return { text: say("instead-ways", { capacity: capacityTitle(file, capacity), ways: list }), language };
  }
  return who === null ? null : { text: say("instead-others", { capacity: capacityTitle(file, who) }), language };
}

/** "Or submit in writing until 3 December 2026, 18:00 (…).", a sentence for each date. */
function inWritingOf({ inWriting = [], file }: Ruled, language: Language): Worded | null {
  const say = words.in(language);
  const told = inWriting.map(({ act, stage, until, zone }) =>
    say(`in-writing-${act}`, { stage: stageTitle(file, stage), when: instantInWords(until, zone, language) }),
  );
  return told.length === 0 ? null : { text: told.join(" "), language };
}

/** "Submit in writing (formal session): until 3 December 2026, 18:00 (…)"; `told` are those that the page says elsewhere. */
export const deadlinesInWords = (
  { deadlines = [], file }: PlaceRules,
  language: Language,
  told: readonly Deadline[] = [],
): { readonly text: string; readonly until: string; readonly told: boolean }[] =>
  deadlines.map((deadline) => ({
    text: placeWords.in(language)(`deadline-${deadline.act}`, {
      stage: stageTitle(file, deadline.stage),
      when: instantInWords(deadline.until, deadline.zone, language),
    }),
    until: deadline.until.toISOString(),
    told: told.includes(deadline),
  }));

/** The rule of a modalities answer: its own words, or that none opens the act. */
function ruleOf(answer: Answer, ruled: Ruled, language: Language): Worded {
  const say = words.in(language);
  const { right, file, capacity, stage, act } = ruled;
  if (right?.ruleId != null) return { text: right.rule, language: file.language };
  const values = {
    act: say(`act-${act}` as Parameters<Say>[0]),
    stage: stageTitle(file, stage),
    capacity: capacity === null ? "" : capacityTitle(file, capacity),
  };
  if (capacity !== null) return { text: say("nothing-opens", values), language };
  return {
    text: say(answer.rule === "needs-sign-in" ? "needs-sign-in" : "modalities-need-capacity", values),
    language,
  };
}

export function explain(answer: Answer, language: Language): Explained {
  const say = words.in(language);
  const { ruled, rule } = answer;
  if (!ruled) {
    const instead = answer.allowed ? null : { text: say(ways[rule] ?? "instead-ask"), language };
    return {
      rule: { text: say(rule as Parameters<Say>[0]), language },
      source: null,
      verified: true,
      instead,
      inWriting: null,
    };
  }
  const { right, file } = ruled;
  const opening = { text: say(rule === "needs-sign-in" ? "instead-sign-in-only" : "instead-capacity"), language };
  return {
    rule: ruleOf(answer, ruled, language),
    source: right?.ruleId == null ? null : { text: right.source, language: file.language },
    verified: right?.verified ?? true,
    instead: answer.allowed ? null : (insteadOf(ruled, language) ?? opening),
    inWriting: answer.allowed ? null : inWritingOf(ruled, language),
  };
}
