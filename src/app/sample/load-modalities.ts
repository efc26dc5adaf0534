/** A process of the sample forum under modalities, with sessions at their stages and people in their seats. */

import { theInstallation } from "../../kernel/reader.ts";
import type { Result } from "../../kernel/result.ts";
import { type BodyPlace, createProcess, createSession, findProcess, findSession } from "../../meetings/index.ts";
import { setDeadline } from "../../modalities/commands/set-deadline.ts";
import { adoptModalities, insertSeat } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { adoption, commentsUntil, seats } from "./modalities.ts";
import { licenceSessions, licences } from "./places.ts";

const acting = { reader: theInstallation, language: "en" } as const;
type Must = <T>(result: Result<T>) => T;

/** Cut off anywhere, it goes on from there. */
export async function loadSampleModalities(db: Db, forum: BodyPlace, must: Must): Promise<void> {
  const path = { body: forum.slug, process: "licences-for-community-networks" };
  const made = (await findProcess(db, path)) ?? must(await createProcess(db, acting, forum, licences));
  if (!made.rules) must(await adoptModalities(db, acting, made, adoption));
  const process = await findProcess(db, path);
  if (!process) throw new Error("the sample process is not there");
  for (const form of licenceSessions) {
    const session = (form.title ?? "").toLowerCase().replaceAll(" ", "-");
    if (!(await findSession(db, { ...path, session }))) must(await createSession(db, acting, process, form));
  }
  if (process.rules?.deadlines?.length === 0) must(await setDeadline(db, acting, process, commentsUntil));
  const entry = {
    actor: null,
    capacity: null,
    act: "seat.sample",
    subject: process.href,
    payload: { seats: seats.length },
  };
  const gained = { by: "recorded", ref: "list of the first meeting" } as const;
  // The same open seat twice is one.
  await journaled(db, entry, async (writing) => {
    for (const seat of seats) await insertSeat(writing, { ...seat, place: process.id, gained });
  });
}
