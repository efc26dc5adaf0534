/**
 * Who took part in a session, a process or a body, as far as a reader may know: those who hold seats there, for whoever
 * may see the seats; the speakers of a published record on the record whom a human confirmed; and, as a question, those
 * whose name it writes.
 */
import { peopleCalled, type TookPart } from "../directory/index.ts";
import type { Reader } from "../kernel/reader.ts";
import { type BodyPlace, type ProcessPlace, type SessionPlace, subjectOf } from "../meetings/index.ts";
import { may, seatsAt } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { spokeAt } from "../record/index.ts";

export async function tookPart(
  db: Db,
  place: BodyPlace | ProcessPlace | SessionPlace,
  reader: Reader,
): Promise<TookPart> {
  const sees = may(reader, reader.capacity, "seats.see", subjectOf(place)).allowed;
  const seats = sees ? await seatsAt(db, place.within, { ended: true }) : [];
  const spoke = place.kind === "session" ? await spokeAt(db, place) : { confirmed: [], open: [] };
  const sure = [...new Set([...seats.map(({ person }) => person), ...spoke.confirmed])];
  const called = await peopleCalled(db, spoke.open);
  return { sure, perhaps: called.filter((person) => !sure.includes(person)) };
}
