/** What the modalities in force fix of elections and lots here, as the forms and the pages show it. */
import { groupName, type Language } from "../../platform/languages/index.ts";
import type { Held } from "../commands/acting.ts";
import { boundInWords } from "../commands/binding.ts";
import { words } from "../languages/index.ts";
import type { Terms } from "../model.ts";
import { type Binding, bindingOf, boundCapacities, capacityNamed } from "../rules/bound.ts";
import type { FixedView } from "../view-model.ts";

type Bound = Extract<Binding, { kind: "bound" }>;

function lines({ bounds, eligible, source, verified }: Bound, language: Language): FixedView["lines"] {
  const say = words.in(language);
  const { needs, groups } = eligible;
  const named = new Intl.ListFormat(language, { type: "disjunction" }).format(
    groups.map((group) => groupName(language, group)),
  );
  return [
    ...bounds.map((bound) => ({
      text: boundInWords(bound, language),
      source: bound.source,
      verified: bound.verified,
    })),
    ...needs.map((told) => ({ text: say("bound-needs", { told }), source, verified })),
    ...(groups.length === 0 ? [] : [{ text: say("bound-groups", { told: named }), source, verified }]),
  ];
}

/** Of each capacity that is filled this way here. */
export const fixedHere = (place: Held, by: "election" | "lot", language: Language): FixedView[] =>
  boundCapacities(place.rules?.file ?? null, by)
    .map((binding) => ({ capacity: binding.title, lines: lines(binding, language) }))
    .filter((one) => one.lines.length > 0);

/** Of one capacity; null where nothing is fixed. */
export function fixedFor(place: Held, capacity: string, by: "election" | "lot", language: Language): FixedView | null {
  const binding = bindingOf(place.rules?.file ?? null, capacity, by);
  if (binding.kind !== "bound") return null;
  const told = lines(binding, language);
  return told.length === 0 ? null : { capacity: binding.title, lines: told };
}

/** What the modalities call the capacities of an election; as they were written where those do not know them. */
export function titlesOf(place: Held, { capacity, electorate }: Pick<Terms, "capacity" | "electorate">) {
  const titled = (written: string) => (place.rules && capacityNamed(place.rules.file, written)?.title) || written;
  return { capacity: titled(capacity), electorate: electorate.kind === "holders" ? titled(electorate.capacity) : "" };
}
