import { expect, test } from "vitest";
import { modalitiesSource } from "../modalities/index.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { tendRounds } from "./index.ts";
import { applicationFields, hour, json, post, roundFields, testRound, windowFields } from "./testing.ts";
import type { ApplicationView } from "./view-model.ts";

const { db } = await testDatabase();
const source = await modalitiesSource("oewg-2021-2025");
const byClock = source.replaceAll(
  "circulatedTo: member-state",
  "circulatedTo: member-state\n        outcomes: by-clock",
);

test("where the modalities say so, the clock writes the outcomes down: nobody objected is let in, a second after is too late", async () => {
  const of = await testRound(db, "", { text: byClock });
  const { site, home, secretary, clock } = of;
  const tend = () => tendRounds({ ...of.deps, keepers: async () => [] });
  await post(site, `${home}/rounds`, roundFields(), secretary);
  const hrefs = new Map<string, string>();
  for (const name of ["Lakes CERT", "Hill Radio"]) {
    const who = await of.signIn(`Focal point of ${name}`);
    const sent = await post(site, `${home}/apply`, applicationFields(name), who);
    hrefs.set(name, String(sent.location));
    await post(site, `${sent.location}/check`, { verdict: "complete" }, secretary);
  }
  clock.ahead = 6 * hour;
  expect((await post(site, `${home}/circulate`, windowFields(), secretary)).status).toBe(200);
  const state = await of.signIn("Tess Ndu", { capacity: "member-state", organisation: "Uganda" });
  const [lakes, hill] = [hrefs.get("Lakes CERT") ?? "", hrefs.get("Hill Radio") ?? ""];
  expect((await post(site, `${hill}/object`, { basis: "" }, state)).status).toBe(200);
  await tend();
  const standing = async (href: string) => (await json<ApplicationView>(site, href, secretary)).row.standing;
  expect(await standing(lakes)).toBe("circulated");
  const row = await db
    .selectFrom("accreditation_rounds")
    .select("closes")
    .where("place", "=", of.process.id)
    .executeTakeFirst();
  clock.ahead = (row?.closes?.getTime() ?? 0) - Date.now() + 1_000;
  expect((await post(site, `${lakes}/object`, { basis: "" }, state)).status).toBe(409);
  await tend();
  expect([await standing(lakes), await standing(hill)]).toEqual(["admitted", "refused"]);
  // A clock that is set back opens nothing again, and nothing is settled twice.
  clock.ahead = 6 * hour;
  expect((await post(site, `${lakes}/object`, { basis: "" }, state)).status).toBe(409);
  await tend();
  const settled = await db.selectFrom("journal").select("actor").where("act", "=", "accreditation.settle").execute();
  expect(settled).toEqual([{ actor: null }]);
});
