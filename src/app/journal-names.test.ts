import { expect, test } from "vitest";
import { testDoors } from "../directory/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { journaled } from "../platform/journal/index.ts";
import { namesInJournal } from "./testing-journal.ts";

const { db } = await testDatabase();

test("a name in a public line is found, whatever stands around it; in a private part it is not there", async () => {
  await testDoors(db).signInAs({ name: 'Zoé "Zed" Sentinel' });
  const line = { actor: null, capacity: null, subject: "/notes", payload: {} };
  await journaled(db, { ...line, act: "note.keep", private: { name: 'Zoé "Zed" Sentinel' } }, async () => {});
  expect(await namesInJournal(db)).toEqual([]);
  const payload = { kept: [{ by: 'given by zoé "Zed" Sentinel, Jinja' }] };
  await journaled(db, { ...line, act: "note.tell", payload }, async () => {});
  expect(await namesInJournal(db)).toEqual(['note.tell: Zoé "Zed" Sentinel']);
});
