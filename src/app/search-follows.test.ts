import { expect, it } from "vitest";
import { newId } from "../kernel/ids.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { journaled } from "../platform/journal/index.ts";
import { createLog } from "../platform/log/index.ts";
import { draftOf, turn } from "../record/rules/attribution-samples.ts";
import { sessionFor } from "../record/testing-session.ts";
import { followWithSearch } from "./search-follows.ts";

const { db, config } = await testDatabase();

it("puts what is published into the index, and again when the rule of its session changes", async () => {
  const session = await sessionFor(db, "on-the-record");
  const draft = draftOf({ cues: [turn({ text: "Ducks.", speaker: "Ada Okafor" })] });
  await db
    .insertInto("records")
    .values({
      id: newId<"record">(),
      session_id: session.id,
      draft: JSON.stringify(draft),
      version: 1,
      published_draft: JSON.stringify(draft),
      published_version: 1,
      published_at: new Date(),
    })
    .execute();
  const speakers = async () =>
    (await db.selectFrom("search_entries").select("speaker").where("n", "=", 1).execute()).map(
      ({ speaker }) => speaker,
    );
  const stop = await followWithSearch({ config, db, log: createLog({ level: "silent" }) });
  await expect.poll(speakers).toEqual(["Ada Okafor"]);
  const attribution: Attribution = "chatham-house";
  const entry = { actor: null, capacity: null, act: "session.edit", subject: session.href, payload: { attribution } };
  await journaled(db, entry, (writing) =>
    writing.updateTable("sessions").set({ attribution }).where("id", "=", session.id).execute(),
  );
  await expect.poll(speakers).toEqual([null]);
  await stop();
});
