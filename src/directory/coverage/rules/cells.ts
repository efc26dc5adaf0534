/**
 * Who can be reached where: cells of country and stakeholder group, against a reference of countries and groups that
 * ought to be there. Pure; what is counted has been chosen by the rule of visibility before it comes here.
 */
import { factsOf } from "../../../kernel/places/facts.ts";
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

const isCaredFor = (country: string): boolean =>
  factsOf(country)?.marks.some((mark) => mark === "ldc" || mark === "lldc" || mark === "sids") ?? false;

/**
 * In the order in which gaps are shown: States with particular needs first (least developed, landlocked developing,
 * small island developing), among them those where nobody is known at all, then by name in the reader's language.
 */
export const byNeed = <Row extends { readonly country: string; readonly reach: Reach }>(
  rows: readonly Row[],
  byName: (one: string, other: string) => number,
): readonly Row[] =>
  [...rows].sort(
    (a, b) =>
      Number(isCaredFor(b.country)) - Number(isCaredFor(a.country)) ||
      rank(b.reach) - rank(a.reach) ||
      byName(a.country, b.country),
  );

/** Countries of the reference in which nobody can be reached, in the order in which they are shown. */
export const gapsOf = (
  coverage: readonly CountryCoverage[],
  byName: (one: string, other: string) => number,
): readonly CountryCoverage[] =>
  byNeed(
    coverage.filter(({ expected, reach }) => expected && (reach === "nobody" || reach === "known")),
    byName,
  );

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
