/** One round with something on every page of this room, made through its addresses as people make it. */
import { newId, type PersonId } from "../kernel/ids.ts";
import { processById } from "../meetings/index.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import { hashToken } from "../platform/sign-in/index.ts";
import type { ApplicationId } from "./model.ts";
import { insertInvitation } from "./store/invitations.ts";
import { readRounds } from "./store/read.ts";
import { updateRound } from "./store/write.ts";
import { applicationFields, roundFields, windowFields } from "./testing.ts";

export interface SampleRoundParts {
  readonly db: Db;
  /** An administrator, signed in at the site. */
  readonly person: PersonId;
  readonly cookie: string;
  readonly origin: string;
}

/** The addresses of one of each: the room, an application on the list, one admitted by notice, one that can be amended. */
export async function sampleRound({ db, person, cookie, origin }: SampleRoundParts) {
  const body = await makeBody(db);
  const processUnder = async () => {
    const made = await makeProcess(db, body);
    await adoptForTest(db, made, "oewg-2021-2025");
    await seatForTest(db, person, made.id, "member-state");
    const process = await processById(db, made.id);
    if (!process) throw new Error("no process");
    return process;
  };
  const [process, applying] = [await processUnder(), await processUnder()];
  const home = `${process.href}/accreditation`;
  const send = async (path: string, fields: Record<string, string>): Promise<string> => {
    const headers = { cookie, origin, accept: "application/json" };
    const answer = await fetch(origin + path, { method: "POST", body: new URLSearchParams(fields), headers });
    const { location } = (await answer.json()) as { readonly location?: string };
    if (!location) throw new Error(`${path}: ${answer.status}`);
    return location;
  };
  await send(`${home}/rounds`, roundFields());
  await send(`${applying.href}/accreditation/rounds`, roundFields());
  const listed = await send(`${home}/apply`, applicationFields("Lakes Response Team"));
  const noted = await send(`${home}/apply`, applicationFields("Hills Society", { capacity: "ecosoc-organisation" }));
  for (const application of [listed, noted]) await send(`${application}/check`, { verdict: "complete" });
  const another = { capacity: "ecosoc-organisation" };
  const open = await send(`${home}/apply`, applicationFields("The Lakes Response Team", another));
  // As if the days had passed until applications close.
  const entry = { actor: null, capacity: null, act: "test.time", subject: home, payload: {} };
  await journaled(db, entry, async (writing) => {
    const [round] = await readRounds(db, process.id);
    if (round) await updateRound(writing, round.id, { applies_until: round.openedAt });
  });
  await send(`${home}/circulate`, windowFields());
  // What came on paper: one that counts, and one that was brought in by mistake.
  const bring = async (title: string, fields: Record<string, string>): Promise<string> => {
    const body = new FormData();
    const given = { kind: "objection", from: "Lakeland", title, language: "fr", dated: "2026-02-28", ...fields };
    for (const [name, value] of Object.entries(given)) body.set(name, value);
    body.set("file", new File(["Note verbale"], "note-verbale.txt"));
    const headers = { cookie, origin, accept: "application/json" };
    const answer = await fetch(`${origin}${home}/received`, { method: "POST", body, headers });
    const { data } = (await answer.json()) as { readonly data?: { readonly id: string } };
    if (!data) throw new Error(`letters: ${answer.status}`);
    return data.id;
  };
  await bring("Note verbale 12/2026", { application: listed.slice(listed.lastIndexOf("/") + 1) });
  const letter = await bring("Courrier du 3 mars", { kind: "other", from: "Hills Society" });
  await send(`${home}/received/mistaken`, { letter, why: "Meant for another process." });
  // Somebody whose answer is waited for, asked by a focal point who invites nobody.
  const [asked, token] = [new Date(), newId()];
  const ends = new Date(asked.getTime() + 86_400_000);
  await journaled(db, { ...entry, act: "accreditation.invite" }, (writing) =>
    insertInvitation(writing, {
      application: noted.slice(noted.lastIndexOf("/") + 1) as ApplicationId,
      kind: "delegate",
      name: "Ben Asked",
      email: "ben@hills.example",
      asked,
      ends,
      hash: hashToken(token),
      by: person,
    }),
  );
  return {
    home,
    applying: `${applying.href}/accreditation`,
    listed,
    noted,
    open,
    asked: `/accreditation/invitations?token=${token}`,
  };
}
