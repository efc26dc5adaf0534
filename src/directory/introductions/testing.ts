/** For tests of any room: people in a row who know each other and consent to be asked. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { type SignedInForTest, type TestDoors, testDeps } from "../testing.ts";
import { makeConsent, makeTie } from "../ties/testing.ts";
import { askForIntroduction } from "./commands/ask.ts";

/** Each knows the next; all may be seen by whoever is signed in, and all may be asked. */
export async function rowOfPeople(
  db: Db,
  at: TestDoors,
  names: readonly string[],
): Promise<readonly SignedInForTest[]> {
  const people: SignedInForTest[] = [];
  for (const name of names) people.push(await at.signInAs({ name }));
  for (const [n, { person }] of people.entries()) {
    await sql`update persons set visibility = 'installation' where id = ${person}`.execute(db);
    await makeConsent(db, person);
    const next = people[n + 1];
    if (next) await makeTie(db, person, next.person);
  }
  return people;
}

export interface SampleIntroductions {
  /** Somebody to whom a way leads from the reader. */
  readonly sought: PersonId;
  readonly introduction: string;
  readonly token: string;
}

/** For the pages of a reader: a way from them, an introduction they asked for, and one that is passed to them. */
export async function sampleIntroductions(db: Db, at: TestDoors, reader: Reader): Promise<SampleIntroductions> {
  const own = reader.person as PersonId;
  const [friend, sought] = await rowOfPeople(db, at, ["Ngozi Okafor", "Mei Tanaka"]);
  const [asker] = await rowOfPeople(db, at, ["Aminata Diallo"]);
  if (!asker || !friend || !sought) throw new Error("three people");
  await makeTie(db, own, friend.person);
  await makeConsent(db, own);
  await makeTie(db, asker.person, own);
  const { deps, letters } = testDeps(db, at.doors);
  const message = "I look after a register of cable landings, and would like to compare it with yours.";
  const wish = {
    group: null,
    country: null,
    area: null,
    "language-spoken": null,
    topic: null,
    words: null,
    kind: null,
    organisation: null,
    for: null,
  };
  const given = { ...wish, person: sought.person, via: null, message, contact: "ada@example.org" };
  const asked = await askForIntroduction(deps, { reader: asker.reader, language: "en" }, given);
  const made = await askForIntroduction(deps, { reader, language: "en" }, given);
  await deps.mail.settled();
  const to = await addressOf(db, own);
  const href = letters.find((letter) => letter.to === to)?.link.href;
  if (!made.ok || !asked.ok || !href) throw new Error("the sample introductions were refused");
  return { sought: sought.person, introduction: made.value, token: new URL(href).searchParams.get("token") ?? "" };
}
