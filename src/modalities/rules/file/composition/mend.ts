/**
 * Which nominations would mend a committee: the smallest sets of them with which every rule that nominations can mend is
 * kept. Found by trying all sets of one, then of two, and so on; nominations that are alike to the rules are tried once.
 * Exact up to `mostTries` sets; where that is reached, it says how far it came.
 */
import type { StakeholderGroup } from "../../../../kernel/stakeholders.ts";
import { type Checked, type CompositionCheck, type CompositionRule, countable, terms } from "./check.ts";
import { plainAffiliation, type Sitting } from "./sitting.ts";

/** Sets looked at before giving up: a second or two. */
export const mostTries = 100_000;
/** Sets told; more of one size say little more. */
const mostSets = 20;

export interface Mending {
  /** Each a smallest set, by name; empty where nothing needs mending or nothing mends. */
  readonly sets: readonly { readonly names: readonly string[]; readonly why: readonly (readonly MendReason[])[] }[];
  /** Broken rules that no nomination mends: a term is too long, a group has too many seats. */
  readonly beyond: readonly Checked[];
  /** Nominations that no set may hold, with the rule against each. */
  readonly barred: readonly { readonly name: string; readonly check: CompositionCheck }[];
  /** Seats without a member; null where the number of seats is not set. */
  readonly free: number | null;
  /** Sizes tried to the end, sets looked at, and whether that was all there was to try. */
  readonly tried: { readonly upTo: number; readonly sets: number; readonly complete: boolean };
  /** Whether there are more sets of that size than are told. */
  readonly more: boolean;
}

/** What a nomination in a set is needed for: without it, this would be broken. */
export interface MendReason {
  readonly check: CompositionCheck;
  readonly of: string | null;
}

interface Kind {
  readonly like: Sitting;
  readonly names: readonly string[];
}

/** Nominations by what the rules see of them. */
function kindsOf(rule: CompositionRule, nominated: readonly Sitting[]): readonly Kind[] {
  const sees = new Set(rule.balance ?? []);
  const byGroup = rule.shares || rule.restEqually || rule.groupsAtLeast || sees.has("group");
  const kinds = new Map<string, { like: Sitting; names: string[] }>();
  for (const one of nominated) {
    const key = JSON.stringify([
      byGroup ? one.group : "",
      sees.has("region") ? one.region : "",
      sees.has("gender") ? one.gender : "",
      rule.perAffiliation === undefined ? "" : plainAffiliation(one.affiliation ?? ""),
    ]);
    const known = kinds.get(key);
    if (known) known.names.push(one.name);
    else kinds.set(key, { like: one, names: [one.name] });
  }
  return [...kinds.values()];
}

const keyOf = ({ check, of }: Pick<Checked, "check" | "of">): string => `${check} ${of ?? ""}`;

/** Sets of `size`, as how many of each kind; stops when `visit` says so. */
function eachSet(kinds: readonly Kind[], size: number, visit: (counts: readonly number[]) => boolean): boolean {
  const counts = kinds.map(() => 0);
  const room = kinds.map((_, index) => kinds.slice(index).reduce((sum, { names }) => sum + names.length, 0));
  const fill = (index: number, left: number): boolean => {
    if (left === 0) return visit(counts);
    if ((room[index] ?? 0) < left) return true;
    for (let take = Math.min(left, kinds[index]?.names.length ?? 0); take >= 0; take -= 1) {
      counts[index] = take;
      if (!fill(index + 1, left - take)) return false;
    }
    counts[index] = 0;
    return true;
  };
  return fill(0, size);
}

const peopleOf = (kinds: readonly Kind[], counts: readonly number[]): readonly Sitting[] =>
  kinds.flatMap(({ like, names }, index) => names.slice(0, counts[index] ?? 0).map((name) => ({ ...like, name })));

/** What only grows when somebody joins: too many in all, of a group whose most is a number of seats, of an affiliation. */
const lastingUnder =
  (rule: CompositionRule) =>
  ({ check }: Checked): boolean =>
    check === "seats" || check === "per-affiliation" || (check === "share-most" && rule.seats !== undefined);

/** Who is not sitting already, and has terms left. */
function ableOf({ termsInARow }: CompositionRule, sitting: readonly Sitting[], nominated: readonly Sitting[]) {
  const worn = nominated.filter(({ term }) => termsInARow !== undefined && term !== null && term > termsInARow);
  const seated = new Set(sitting.map(({ name }) => name));
  return { worn, able: nominated.filter((one) => !worn.includes(one) && !seated.has(one.name)) };
}

/**
 * Whether so many of those nominated, or all where there are fewer, can join without a rule that is countable being
 * broken then, save those that nobody who joins could mend. Null where more than `tries` sets would have to be tried.
 */
export function fillable(
  rule: CompositionRule,
  sitting: readonly Sitting[],
  nominated: readonly Sitting[],
  groups: readonly StakeholderGroup[],
  { seats, tries }: { readonly seats: number; readonly tries: number },
): boolean | null {
  const broken = (people: readonly Sitting[]) =>
    countable(rule, people, groups).filter(({ state }) => state === "broken");
  const before = new Set(broken(sitting).filter(lastingUnder(rule)).map(keyOf));
  const { able } = ableOf(rule, sitting, nominated);
  const kinds = kindsOf(rule, able);
  let left = tries;
  let found = false;
  const ended = eachSet(kinds, Math.min(seats, able.length), (counts) => {
    left -= 1;
    found = broken([...sitting, ...peopleOf(kinds, counts)]).every((one) => before.has(keyOf(one)));
    return !found && left > 0;
  });
  return found || (ended ? false : null);
}

export function mend(
  rule: CompositionRule,
  sitting: readonly Sitting[],
  nominated: readonly Sitting[],
  groups: readonly StakeholderGroup[],
): Mending {
  const broken = (people: readonly Sitting[]) =>
    countable(rule, people, groups).filter(({ state }) => state === "broken");
  const now = broken(sitting);
  const free = rule.seats === undefined ? null : Math.max(0, rule.seats - sitting.length);
  const { worn, able } = ableOf(rule, sitting, nominated);
  const barred = worn.map(({ name }) => ({ name, check: "terms-in-a-row" as const }));
  const growing = now.filter(lastingUnder(rule));
  const accepted = new Set(growing.map(keyOf));
  const beyond = [...growing, ...terms(rule, sitting).filter(({ state }) => state === "broken")];
  const mends = (people: readonly Sitting[]) => broken(people).every((one) => accepted.has(keyOf(one)));
  const nothing = { sets: [], beyond, barred, free, more: false };
  if (now.length === growing.length) return { ...nothing, tried: { upTo: 0, sets: 0, complete: true } };

  const kinds = kindsOf(rule, able);
  const largest = Math.min(able.length, free ?? able.length);
  let tries = 0;
  for (let size = 1; size <= largest; size += 1) {
    const found: (readonly Sitting[])[] = [];
    let more = false;
    const ended = eachSet(kinds, size, (counts) => {
      if (tries >= mostTries) return false;
      tries += 1;
      const added = peopleOf(kinds, counts);
      if (!mends([...sitting, ...added])) return true;
      if (found.length < mostSets) found.push(added);
      else more = true;
      return found.length < mostSets || !more;
    });
    const complete = ended || more;
    if (found.length > 0) {
      const sets = found.map((added) => ({
        names: added.map(({ name }) => name),
        why: added.map((one) => neededFor(one, added)),
      }));
      return { ...nothing, sets, more, tried: { upTo: size, sets: tries, complete } };
    }
    if (!ended) return { ...nothing, tried: { upTo: size - 1, sets: tries, complete: false } };
  }
  return { ...nothing, tried: { upTo: largest, sets: tries, complete: true } };

  function neededFor(one: Sitting, added: readonly Sitting[]): readonly MendReason[] {
    const without = broken([...sitting, ...added.filter((other) => other !== one)]);
    return without.filter((found) => !accepted.has(keyOf(found))).map(({ check, of }) => ({ check, of }));
  }
}
