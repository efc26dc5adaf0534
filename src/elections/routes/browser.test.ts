import { expect, test } from "vitest";
import { serveForTests, testBrowser, told } from "../../platform/browser/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { electionsSite, electionTyped, moments } from "../testing.ts";

const { db } = await testDatabase();
const { openPage, screenshot } = await testBrowser();
let world!: Awaited<ReturnType<typeof electionsSite>>;
const origin = await serveForTests(async (own) => {
  world = await electionsSite(db, own);
  return world.site;
});

test("a volunteer stands, votes and finds the ballot, without a script", async () => {
  const { at, post, place, doors } = world;
  at(moments.before);
  const chair = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
  const voters = await Promise.all(["Ada Okafor", "Bo Lind", "Chi Nwosu"].map((name) => doors.signInAs({ name })));
  const visitor = (cookie: string) => ({ signedIn: { cookie, origin }, javaScript: false });
  const href: string = (await post(`${place.href}/elections/new`, electionTyped({ seats: "1" }), chair)).body.location;
  const [ada, bo, chi] = voters;
  if (!ada || !bo || !chi) throw new Error("nobody is there");
  const page = await openPage(visitor(ada.cookie));
  await page.goto(origin + href);
  await page.getByText("Stand yourself").click();
  await page.getByLabel("Affiliation").fill("Lakes Exchange");
  await page.getByRole("button", { name: "Stand for election" }).click();
  await told(page, "number 1 in the order of nomination");
  await post(
    `${href}/nominations`,
    { affiliation: "Highland Networks", group: "private-sector", country: "UG", statement: "Shorter meetings." },
    bo,
  );
  const rows = await db.selectFrom("sign_in_users").select("email").execute();
  await post(`${href}/roll`, { people: rows.map(({ email }) => email).join("\n") }, chair);
  await page.goto(origin + href);
  await screenshot(page, "election-nominations");

  at(moments.open);
  await page.goto(origin + href);
  await page.getByRole("link", { name: "Vote", exact: true }).click();
  await page.waitForURL(`${origin}${href}/vote`);
  await page.getByLabel("Rank of Ada Okafor").fill("2");
  await page.getByLabel("Rank of Bo Lind").fill("1");
  await screenshot(page, "ballot");
  await page.getByRole("button", { name: "Put it into the box" }).click();
  await page.waitForURL(origin + href);
  const said = (await page.getByRole("status").textContent()) ?? "";
  const receipt = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(said)?.[0] ?? "";
  expect(receipt).not.toBe("");
  await screenshot(page, "voted");
  await page.goto(origin + href);
  expect(await page.textContent("body")).not.toContain(receipt);
  await page.getByRole("link", { name: "Change your ballot" }).click();
  await page.waitForURL(`${origin}${href}/vote`);
  await page.getByLabel("Rank of Bo Lind").fill("2");
  await page.getByLabel("Rank of Ada Okafor").fill("1");
  await page.getByLabel("Your receipt").fill("1234");
  await page.getByRole("button", { name: "Change your ballot" }).click();
  await page.getByRole("alert").filter({ hasText: "This is no receipt" }).waitFor();
  expect(await page.getByLabel("Rank of Ada Okafor").inputValue()).toBe("1");
  await page.getByLabel("Your receipt").fill(receipt.toLowerCase());
  await page.getByRole("button", { name: "Change your ballot" }).click();
  await told(page, "Your ballot was changed");
  for (const who of [bo, chi]) await post(`${href}/vote`, { "rank-1": "2", "rank-2": "1" }, who);

  at(moments.closed);
  await page.goto(origin + href);
  expect(await page.locator(".elected").textContent()).toBe("Bo Lind");
  await screenshot(page, "election-result");
  await page.getByRole("link", { name: "See the ballots" }).click();
  await page.waitForURL(`${origin}${href}/ballots`);
  await page.getByLabel("Your receipt").fill(receipt);
  await page.getByRole("button", { name: "Find my ballot" }).click();
  await page.locator(".note").filter({ hasText: "Ada Okafor: 1" }).waitFor();
  await screenshot(page, "ballots");
  const arabic = await openPage({ language: "ar", width: 390 });
  await arabic.goto(origin + href);
  await screenshot(arabic, "election-result-ar");
});
