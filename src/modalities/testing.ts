/** For tests of any room: places with modalities in force, and people who hold capacities. */
import type { PersonId } from "../kernel/ids.ts";
import { theInstallation } from "../kernel/reader.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import { adoptModalities, insertSeat, type RuledPlace, type SeatId } from "./index.ts";

/** A template of the library, adopted by Rapport itself; the place must be loaded anew to know of it. */
export const adoptForTest = (db: Db, place: RuledPlace, template: string, stage = ""): Promise<void> =>
  adopt(db, place, { template, text: "", stage });

/** So is a file of its own. */
export const adoptTextForTest = (db: Db, place: RuledPlace, text: string): Promise<void> =>
  adopt(db, place, { template: "", text, stage: "" });

async function adopt(
  db: Db,
  place: RuledPlace,
  offered: { readonly template: string; readonly text: string; readonly stage: string },
): Promise<void> {
  const version = place.rules?.place === place.id ? place.rules.version : 0;
  const adoption = { ...offered, basis: "decided for a test", version };
  const done = await adoptModalities(db, { reader: theInstallation, language: "en" }, place, adoption);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}

export async function seatForTest(db: Db, person: PersonId, place: string, capacity: string): Promise<SeatId> {
  const entry = { actor: null, capacity: null, act: "seat.give", subject: `/people/${person}`, payload: { capacity } };
  const gained = { by: "recorded", ref: null } as const;
  return journaled(db, entry, (writing) =>
    insertSeat(writing, { person, organisation: null, place, capacity, gained }),
  );
}
