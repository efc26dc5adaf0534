import { expect, it } from "vitest";
import { rowOfPeople } from "../directory/introductions/testing.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { makeTie } from "../directory/ties/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createLog } from "../platform/log/index.ts";
import { letIntroductionsGoOn } from "./introductions-go-on.ts";

it("follows ties with the journal, and ends introductions whose time has come, in two processes at once", async () => {
  // Made here, so that a second try begins anew.
  const { db, config } = await testDatabase();
  const at = testDoors(db);
  const [ada, ngozi, mei] = await rowOfPeople(db, at, ["Ada", "Ngozi", "Mei"]);
  if (!ada || !ngozi || !mei) throw new Error("three people");
  const both = [testDeps(db, at.doors), testDeps(db, at.doors)];
  const log = createLog({ level: "silent" });
  const stops = await Promise.all(
    both.map(({ deps }) => letIntroductionsGoOn({ config, directory: deps, log, every: 50 })),
  );
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
  await expect.poll(() => db.selectFrom("introductions").select("state").execute()).toEqual([{ state: "ended" }]);
  await expect.poll(() => both.flatMap(({ letters }) => letters).length).toBeGreaterThan(0);
  await makeTie(db, mei.person, ada.person);
  await expect.poll(() => both.map(({ deps }) => deps.ways.ties())).toEqual([3, 3]);
  for (const stop of stops) await stop();
  await Promise.all(both.map(({ deps }) => deps.mail.settled()));
  // One of the two moved it, and wrote the one letter: counted when neither can write any more.
  expect(both.flatMap(({ letters }) => letters)).toHaveLength(1);
});
