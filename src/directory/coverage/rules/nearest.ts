/** Who could reach into a gap: the nearest person, by country, region and language, with the reason. Pure. */
import { areaOf, regionsOf } from "../../../kernel/places/areas.ts";
import { factsOf } from "../../../kernel/places/facts.ts";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { Reach } from "./cells.ts";

/** The first to turn to in a cell, or among those who speak a language. */
export interface Candidate {
  readonly id: string;
  readonly group: StakeholderGroup;
  readonly reach: Exclude<Reach, "nobody">;
  readonly country: string;
}

export interface SpeakingCandidate extends Omit<Candidate, "country"> {
  /** ISO 639 code. */
  readonly language: string;
}

/** Why somebody is near: from the nearest reason to the farthest. */
export type Nearness =
  | { readonly kind: "country"; readonly group: StakeholderGroup }
  | { readonly kind: "area"; readonly area: string; readonly country: string; readonly group: StakeholderGroup }
  | { readonly kind: "language"; readonly language: string; readonly group: StakeholderGroup };

export interface Nearest {
  readonly id: string;
  readonly reach: Candidate["reach"];
  readonly why: Nearness;
}

export interface Gap {
  readonly country: string;
  /** Null where no group of the country can be reached. */
  readonly group: StakeholderGroup | null;
}

/** Somebody who can be written to before somebody to be introduced to; whom no way leads to can reach in nowhere. */
const ways: readonly Reach[] = ["direct", "introduction"];

function best<T extends { readonly id: string; readonly reach: Reach }>(among: readonly T[]): T | null {
  const usable = among.filter(({ reach }) => ways.includes(reach));
  return (
    usable.reduce<T | null>((first, one) => {
      if (first === null) return one;
      const [a, b] = [ways.indexOf(one.reach), ways.indexOf(first.reach)];
      return a < b || (a === b && one.id < first.id) ? one : first;
    }, null) ?? null
  );
}

/** The first to turn to in these countries and this group; null stands for any. Only somebody to whom a way leads. */
export const firstOf = (
  candidates: readonly Candidate[],
  countries: readonly string[] | null,
  group: StakeholderGroup | null,
): Candidate | null =>
  best(
    candidates.filter(
      (one) => (group === null || one.group === group) && (countries === null || countries.includes(one.country)),
    ),
  );

/**
 * In this order: another group of the same country; the same group in the smallest region around it, and the next;
 * somebody of the group who speaks a language of the country; any group in the regions around.
 */
export function nearestTo(
  gap: Gap,
  candidates: readonly Candidate[],
  speaking: readonly SpeakingCandidate[],
): Nearest | null {
  const inCountry = best(candidates.filter(({ country, group }) => country === gap.country && group !== gap.group));
  if (inCountry) {
    return { id: inCountry.id, reach: inCountry.reach, why: { kind: "country", group: inCountry.group } };
  }
  const sameGroup = gap.group === null ? candidates : candidates.filter(({ group }) => group === gap.group);
  return around(gap, sameGroup) ?? byLanguage(gap, speaking) ?? around(gap, candidates);
}

function around(gap: Gap, candidates: readonly Candidate[]): Nearest | null {
  for (const { id: area } of regionsOf(gap.country)) {
    const countries = areaOf(area)?.countries ?? [];
    const found = best(candidates.filter(({ country }) => country !== gap.country && countries.includes(country)));
    if (found) {
      const { id, reach, country, group } = found;
      return { id, reach, why: { kind: "area", area, country, group } };
    }
  }
  return null;
}

function byLanguage(gap: Gap, speaking: readonly SpeakingCandidate[]): Nearest | null {
  for (const language of factsOf(gap.country)?.languages ?? []) {
    const found = best(
      speaking.filter((one) => one.language === language && (gap.group === null || one.group === gap.group)),
    );
    if (found) return { id: found.id, reach: found.reach, why: { kind: "language", language, group: found.group } };
  }
  return null;
}
