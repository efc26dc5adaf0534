import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { rowOfPeople } from "../directory/introductions/testing.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { makeTie } from "../directory/ties/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createLog } from "../platform/log/index.ts";
import { letIntroductionsGoOn } from "./introductions-go-on.ts";

const { db, config } = await testDatabase();

it("follows ties with the journal, and ends introductions whose time has come, in two processes at once", async () => {
  const at = testDoors(db);
  const [ada, ngozi, mei] = await rowOfPeople(db, at, ["Ada", "Ngozi", "Mei"]);
  if (!ada || !ngozi || !mei) throw new Error("three people");
  const both = [testDeps(db, at.doors), testDeps(db, at.doors)];
  const log = createLog({ level: "silent" });
  const stops = await Promise.all(
    both.map(({ deps }) => letIntroductionsGoOn({ config, directory: deps, log, every: 50 })),
  );
  const becomes = async (holds: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await holds()); tries++) await wait(50);
    expect(await holds()).toBe(true);
  };
  const past = new Date(Date.now() - 3_600_000);
  await db
    .insertInto("introductions")
    .values({
      ...{
        id: crypto.randomUUID() as never,
        asker: ada.person,
        goal: JSON.stringify({ to: "person", person: mei.person }),
      },
      ...{ message: "Hello", contact: "ada@example.org", state: "on-its-way", ends_at: past, next_look_at: past },
      ...{ tries: 0, path: [], barred: [], position: 0, step_ends_at: null, sought: null, sought_contact: null },
    })
    .execute();
  await becomes(
    async () => (await db.selectFrom("introductions").select("state").executeTakeFirst())?.state === "ended",
  );
  await Promise.all(both.map(({ deps }) => deps.mail.settled()));
  // One of the two moved it, and wrote the one letter.
  await becomes(async () => both.flatMap(({ letters }) => letters).length === 1);
  await makeTie(db, mei.person, ada.person);
  await becomes(async () => both.every(({ deps }) => deps.ways.ties() === 3));
  for (const stop of stops) await stop();
});
