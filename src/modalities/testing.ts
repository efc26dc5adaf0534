/** For tests of any room: places with modalities in force, and people who hold capacities. */
import type { PersonId } from "../kernel/ids.ts";
import { theInstallation } from "../kernel/reader.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import { adoptModalities, insertSeat, type RuledPlace, type SeatId } from "./index.ts";

/** A template of the library, adopted by Rapport itself; the place must be loaded anew to know of it. */
export async function adoptForTest(db: Db, place: RuledPlace, template: string, stage = ""): Promise<void> {
  const version = place.rules?.place === place.id ? place.rules.version : 0;
  const adoption = { template, text: "", basis: "decided for a test", stage, version };
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
