/** A "no" of may() as an error that its reader can act on, and a "yes" as the journal keeps it. */
import type { Problem } from "../kernel/result.ts";
import type { JsonObject } from "../platform/journal/index.ts";
import type { Language } from "../platform/languages/index.ts";
import { capacityTitle, explain, stageTitle } from "./explain.ts";
import { words } from "./languages/index.ts";
import type { Answer } from "./model.ts";

export function refusal(answer: Answer, language: Language): Problem {
  const say = words.in(language);
  const { rule, source, instead, inWriting } = explain(answer, language);
  const ways = [instead?.text, inWriting?.text].filter((text) => text !== undefined);
  const { ruled } = answer;
  const under = ruled && {
    title: ruled.file.title,
    version: ruled.version,
    stage: stageTitle(ruled.file, ruled.stage),
  };
  return {
    status: answer.rule === "needs-sign-in" ? 401 : answer.rule === "not-published" ? 404 : 403,
    code: answer.rule,
    title: say("refused"),
    ...(under ? { detail: say("under-modalities", under) } : {}),
    rule: source ? say("rule-with-source", { rule: rule.text, source: source.text }) : rule.text,
    ...(ways.length > 0 ? { instead: ways.join(" ") } : {}),
  };
}

/** For the line of the journal: under which version, by which rule and in which capacity it was done. */
export function basisOf({ ruled }: Answer): JsonObject {
  if (!ruled) return {};
  const { place, version, stage, capacity, right } = ruled;
  return { modalities: { place, version, stage, capacity, rule: right?.ruleId ?? null } };
}

/** The capacity in which it was done, in words: the hat worn, or what the modalities call it. */
export const capacityOf = ({ ruled }: Answer, worn: string | null): string | null =>
  worn ?? (ruled?.capacity ? capacityTitle(ruled.file, ruled.capacity) : null);
