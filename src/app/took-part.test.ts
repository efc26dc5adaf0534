import { sql } from "kysely";
import { expect, test } from "vitest";
import { makePerson } from "../directory/ties/testing.ts";
import { thePublic } from "../kernel/reader.ts";
import { seatForTest } from "../modalities/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { publishedFor } from "../record/testing-published.ts";
import { readerWith, sessionFor } from "../record/testing-session.ts";
import { placesOf } from "./places.ts";

const { db } = await testDatabase();
const { people } = placesOf(db);
const nobody = { sure: [], perhaps: [] };

test("who took part is told of seats to whoever may see them, and to nobody else", async () => {
  const session = await sessionFor(db, "on-the-record");
  const [seated] = [await makePerson(db, "Ngozi"), await makePerson(db, "Mei")];
  await seatForTest(db, seated, session.process.id, "member");
  expect(await people(session.id, readerWith("administrator"))).toEqual({ sure: [seated], perhaps: [] });
  expect(await people(session.id, readerWith(null))).toEqual(nobody);
  expect(await people(session.id, thePublic)).toEqual(nobody);
  expect(await people("nowhere", readerWith("administrator"))).toEqual(nobody);
});

test("speakers whom a human confirmed took part, whatever they are called; whose name alone is written is a question", async () => {
  const session = await publishedFor(db, "on-the-record");
  const [mara, namesake] = [await makePerson(db, "Dr M. Oyelin-Hale"), await makePerson(db, "OYELIN, Mara")];
  const ilo = await makePerson(db, "Ilo Várga");
  await makePerson(db, "Ilo");
  expect(await people(session.id, thePublic)).toEqual({ sure: [], perhaps: [namesake, ilo].sort() });
  await sql`insert into record_people (record, speaker, person, made)
    select id, 'Mara Oyelin', ${mara}, false from records where session_id = ${session.id}`.execute(db);
  // The other of that name is no question any more.
  expect(await people(session.id, thePublic)).toEqual({ sure: [mara], perhaps: [ilo] });
  await sql`update sessions set attribution = 'chatham-house' where id = ${session.id}`.execute(db);
  expect(await people(session.id, thePublic)).toEqual(nobody);
});
