/** For tests of any room: people who know each other. */
import { randomBytes } from "node:crypto";
import { newId, type PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { hashToken } from "../../platform/sign-in/index.ts";
import { insertPersons } from "../entries/store/write-persons.ts";
import { untold } from "./commands/keeping.ts";
import type { Tie } from "./model.ts";
import { writeOffer } from "./store/offers.ts";
import { writeConsent, writeTie } from "./store/ties.ts";

const usual = { closeness: "well", origin: "session", note: "Day 0, Jinja", alone: false } as const;

/** One knows the other, who has confirmed it; the other way round only if that is made too. */
export async function makeTie(db: Db, owner: PersonId, other: PersonId, about: Partial<Tie> = {}): Promise<void> {
  await journaled(db, untold({}), (writing) =>
    writeTie(writing, { ...usual, confirmed: new Date(), ...about, owner, other }),
  );
}

export async function makeConsent(
  db: Db,
  person: PersonId,
  consent: { passes?: boolean; sought?: boolean } = {},
): Promise<void> {
  const { passes = true, sought = true } = consent;
  await journaled(db, untold({}), (writing) => writeConsent(writing, person, { passes, sought, everyDays: 30 }));
}

/** Somebody in the directory whom everybody here may see. */
export async function makePerson(db: Db, name: string): Promise<PersonId> {
  const id = newId<"person">();
  await journaled(db, untold({}), (writing) =>
    insertPersons(writing, [{ id, name, source: "sample", visibility: "installation" }]),
  );
  return id;
}

/** A friend of the reader, somebody who asks whether they know each other, and the token of that question. */
export async function sampleTies(
  db: Db,
  reader: Reader,
): Promise<{ readonly friend: PersonId; readonly token: string }> {
  const own = reader.person as PersonId;
  const [friend, asking] = [await makePerson(db, "Ngozi Okafor"), await makePerson(db, "Aminata Diallo")];
  await makeTie(db, own, friend);
  const token = randomBytes(16).toString("hex");
  const offer = { ...usual, owner: asking, other: own, email: null };
  await journaled(db, untold({}), (writing) => writeOffer(writing, offer, hashToken(token)));
  return { friend, token };
}
