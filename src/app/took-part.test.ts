import { expect, test } from "vitest";
import { makePerson } from "../directory/ties/testing.ts";
import { thePublic } from "../kernel/reader.ts";
import { seatForTest } from "../modalities/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readerWith, sessionFor } from "../record/testing-session.ts";
import { placesOf } from "./places.ts";

const { db } = await testDatabase();

test("who took part is told of seats to whoever may see them, and to nobody else", async () => {
  const session = await sessionFor(db, "on-the-record");
  const [seated] = [await makePerson(db, "Ngozi"), await makePerson(db, "Mei")];
  await seatForTest(db, seated, session.process.id, "member");
  const { people } = placesOf(db);
  expect(await people(session.id, readerWith("administrator"))).toEqual([seated]);
  expect(await people(session.id, readerWith(null))).toEqual([]);
  expect(await people(session.id, thePublic)).toEqual([]);
  expect(await people("nowhere", readerWith("administrator"))).toEqual([]);
});
