import type { PersonId } from "../../kernel/ids.ts";
import { seatsAt } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Election } from "../model.ts";
import { termOf } from "../rules/term.ts";
import { termsInARow } from "../rules/terms-in-a-row.ts";
import { type Acting, type Held, problem } from "./acting.ts";

/** Terms in a row that each person has served in these capacities of a place when the next begins. */
export async function termsServed(
  db: Db,
  place: Held,
  capacities: readonly string[],
  next: Date,
): Promise<(person: PersonId) => number> {
  const seats = (await seatsAt(db, [place.id], { ended: true })).filter(({ capacity }) =>
    capacities.includes(capacity),
  );
  const byPerson = new Map<PersonId, typeof seats>();
  for (const seat of seats) byPerson.set(seat.person, [...(byPerson.get(seat.person) ?? []), seat]);
  return (person) => termsInARow(byPerson.get(person) ?? [], next);
}

/** Why this person cannot stand: as many terms in a row as the rules allow. Null where they can. */
export async function termsUsed(db: Db, acting: Acting, place: Held, { terms }: Election, person: PersonId) {
  const { termsInARow: most, capacity, closes } = terms;
  if (most === null) return null;
  const served = (await termsServed(db, place, [capacity], termOf(terms, new Date(closes)).since))(person);
  return served < most ? null : problem(acting, 409, "terms-used", { values: { served, most } });
}
