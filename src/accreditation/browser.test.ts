import { expect, test } from "vitest";
import { keepsTheContract } from "../platform/browser/contract/index.ts";
import { serveForTests, testBrowser, told } from "../platform/browser/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { hour, json, post, roundFields, type TestRound, testRound } from "./testing.ts";
import type { HomeView } from "./view-model.ts";
import { oewg2022 } from "./worked-example/oewg-2022-model.ts";

const { db } = await testDatabase();
const { browser, openPage, screenshot } = await testBrowser();
let round: TestRound | undefined;
const origin = await serveForTests(async (own) => {
  round = await testRound(db, "oewg-2021-2025", { origin: own, more: assetRoutes });
  return round.site;
});

/** The list of 2022 as far as our source names it, as a file that a secretariat would bring. */
function listOf2022(contact: string): string {
  const { applied, notices } = oewg2022.published;
  const unnamed = applied - oewg2022.refusedByName.length;
  const rows = [
    ...oewg2022.refusedByName.map((name) => [name, oewg2022.byList, name === "Microsoft" ? contact : ""]),
    ...Array.from({ length: unnamed }, (_, n) => [
      `Applicant not named in our source, number ${n + 1}`,
      oewg2022.byList,
      "",
    ]),
    ...Array.from({ length: notices }, (_, n) => [
      `Notice not named in our source, number ${n + 1}`,
      oewg2022.byNotice,
      "",
    ]),
  ];
  return ["name,capacity,contact", ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(","))].join("\n");
}

test("the round of 2022 runs through the browser, without scripts, and comes out as it was published", async () => {
  if (!round) throw new Error("no round");
  const of = round;
  const { site, home, secretary } = of;
  const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "A Member State not named" });
  const chair = await of.signIn("The chair", { capacity: "chair" });
  const as = async (who: { readonly cookie: string } | null) => {
    const page = await openPage({ javaScript: false, ...(who ? { signedIn: { cookie: who.cookie, origin } } : {}) });
    // A list of a hundred names is compared with itself before it is shown: on a busy machine that takes its time.
    page.setDefaultTimeout(120_000);
    return page;
  };
  await post(site, `${home}/rounds`, { ...roundFields(), title: "Round of 2022" }, secretary);

  // The secretariat brings the list, sees what it would bring, and brings it.
  const desk = await as(secretary);
  await desk.goto(`${origin}${home}/import`);
  await desk.getByLabel("Or its text").fill(`${listOf2022("focal@example.org")}\nNowhere,no-such-capacity,`);
  await desk.getByRole("button", { name: "Look at it" }).click();
  await desk.getByText("Line 105: there is no such capacity: no-such-capacity").first().waitFor();
  await screenshot(desk, "import-wrong");
  await desk.getByLabel("Or its text").fill(listOf2022("focal@example.org"));
  await desk.getByRole("button", { name: "Look at it" }).click();
  await desk.getByRole("button", { name: "Bring these 103 entries" }).waitFor();
  await screenshot(desk, "import-preview");
  await desk.getByRole("button", { name: "Bring these 103 entries" }).click();
  await told(desk, "103 entries are brought");
  await screenshot(desk, "desk-imported");
  // Nobody else knows of it yet.
  const visitor = await as(null);
  await visitor.goto(`${origin}${home}`);
  expect(await visitor.locator("main").textContent()).not.toContain("Microsoft");

  of.clock.ahead = 6 * hour;
  await desk.goto(`${origin}${home}/desk`);
  await desk.getByLabel("after so many working days").check();
  await desk.getByLabel("Working days", { exact: true }).fill("20");
  await desk.getByRole("button", { name: "Circulate the list" }).click();
  await told(desk, "86 applicants are on the list");

  // A State objects in one press, by keyboard.
  const delegate = await as(state);
  await delegate.goto(`${origin}${home}/list`);
  await screenshot(delegate, "list-to-object");
  const first = delegate.getByRole("button", { name: "Object" }).first();
  await first.focus();
  await delegate.keyboard.press("Enter");
  await delegate.getByText("Your objection to ASPI was received").waitFor();
  await screenshot(delegate, "list-objected");
  const { list = [] } = (await json<HomeView>(site, home)).rounds[0] ?? {};
  const against = list.slice(1, oewg2022.published.refused);
  for (const { href } of against) expect((await post(site, `${href}/object`, {}, state)).status).toBe(200);

  of.clock.ahead = 40 * 24 * hour;
  await desk.goto(`${origin}${home}/desk`);
  await screenshot(desk, "desk-deciding");
  await desk.getByRole("button", { name: "Write down the outcomes" }).click();
  await told(desk, "54 admitted, 32 not admitted, 0 lapsed; 0 still open");

  const { counts } = (await json<HomeView>(site, home)).rounds[0] ?? {};
  const { applied, accredited, refused, notices } = oewg2022.published;
  expect(counts).toEqual({ listed: applied, admitted: accredited, refused, byNotice: notices });
  await visitor.goto(`${origin}${home}`);
  await screenshot(visitor, "public-settled");
  const seen = await visitor.locator("main").textContent();
  expect(seen).toContain("86 on the list: 54 admitted, 32 refused. 17 more by notice.");
  expect(seen).not.toContain("A Member State not named");

  // One refused applicant's own page.
  const microsoft = list.find(({ name }) => name === "Microsoft");
  const person = await of.deps.personAt("focal@example.org", "Microsoft", null);
  const focal = await as(await of.signInAt(person));
  await focal.goto(`${origin}${microsoft?.href}`);
  await screenshot(focal, "refused-own");
  const own = await focal.locator("main").textContent();
  expect(own).toContain("Not admitted");
  expect(own).toContain("as many objections stood as it takes to refuse");
  expect(own).not.toContain("A Member State not named");
  await focal.getByRole("link", { name: "The letter" }).click();
  await focal.getByRole("heading", { level: 1, name: "Outcome of your application", exact: true }).waitFor();
  await screenshot(focal, "letter-refused");
  const chairs = await as(chair);
  await chairs.goto(`${origin}${microsoft?.href}`);
  expect(await chairs.locator("main").textContent()).toContain("A Member State not named");

  expect(await keepsTheContract(browser, `${origin}${home}`, {})).toEqual([]);
}, 400_000);
