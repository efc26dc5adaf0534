/** Who sits in a committee, or stands for it, as the rules of its composition see them. */
import type { HeldSeat } from "../../modalities/index.ts";
import type { Modalities } from "../../modalities/modalities-model.ts";
import type { Checked, CompositionRule } from "../../modalities/rules/file/composition/check.ts";
import { regionOfCountry, type Sitting } from "../../modalities/rules/file/composition/sitting.ts";
import { groupsOf } from "../../modalities/rules/file/groups.ts";
import type { ElectionsDeps, Held } from "../commands/acting.ts";
import { termsServed } from "../commands/terms-served.ts";
import type { Nomination } from "../model.ts";
import { readGenders } from "../store/elections.ts";

export interface Place {
  readonly deps: ElectionsDeps;
  readonly place: Held;
  readonly file: Modalities;
  readonly now: Date;
}

const region = (country: string | null): string | null => (country === null ? null : regionOfCountry(country));
const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

/** The group a capacity stands for, where it stands for one. */
function groupOf(file: Modalities, capacity: string) {
  const found = file.capacities.find(({ id }) => id === capacity);
  const groups = found ? groupsOf(found) : [];
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

export async function sitting(
  { deps, place, file, now }: Place,
  rule: CompositionRule,
  seats: readonly HeldSeat[],
): Promise<readonly Sitting[]> {
  const people = [...new Set(seats.map(({ person }) => person))];
  const served = await termsServed(deps.db, place, rule.of, now);
  const [names, standings, genders] = await Promise.all([
    deps.namesOf(people),
    deps.standingOf(people),
    readGenders(deps.db, people),
  ]);
  return seats.map(({ person, capacity, organisation, since, until }) => ({
    name: names.get(person) ?? person,
    group: groupOf(file, capacity) ?? standings.get(person)?.group ?? null,
    region: region(standings.get(person)?.country ?? null),
    gender: genders.get(person) ?? null,
    affiliation: organisation,
    since: day(since),
    until: day(until),
    term: served(person),
  }));
}

/** Somebody who stands. Without gender: to propose somebody for theirs would tell it. */
export const asSitting = ({ name, group, country, affiliation }: Nomination, term: number | null): Sitting => ({
  name,
  group,
  region: region(country),
  gender: null,
  affiliation: affiliation || null,
  since: null,
  until: null,
  term,
});

/** Of fewer than five who have declared a gender, a figure could tell one of them. */
const fewest = 5;

/** `tells` gives a name as its reader may know it; null where nobody is named. */
export function shown(one: Checked, tells: ((name: string) => string) | null, declared: number): Checked {
  const hidden = one.check === "balance-gender" && declared < fewest;
  return {
    ...one,
    who: tells ? one.who.map(tells) : [],
    ...(hidden ? { state: "open" as const, has: null, missing: [] } : {}),
  };
}
