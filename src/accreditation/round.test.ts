import { describe, expect, test } from "vitest";
import { keepsNamesOut } from "../app/testing-journal.ts";
import { seatsAt } from "../modalities/index.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readAfter } from "../platform/journal/index.ts";
import {
  applicationFields,
  get,
  hour,
  json,
  post,
  roundFields,
  type TestRound,
  testRound,
  windowFields,
} from "./testing.ts";
import type { ApplicationView, DeskView, HomeView, ListView } from "./view-model.ts";

const { db } = await testDatabase();
keepsNamesOut(db);

/** When applications have closed, by the clock of the rules. */
const closed = 6 * hour;

async function applied(of: TestRound, who: Awaited<ReturnType<TestRound["signIn"]>>, name: string, extra = {}) {
  const sent = await post(of.site, `${of.home}/apply`, applicationFields(name, extra), who);
  expect(sent.status, JSON.stringify(sent)).toBe(200);
  return String(sent.location);
}
const complete = (of: TestRound, href: string) => post(of.site, `${href}/check`, { verdict: "complete" }, of.secretary);

const seatsOf = async (of: TestRound, { person }: { readonly person: string }) =>
  (await seatsAt(db, [of.process.id])).filter((seat) => seat.person === person);

async function circulated(of: TestRound, names: readonly string[]) {
  await post(of.site, `${of.home}/rounds`, roundFields(), of.secretary);
  const applicants = [];
  for (const name of names) {
    const who = await of.signIn(`Focal point of ${name}`);
    const href = await applied(of, who, name);
    await complete(of, href);
    applicants.push({ who, href });
  }
  of.clock.ahead = closed;
  const sent = await post(of.site, `${of.home}/circulate`, windowFields(), of.secretary);
  expect(sent.status, JSON.stringify(sent)).toBe(200);
  return applicants;
}

describe("a round under the modalities of the OEWG", () => {
  test("from the application to the seat, and who may know what on the way", async () => {
    const of = await testRound(db, "oewg-2021-2025");
    const { site, home, secretary } = of;
    expect((await post(site, `${home}/apply`, applicationFields("Too early"), secretary)).code).toBe("no-round");
    expect((await post(site, `${home}/rounds`, roundFields(), await of.signIn("Nobody"))).status).toBe(403);
    const opened = await Promise.all([1, 2, 3].map(() => post(site, `${home}/rounds`, roundFields(), secretary)));
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await post(site, `${home}/rounds`, roundFields(), secretary)).code).toBe("round-running");

    const applicant = await of.signIn("Ada Okafor");
    expect((await post(site, `${home}/apply`, applicationFields("Lakes CERT"))).status).toBe(401);
    const href = await applied(of, applicant, "Lakes CERT", { purpose: "" });
    // Private until the list is circulated: neither the page, nor the list, nor the journal tells.
    expect((await get(site, href)).status).toBe(404);
    expect((await get(site, href, await of.signIn("Somebody else"))).status).toBe(404);
    expect((await get(site, home)).text).not.toContain("Lakes CERT");
    expect(JSON.stringify(await readAfter(db, 0, 1000))).not.toContain("Lakes CERT");

    const desk = await json<DeskView>(site, `${home}/desk`, secretary);
    expect(desk.rows[0]?.plainlyLacks).toEqual(["purpose"]);
    const asked = { verdict: "missing", missing: "purpose", asked: "Why do you want to come?" };
    expect((await post(site, `${href}/check`, asked, applicant)).status).toBe(403);
    expect((await post(site, `${href}/check`, asked, secretary)).status).toBe(200);
    const own = await json<ApplicationView>(site, href, applicant);
    expect([own.row.standing, own.missing, own.asked]).toEqual(["incomplete", ["purpose"], "Why do you want to come?"]);
    expect((await post(site, `${href}/amend`, applicationFields("Lakes CERT"), applicant)).status).toBe(200);
    expect((await json<ApplicationView>(site, href, applicant)).row.standing).toBe("submitted");
    expect((await complete(of, href)).status).toBe(200);
    expect((await post(site, `${href}/amend`, applicationFields("Other"), applicant)).code).toBe("no-longer-amended");

    const notice = await of.signIn("With status");
    const noted = await applied(of, notice, "Status Society", { capacity: "ecosoc-organisation", statusProof: "1998" });
    expect((await complete(of, noted)).said).toContain("admitted by notice");

    expect((await post(site, `${home}/circulate`, windowFields(), secretary)).code).toBe("applications-still-open");
    const slow = await of.signIn("Slow");
    const late = await applied(of, slow, "Late Labs");
    of.clock.ahead = closed;
    expect((await post(site, `${home}/apply`, applicationFields("Too late"), slow)).code).toBe("applications-closed");
    expect((await post(site, `${home}/circulate`, windowFields(), secretary)).status).toBe(200);
    expect((await get(site, home)).text).toContain("Lakes CERT");
    // What is not on the list that went out can no longer come onto it.
    expect((await complete(of, late)).code).toBe("circulated-already");
    expect((await post(site, `${late}/amend`, applicationFields("Late Labs"), slow)).code).toBe("no-longer-amended");
    expect((await post(site, `${home}/settle`, {}, secretary)).code).toBe("window-still-open");
    of.clock.ahead = 25 * hour;
    const settled = await post(site, `${home}/settle`, {}, secretary);
    expect(settled.data).toEqual({ admitted: 1, refused: 0, lapsed: 1, waiting: 0 });
    expect((await post(site, `${home}/settle`, {}, secretary)).code).toBe("settled-stays");
    const view = await json<ApplicationView>(site, href);
    expect([view.row.standing, view.row.ground]).toEqual(["admitted", "not-objected"]);
    expect((await seatsOf(of, applicant)).map(({ capacity }) => capacity)).toEqual(["accredited-stakeholder"]);
    expect((await seatsOf(of, notice)).map(({ capacity }) => capacity)).toEqual(["ecosoc-organisation"]);
    await of.mailed();
    expect(of.letters.map(({ subject }) => subject).join("\n")).toContain("Lakes CERT");
  });

  test("a name is anybody's to write: nobody sees, withdraws or makes an objection of another by calling themselves so", async () => {
    const of = await testRound(db, "oewg-2021-2025");
    const { site, home } = of;
    const norland = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
    const other = await of.signIn("Westmark", { capacity: "member-state" });
    const [one, two] = await circulated(of, ["Lakes CERT", "Hills Institute"]);
    if (!one || !two) throw new Error("nobody applied");
    const rename = (name: string) => db.updateTable("persons").set({ name }).where("id", "=", other.person).execute();
    expect((await post(site, `${one.href}/object`, { basis: "In confidence" }, norland)).status).toBe(200);
    await rename("NORLAND ");
    expect((await get(site, `${home}/list`, other)).text).not.toContain("In confidence");
    await rename("Norland");
    expect((await get(site, `${one.href}`, other)).text).not.toContain("In confidence");
    expect((await post(site, `${one.href}/withdraw-objection`, {}, other)).status).toBe(403);
    expect((await post(site, `${two.href}/object`, {}, other)).code).toBe("not-circulated-to-you");
    // Under a name of their own they object once, whatever they are called afterwards, and can withdraw it.
    await rename("Westmark");
    expect((await post(site, `${two.href}/object`, {}, other)).status).toBe(200);
    await rename("Eastmark");
    expect((await post(site, `${two.href}/object`, {}, other)).code).toBe("objects-already");
    expect((await post(site, `${two.href}/withdraw-objection`, {}, other)).status).toBe(200);
  });

  test("one objection refuses; the objector is known to the chair alone; late is late", async () => {
    const of = await testRound(db, "oewg-2021-2025");
    const { site, home, secretary } = of;
    const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
    const colleague = await of.signIn("Another delegate", { capacity: "member-state", organisation: "Norland" });
    const chair = await of.signIn("The chair", { capacity: "chair" });
    const [one, two] = await circulated(of, ["Lakes CERT", "Hills Institute"]);
    if (!one || !two) throw new Error("nobody applied");

    expect((await post(site, `${one.href}/object`, { basis: "x" }, one.who)).status).toBe(403);
    expect((await post(site, `${one.href}/object`, { basis: "x" }, secretary)).status).toBe(403);
    expect((await post(site, `${one.href}/object`, { basis: "Not relevant" }, state)).status).toBe(200);
    expect((await post(site, `${one.href}/object`, { basis: "" }, colleague)).code).toBe("objects-already");
    expect((await post(site, `${two.href}/object`, {}, state)).status).toBe(200);
    expect((await post(site, `${two.href}/withdraw-objection`, {}, colleague)).status).toBe(200);
    expect((await post(site, `${two.href}/withdraw-objection`, {}, colleague)).code).toBe("no-objection-of-yours");

    const seen = async (who: typeof state | null) => {
      const pages = [home, one.href, two.href, `${home}/list`, `${home}/desk`, `${home}/list.csv`, "/accreditation"];
      const texts = await Promise.all(
        pages
          .flatMap((path) => (path.endsWith(".csv") ? [path] : [path, `${path}.json`]))
          .map((path) => get(site, path, who)),
      );
      const all = texts.map(({ text }) => text).join("\n");
      return {
        objector: all.includes("Norland"),
        basis: all.includes("Not relevant"),
        objected: /objected"|Objected to/.test(all),
      };
    };
    const nothing = { objector: false, basis: false, objected: false };
    for (const who of [null, one.who, two.who, secretary]) expect(await seen(who)).toEqual(nothing);
    expect(await seen(chair)).toEqual({ objector: true, basis: true, objected: true });
    expect(await seen(colleague)).toMatchObject({ objector: true, basis: true });
    expect(await seen(await of.signIn("Other", { capacity: "member-state", organisation: "Westmark" }))).toEqual({
      ...nothing,
      objector: false,
    });
    expect(JSON.stringify(await readAfter(db, 0, 1000))).not.toContain("Norland");

    of.clock.ahead = 24 * hour + 90_000;
    const late = await post(site, `${two.href}/object`, {}, state);
    expect([late.status, late.code]).toEqual([409, "objection-late"]);
    expect(late.title).toMatch(/the window closed .*, and this was received/);
    await post(site, `${home}/settle`, {}, secretary);
    const outcomes = (await json<HomeView>(site, home)).rounds[0]?.list.map(({ name, standing }) => [name, standing]);
    expect(outcomes).toEqual([
      ["Lakes CERT", "refused"],
      ["Hills Institute", "admitted"],
    ]);
    for (const who of [null, one.who, secretary]) expect((await seen(who)).objector).toBe(false);
    expect((await post(site, `${one.href}/withdraw-objection`, {}, state)).code).toBe("settled-stays");
    expect(await seatsOf(of, one.who)).toEqual([]);
  });

  test("a consultation keeps the outcome open, and a clock that jumps back opens nothing", async () => {
    const of = await testRound(db, "oewg-2021-2025");
    const { site, home, secretary } = of;
    const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
    const chair = await of.signIn("The chair", { capacity: "chair" });
    const [one] = await circulated(of, ["Lakes CERT"]);
    if (!one) throw new Error("nobody applied");
    await post(site, `${one.href}/object`, {}, state);
    expect((await post(site, `${one.href}/consult`, { note: "Secret talk" }, secretary)).status).toBe(403);
    expect((await post(site, `${one.href}/consult`, { note: "Secret talk" }, chair)).status).toBe(200);
    expect((await get(site, one.href, chair)).text).toContain("Secret talk");
    for (const who of [null, one.who, secretary, state]) {
      expect((await get(site, one.href, who)).text).not.toContain("Secret talk");
    }
    of.clock.ahead = 25 * hour;
    expect((await post(site, `${home}/settle`, {}, secretary)).data).toMatchObject({ waiting: 1 });
    expect((await json<ApplicationView>(site, one.href, one.who)).row.standing).toBe("awaiting");
    expect((await json<ApplicationView>(site, one.href, chair)).row.standing).toBe("in-consultation");
    await post(site, `${one.href}/withdraw-objection`, {}, state);
    await post(site, `${one.href}/consult`, { note: "", over: "yes" }, chair);
    expect((await post(site, `${home}/settle`, {}, secretary)).data).toMatchObject({ admitted: 1, waiting: 0 });
    of.clock.ahead = 0;
    expect((await post(site, `${one.href}/object`, {}, state)).code).toBe("settled-stays");
  });
});

test("where the body decides all the same, its decision is written down by the chair", async () => {
  const of = await testRound(db, "ad-hoc-committee-cybercrime");
  const { site, home, secretary } = of;
  const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
  const chair = await of.signIn("The chair", { capacity: "chair" });
  await post(site, `${home}/rounds`, roundFields(), secretary);
  const who = await of.signIn("Ada");
  const href = await applied(of, who, "Lakes CERT", { capacity: "listed-stakeholder" });
  await complete(of, href);
  of.clock.ahead = closed;
  await post(site, `${home}/circulate`, windowFields(), secretary);
  const list = await json<ListView>(site, `${home}/list`, state);
  expect([list.disclosedTo, list.assumed, list.reasons]).toEqual(["chair", true, "unknown"]);
  expect((await post(site, `${href}/object`, { basis: "kept in" }, state)).status).toBe(200);
  expect((await get(site, href, chair)).text).toContain("kept in");
  expect((await get(site, href, secretary)).text).not.toContain("kept in");
  of.clock.ahead = 25 * hour;
  expect((await post(site, `${home}/settle`, {}, secretary)).data).toMatchObject({ waiting: 1 });
  expect((await post(site, `${href}/decide`, { admitted: "yes", reference: "" }, chair)).status).toBe(422);
  expect((await post(site, `${href}/decide`, { admitted: "yes", reference: "A/1" }, secretary)).status).toBe(403);
  expect((await post(site, `${href}/decide`, { admitted: "yes", reference: "A/1" }, chair)).status).toBe(200);
  const view = await json<ApplicationView>(site, href);
  expect([view.row.standing, view.row.ground, view.decision?.reference]).toEqual(["admitted", "body-admitted", "A/1"]);
});
