/**
 * Who can be reached where: cells of country and stakeholder group, against a reference of countries and groups that
 * ought to be there. Pure; what is counted has been chosen by the rule of visibility before it comes here.
 */
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";

/** From best to worst. `known`: somebody stands in the directory, and no way leads there yet. */
export const reaches = ["direct", "introduction", "known", "nobody"] as const;
export type Reach = (typeof reaches)[number];

/** Entries of one cell that the reader may see. */
export interface CellCount {
  readonly country: string;
  readonly group: StakeholderGroup;
  /** Of all, those whom the reader knows or sees a way to write to. */
  readonly direct: number;
  /** Of the others, those to whom people lead who pass requests on. */
  readonly introduction: number;
  readonly all: number;
}

export interface Cell extends CellCount {
  readonly reach: Reach;
}

export interface CountryCoverage {
  readonly country: string;
  /** The best of its cells. */
  readonly reach: Reach;
  /** One for each group expected, in their order. */
  readonly cells: readonly Cell[];
  /** Groups in which somebody can be reached, directly or by introduction. */
  readonly reached: number;
  /** Whether it belongs to the reference; if not, it is there because somebody stands there. */
  readonly expected: boolean;
}

export interface Reference {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly groups: readonly StakeholderGroup[];
}

export const reachOf = ({ direct, introduction, all }: Pick<CellCount, "direct" | "introduction" | "all">): Reach =>
  direct > 0 ? "direct" : introduction > 0 ? "introduction" : all > 0 ? "known" : "nobody";

const rank = (reach: Reach): number => reaches.indexOf(reach);

/** Of the countries of the reference, and of others in which somebody stands. In the order of the reference. */
export function coverageOf(counts: readonly CellCount[], { countries, groups }: Reference): readonly CountryCoverage[] {
  const counted = new Map(counts.map((count) => [`${count.country}:${count.group}`, count]));
  const others = counts
    .filter(({ country, group, all }) => all > 0 && groups.includes(group) && !countries.includes(country))
    .map(({ country }) => country);
  const expected = new Set(countries);
  return [...expected, ...[...new Set(others)].sort()].map((country) => {
    const cells = groups.map((group): Cell => {
      const count = counted.get(`${country}:${group}`) ?? { country, group, direct: 0, introduction: 0, all: 0 };
      return { ...count, reach: reachOf(count) };
    });
    const best = Math.min(...cells.map(({ reach }) => rank(reach)), rank("nobody"));
    return {
      country,
      reach: reaches[best] ?? "nobody",
      cells,
      reached: cells.filter(({ reach }) => reach === "direct" || reach === "introduction").length,
      expected: expected.has(country),
    };
  });
}

/** Countries of the reference in which nobody can be reached: first those with nobody at all, otherwise in the order given. */
export const gapsOf = (coverage: readonly CountryCoverage[]): readonly CountryCoverage[] =>
  coverage
    .filter(({ expected, reach }) => expected && (reach === "nobody" || reach === "known"))
    .sort((a, b) => rank(b.reach) - rank(a.reach));

/** How many countries of the reference are reached how. */
export function summaryOf(coverage: readonly CountryCoverage[]): Readonly<Record<Reach, number>> {
  const count = (wanted: Reach) => coverage.filter(({ expected, reach }) => expected && reach === wanted).length;
  return {
    direct: count("direct"),
    introduction: count("introduction"),
    known: count("known"),
    nobody: count("nobody"),
  };
}
