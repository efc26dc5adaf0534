/**
 * Whether a committee is composed as its rules say: rule by rule, kept or broken, with the figures. What a rule leaves to
 * judgement, or what cannot be told for want of data, is open and not decided here.
 */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../../kernel/stakeholders.ts";
import type { Modalities } from "../../../modalities-model.ts";
import { groupsOf } from "../groups.ts";
import { plainAffiliation, regionalGroups, type Sitting, type Tally, tally } from "./sitting.ts";

export type CompositionRule = Modalities["composition"][number];

export const compositionChecks = [
  "seats",
  "share-most",
  "share-least",
  "rest-equally",
  "groups-at-least",
  "all-groups",
  "balance-group",
  "balance-region",
  "balance-gender",
  "per-affiliation",
  "term",
  "terms-in-a-row",
  "reserved",
  "preference",
] as const;
export type CompositionCheck = (typeof compositionChecks)[number];

export interface Checked {
  readonly check: CompositionCheck;
  readonly state: "kept" | "broken" | "open";
  /** What the rule is about where it is about one: a group, a text. */
  readonly of: string | null;
  /** How many there are, and how many there may or must be. */
  readonly has: number | null;
  readonly most: number | null;
  readonly least: number | null;
  /** What has nobody: groups, regions, genders. */
  readonly missing: readonly string[];
  /** Whom it is about. */
  readonly who: readonly string[];
  /** Of how many it is not known. */
  readonly unknown: number;
}

/** Shares are of seats; a rounding error is no seat. */
const tiny = 1e-9;

const made = (check: CompositionCheck, state: Checked["state"], more: Partial<Checked> = {}): Checked => ({
  check,
  state,
  of: null,
  has: null,
  most: null,
  least: null,
  missing: [],
  who: [],
  unknown: 0,
  ...more,
});

const stateOf = (kept: boolean): Checked["state"] => (kept ? "kept" : "broken");

/** The groups that could sit in it: those its capacities name, else all. */
export function groupsIn(file: Pick<Modalities, "capacities">, rule: CompositionRule): readonly StakeholderGroup[] {
  const named = file.capacities.filter(({ id }) => rule.of.includes(id)).flatMap((capacity) => groupsOf(capacity));
  const found = stakeholderGroupNames.filter((group) => named.includes(group));
  return found.length > 0 ? found : stakeholderGroupNames;
}

function shares(rule: CompositionRule, { total, group: { known, unknown } }: Tally): readonly Checked[] {
  const seats = rule.seats ?? total;
  return (rule.shares ?? []).flatMap(({ group, atMost, atLeast }) => {
    const has = known.get(group) ?? 0;
    const most = atMost === undefined ? null : Math.floor(atMost * seats + tiny);
    const least = atLeast === undefined ? null : Math.ceil(atLeast * seats - tiny);
    const told = { of: group, has, unknown };
    return [
      ...(most === null
        ? []
        : [made("share-most", has > most ? "broken" : has + unknown > most ? "open" : "kept", { ...told, most })]),
      ...(least === null
        ? []
        : [
            made("share-least", has >= least ? "kept" : has + unknown >= least ? "open" : "broken", { ...told, least }),
          ]),
    ];
  });
}

/** Equal shares differ by one at most, where the seats do not divide. */
function restEqually(
  { restEqually: groups }: CompositionRule,
  { group: { known, unknown } }: Tally,
): readonly Checked[] {
  if (!groups) return [];
  const counts = groups.map((group) => known.get(group) ?? 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const fewest = groups.filter((group) => (known.get(group) ?? 0) === least && most - least > 1);
  const state = most - least <= 1 ? "kept" : unknown >= most - least - 1 ? "open" : "broken";
  return [made("rest-equally", state, { has: least, most, missing: fewest, unknown })];
}

/**
 * Balance without a number is read as: nobody is left out whom the seats could hold. So the rule is broken only where a
 * region, a gender or a group has nobody though there are as many members as there are of them.
 */
function leftOut(
  check: CompositionCheck,
  { known, unknown }: { readonly known: ReadonlyMap<string, number>; readonly unknown: number },
  all: readonly string[],
  total: number,
): Checked {
  const missing = all.filter((one) => !known.has(one));
  const open = missing.length <= unknown || total < all.length;
  return made(check, missing.length === 0 ? "kept" : open ? "open" : "broken", {
    missing,
    unknown,
    has: all.length - missing.length,
    least: all.length,
  });
}

function balances(rule: CompositionRule, counts: Tally, groups: readonly StakeholderGroup[]): readonly Checked[] {
  const all = { region: regionalGroups, gender: ["woman", "man"], group: groups } as const;
  return (rule.balance ?? []).map((of) => leftOut(`balance-${of}`, counts[of], all[of], counts.total));
}

function groupCounts(rule: CompositionRule, { group: { known, unknown } }: Tally): readonly Checked[] {
  const { groupsAtLeast: least, aimsAtAllGroups } = rule;
  const missing = stakeholderGroupNames.filter((group) => !known.has(group));
  return [
    ...(least === undefined
      ? []
      : [
          made("groups-at-least", known.size >= least ? "kept" : known.size + unknown >= least ? "open" : "broken", {
            has: known.size,
            least,
            missing,
            unknown,
          }),
        ]),
    // An aim is not yet a duty.
    ...(aimsAtAllGroups ? [made("all-groups", missing.length === 0 ? "kept" : "open", { missing, unknown })] : []),
  ];
}

function affiliations(
  { perAffiliation: most }: CompositionRule,
  { affiliation: { known } }: Tally,
  sitting: readonly Sitting[],
) {
  if (most === undefined) return [];
  const full = [...known].filter(([, count]) => count > most);
  if (full.length === 0) return [made("per-affiliation", "kept", { most })];
  return full.map(([key, has]) => {
    const there = sitting.filter(({ affiliation }) => affiliation && plainAffiliation(affiliation) === key);
    return made("per-affiliation", "broken", {
      of: there[0]?.affiliation ?? key,
      has,
      most,
      who: there.map(({ name }) => name),
    });
  });
}

/** A term of two years from 1 March 2026 ends on 1 March 2028 at the latest. */
function lastDay(since: string, years: number): string {
  const day = new Date(`${since}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + Math.round(years * 12));
  return day.toISOString().slice(0, 10);
}

/** The length and the number of terms: of each member alone, so that no nomination changes them. */
export function terms({ termYears, termsInARow }: CompositionRule, sitting: readonly Sitting[]): readonly Checked[] {
  const long = sitting.filter(
    ({ since, until }) => termYears !== undefined && since && until && until > lastDay(since, termYears),
  );
  const undated = sitting.filter(({ since, until }) => !since || !until).length;
  const many = sitting.filter(({ term }) => termsInARow !== undefined && term !== null && term > termsInARow);
  const uncounted = sitting.filter(({ term }) => term === null).length;
  const names = (those: readonly Sitting[]) => those.map(({ name }) => name);
  return [
    ...(termYears === undefined
      ? []
      : [
          made("term", long.length > 0 ? "broken" : undated > 0 ? "open" : "kept", {
            most: termYears,
            who: names(long),
            unknown: undated,
          }),
        ]),
    ...(termsInARow === undefined
      ? []
      : [
          made("terms-in-a-row", many.length > 0 ? "broken" : uncounted > 0 ? "open" : "kept", {
            most: termsInARow,
            who: names(many),
            unknown: uncounted,
          }),
        ]),
  ];
}

/** What only counting tells, and so what nominations can change: without terms, which are of each alone. */
export function countable(
  rule: CompositionRule,
  sitting: readonly Sitting[],
  groups: readonly StakeholderGroup[],
): readonly Checked[] {
  const counts = tally(sitting);
  return [
    ...(rule.seats === undefined
      ? []
      : [made("seats", stateOf(counts.total <= rule.seats), { has: counts.total, most: rule.seats })]),
    ...shares(rule, counts),
    ...restEqually(rule, counts),
    ...groupCounts(rule, counts),
    ...balances(rule, counts, groups),
    ...affiliations(rule, counts, sitting),
  ];
}

/** Every rule of a composition, in one order. `groups`: those that could sit in it, see groupsIn. */
export function checkComposition(
  rule: CompositionRule,
  sitting: readonly Sitting[],
  groups: readonly StakeholderGroup[] = stakeholderGroupNames,
): readonly Checked[] {
  return [
    ...countable(rule, sitting, groups),
    ...terms(rule, sitting),
    ...(rule.reserved ?? []).map((kept) => made("reserved", "open", { of: kept.for, least: kept.seats ?? null })),
    ...(rule.preference === undefined ? [] : [made("preference", "open", { of: rule.preference })]),
  ];
}
