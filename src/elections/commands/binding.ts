/** Terms that are not as the modalities in force fix them: refused, with the rule, its source, and what can be done. */
import type { Problem } from "../../kernel/result.ts";
import { gainInWords } from "../../modalities/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { Binding, Bound } from "../rules/bound.ts";
import type { Deviation } from "../rules/follow.ts";
import { type Acting, type Held, problem } from "./acting.ts";

/** A statement of the modalities in the reader's language, as in "Seats: 3". */
export function boundInWords({ kind, value, told }: Bound, language: Language): string {
  const say = words.in(language);
  if (kind === "method") {
    const method = value === "stv" || value === "schulze" ? say(`method-${value}`) : say("method-points");
    return say("bound-method", { told: method });
  }
  if (kind === "ties" && (value === "lot" || value === "nomination"))
    return say("bound-ties", { told: say(`ties-${value}`) });
  return say(`bound-${kind}`, { told });
}

const sourced = (bound: Bound, language: Language): string =>
  words.in(language)("bound-sourced", { rule: boundInWords(bound, language), source: bound.source });

/** Null where the terms are as the modalities fix them, or where those say nothing. */
export function otherwise(
  acting: Acting,
  place: Held,
  binding: Binding,
  deviations: readonly Deviation[],
): Problem | null {
  const { language } = acting;
  const { file, version = 0 } = place.rules ?? {};
  const say = words.in(language);
  const href = `${place.href}/modalities`;
  const under = say("bound-under", { title: file?.title ?? "", version });
  if (binding.kind === "other-way") {
    const ways = binding.ways.map((way) => gainInWords(way, language)).join("; ");
    const rule = say("gained-other-way", { capacity: binding.title, ways, source: binding.source });
    const no = problem(acting, 422, "against-modalities", { instead: "against-instead", values: { href } });
    return { ...no, detail: under, rule, fields: { capacity: rule } };
  }
  const [first] = deviations;
  if (!first) return null;
  const points = deviations.some(({ bound }) => bound.kind === "method" && bound.value === "points");
  const instead = points ? "against-points-instead" : "against-instead";
  const no = problem(acting, 422, "against-modalities", { instead, values: { href } });
  const fields = deviations.map(({ field, bound }) => [field, say("bound-says", { rule: sourced(bound, language) })]);
  return { ...no, detail: under, rule: sourced(first.bound, language), fields: Object.fromEntries(fields) };
}
