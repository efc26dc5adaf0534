/**
 * Who took part in a session, a process or a body, as far as a reader may know: those who hold seats there, for whoever
 * may see the seats; and those of the directory whom a published record on the record names as speakers.
 */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Reader } from "../kernel/reader.ts";
import { type BodyPlace, type ProcessPlace, type SessionPlace, subjectOf } from "../meetings/index.ts";
import { may, seatsAt } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";

export async function tookPart(
  db: Db,
  place: BodyPlace | ProcessPlace | SessionPlace,
  reader: Reader,
): Promise<readonly PersonId[]> {
  const sees = may(reader, reader.capacity, "seats.see", subjectOf(place)).allowed;
  const seats = sees ? await seatsAt(db, place.within, { ended: true }) : [];
  const { rows } = await sql<{ id: PersonId }>`
    select distinct p.id from search_entries e join sessions s on s.id = e.session_id
      join persons p on lower(p.name) = lower(e.speaker)
    where s.id = ${place.id} and s.attribution = 'on-the-record' and p.merged_into is null`.execute(db);
  return [...new Set([...seats.map(({ person }) => person), ...rows.map(({ id }) => id)])];
}
