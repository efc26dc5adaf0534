/** Who holds which capacity at which place. */
import { type RawBuilder, sql } from "kysely";
import { newId, type PersonId } from "../../kernel/ids.ts";
import type { Seat } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Gained, HeldSeat, SeatId } from "../model.ts";
import "../tables.ts";

export interface NewSeat {
  readonly person: PersonId;
  readonly organisation: string | null;
  /** Id of the body or process. */
  readonly place: string;
  /** Id of the capacity in the modalities of the place. */
  readonly capacity: string;
  /** Now unless told. */
  readonly since?: Date;
  /** Null or left out: until it is ended. */
  readonly until?: Date | null;
  readonly gained: Gained;
}

/** Gives the seat's id; where the person sits there already, without an end, the id of that seat. */
export async function insertSeat(writing: Writing, seat: NewSeat): Promise<SeatId> {
  const id = newId<"seat">();
  const { gained, organisation, ...rest } = seat;
  const made = await writing
    .insertInto("seats")
    .values({ id, organisation, ...rest, gained: JSON.stringify(gained) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return made.id;
  const held = await writing
    .selectFrom("seats")
    .select("id")
    .where("person", "=", seat.person)
    .where("place", "=", seat.place)
    .where("capacity", "=", seat.capacity)
    .where(sql`coalesce(organisation, '')`, "=", organisation ?? "")
    .where("until", "is", null)
    .executeTakeFirstOrThrow();
  return held.id;
}

/** What was done in the seat stays so. False where there is no such seat, or it has ended. `at` is now unless told. */
export async function endSeat(writing: Writing, id: SeatId, at: Date = new Date()): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("seats")
    .set({ until: sql<Date>`greatest(since, ${at})` })
    .where("id", "=", id)
    .where((where) => where.or([where("until", "is", null), where("until", ">", at)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Seats at these places that have not ended, oldest first; with `ended`, those too. */
export async function seatsAt(
  db: Db,
  places: readonly string[],
  { ended = false }: { readonly ended?: boolean } = {},
): Promise<readonly HeldSeat[]> {
  if (places.length === 0) return [];
  return db
    .selectFrom("seats")
    .selectAll()
    .where("place", "in", places)
    .$if(!ended, (query) =>
      query.where((where) => where.or([where("until", "is", null), where("until", ">", sql<Date>`now()`)])),
    )
    .orderBy("since")
    .orderBy("id")
    .execute();
}

/** The seats a person holds now, as JSON, for a question that reads the person: `person` is the column of their id. */
export const seatsNowOf = (person: RawBuilder<unknown>): RawBuilder<readonly Seat[]> => sql`(
  select coalesce(json_agg(json_build_object('place', s.place, 'capacity', s.capacity) order by s.since, s.id), '[]')
  from seats s where s.person = ${person} and s.since <= now() and (s.until is null or s.until > now()))`;
