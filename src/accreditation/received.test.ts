import { expect, test } from "vitest";
import { keepsNamesOut } from "../app/testing-journal.ts";
import type { SignedInForTest } from "../directory/testing.ts";
import { clockAt } from "../kernel/zone.ts";
import { modalitiesSource } from "../modalities/index.ts";
import { seatForTest } from "../modalities/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import type { ApplicationId } from "./model.ts";
import type { ReceivedView } from "./received-view-model.ts";
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
import type { ApplicationView, HomeView } from "./view-model.ts";

const { db } = await testDatabase();
keepsNamesOut(db);

const pdf = () => new File([Buffer.from("%PDF-1.7 note verbale")], "Note verbale.pdf", { type: "application/pdf" });
const zone = "America/New_York";

/** Brings in a letter as a browser does. */
async function bring(
  of: TestRound,
  fields: Record<string, string>,
  who: SignedInForTest | null,
  file: File | null = pdf(),
) {
  const body = new FormData();
  const given = { kind: "other", from: "Permanent Mission of Lakeland", title: "Note verbale 12/2", language: "en" };
  for (const [name, value] of Object.entries({ ...given, ...fields })) body.set(name, value);
  if (file) body.set("file", file);
  const headers = { origin: "http://localhost", ...who?.headers, accept: "application/json" };
  const answer = await of.site.request(`${of.home}/received`, { method: "POST", body, headers });
  const told = (await answer.json()) as {
    readonly said?: string;
    readonly fields?: Record<string, string>;
    readonly data?: { readonly id: string; readonly effect: string };
  };
  return { status: answer.status, ...told };
}

/** A moment on the clock of the round, to the second. */
function receivedAt(at: Date) {
  const { date, time, which } = clockAt(at, zone);
  const seconds = String(at.getUTCSeconds()).padStart(2, "0");
  return { receivedDate: date, receivedTime: `${time}:${seconds}`, receivedWhich: which };
}

/** A round with two applicants on its list, and the clock an hour into the window. */
async function circulated(text = "") {
  const of = await testRound(db, "oewg-2021-2025", { text });
  const { site, home, secretary, clock } = of;
  await post(site, `${home}/rounds`, roundFields(), secretary);
  const focal = await of.signIn("Fadwa Noor");
  const hrefs: string[] = [];
  for (const [n, name] of ["Lakes CERT", "Hill Radio"].entries()) {
    const sent = await post(
      site,
      `${home}/apply`,
      applicationFields(name),
      n === 0 ? focal : await of.signIn("Hal Wu"),
    );
    hrefs[n] = String(sent.location);
    await post(site, `${sent.location}/check`, { verdict: "complete" }, secretary);
  }
  clock.ahead = 6 * hour;
  expect((await post(site, `${home}/circulate`, windowFields(), secretary)).status).toBe(200);
  clock.ahead = 7 * hour;
  const row = await db
    .selectFrom("accreditation_rounds")
    .select(["opens", "closes"])
    .where("place", "=", of.process.id)
    .executeTakeFirstOrThrow();
  if (!row.closes || !row.opens) throw new Error("no window");
  const [lakes = "", hill = ""] = hrefs;
  const idOf = (href: string) => href.slice(href.lastIndexOf("/") + 1);
  const brought = async (who: SignedInForTest | null) =>
    (await json<ReceivedView>(site, `${home}/received`, who)).letters;
  return { ...of, focal, lakes, hill, idOf, closes: row.closes, opens: row.opens, brought };
}

const disclosed = async () =>
  (await modalitiesSource("oewg-2021-2025")).replace(/disclosedTo: \w+/g, "disclosedTo: all");

test("an objection on paper counts by when it was received; one second after the window it is late, and kept", async () => {
  const of = await circulated(await disclosed());
  const { site, lakes, hill, idOf, closes, secretary, clock } = of;
  clock.ahead = closes.getTime() - Date.now() + hour;
  const objection = { kind: "objection", from: "Lakeland" };
  const at = (ms: number) => receivedAt(new Date(closes.getTime() + ms));
  const inTime = await bring(of, { ...objection, application: idOf(lakes), ...at(0) }, secretary);
  expect([inTime.status, inTime.data?.effect]).toEqual([200, "counts"]);
  const late = await bring(of, { ...objection, application: idOf(hill), ...at(1_000) }, secretary);
  expect([late.status, late.data?.effect]).toEqual([200, "late"]);
  expect(late.said).toContain("too late to count");
  const early = { ...objection, application: idOf(hill), ...receivedAt(new Date(of.opens.getTime() - 60_000)) };
  expect((await bring(of, early, secretary)).data?.effect).toBe("early");

  expect((await post(site, `${of.home}/settle`, {}, secretary)).status).toBe(200);
  const standing = async (href: string) => (await json<ApplicationView>(site, href)).row.standing;
  expect([await standing(lakes), await standing(hill)]).toEqual(["refused", "admitted"]);
  const [shown] = (await json<ApplicationView>(site, lakes)).row.objections;
  expect(shown).toMatchObject({ member: "Lakeland", receivedAt: closes.toISOString() });
  // What is written down stays so, whenever the letter was received.
  const after = await bring(of, { ...objection, application: idOf(hill), ...at(-1_000) }, secretary);
  expect(after.data?.effect).toBe("settled");

  // Where objections are shown to all, the one that counts is; what does not count stays at the desk.
  const effects = (letters: ReceivedView["letters"]) => letters.map(({ effect }) => effect).sort();
  expect(effects(await of.brought(null))).toEqual(["counts"]);
  expect(effects(await of.brought(secretary))).toEqual(["counts", "early", "late", "settled"]);
  const [publicly] = (await json<HomeView>(site, of.home)).rounds[0]?.letters ?? [];
  expect(publicly).toMatchObject({ from: "Lakeland", broughtBy: null, acts: { mistaken: null, takeOut: null } });
  const file = await site.request(publicly?.file?.href ?? "");
  expect(await file.text()).toBe("%PDF-1.7 note verbale");
  expect(file.headers.get("content-disposition")).toContain("attachment");
  const kept = (await of.brought(secretary)).find(({ effect }) => effect === "late");
  expect((await get(site, kept?.file?.href ?? "")).status).toBe(404);
});

test("in confidence, a letter of objection is for the chair and whoever brought it in, and the journal tells nothing", async () => {
  const of = await circulated();
  const { site, lakes, hill, idOf, secretary, focal } = of;
  const chair = await of.signIn("Chiara Lund", { capacity: "chair" });
  const colleague = await of.secretaryToo("Suri Ode");
  const state = await of.signIn("Una Lake", { capacity: "member-state", organisation: "Lakeland" });
  // The same member, here and on paper, in another spelling: one objection.
  expect((await post(site, `${lakes}/object`, { basis: "" }, state)).status).toBe(200);
  const letter = { kind: "objection", from: "LAKELAND", application: idOf(lakes) };
  const again = await bring(of, letter, secretary);
  expect([again.data?.effect, again.said?.includes("in time")]).toEqual(["counts", true]);
  const held = db
    .selectFrom("accreditation_objections")
    .select("member")
    .where("application", "=", idOf(lakes) as ApplicationId);
  expect(await held.execute()).toEqual([{ member: "Lakeland" }]);
  const counts = async (who: SignedInForTest | null) => [
    (await of.brought(who)).length,
    (await json<ApplicationView>(site, lakes, who)).letters.length,
  ];
  expect(await counts(secretary)).toEqual([1, 1]);
  expect(await counts(chair)).toEqual([1, 1]);
  expect(await counts(state)).toEqual([1, 1]);
  for (const who of [colleague, focal, null]) expect(await counts(who)).toEqual([0, 0]);
  const lines = await db
    .selectFrom("journal")
    .select(["act", "payload", "actor"])
    .orderBy("seq", "desc")
    .limit(1)
    .execute();
  expect(lines).toEqual([{ act: "accreditation.in-confidence", payload: {}, actor: null }]);

  // Who brought it in does not object: a member who keeps the desk as well still can, under their own name.
  const both = await of.secretaryToo("Bela Moor");
  await seatForTest(db, both.person, of.process.id, "member-state");
  expect((await bring(of, { ...letter, from: "Otherland" }, both)).data?.effect).toBe("counts");
  expect((await post(site, `${lakes}/withdraw-objection`, {}, both)).status).toBe(409);
  expect((await post(site, `${lakes}/object`, { basis: "" }, both)).status).toBe(200);

  // Taken back here after it was received on paper: what is brought in later does not revive it.
  expect((await post(site, `${hill}/object`, { basis: "" }, state)).status).toBe(200);
  const then = receivedAt(new Date(Date.now() + of.clock.ahead));
  of.clock.ahead += hour;
  expect((await post(site, `${hill}/withdraw-objection`, {}, state)).status).toBe(200);
  await bring(of, { ...letter, application: idOf(hill), ...then }, secretary);
  const objections = (await json<ApplicationView>(site, hill, chair)).row.objections;
  expect(objections.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false]);
});

test("a mistake is marked and not deleted: what the letter did is undone; the original is taken out with a reason", async () => {
  const of = await circulated(await disclosed());
  const { site, lakes, idOf, secretary, focal } = of;
  const objecting = { kind: "objection", from: "Lakeland", application: idOf(lakes) };
  const made = await bring(of, objecting, secretary);
  const standing = async () => (await json<ApplicationView>(site, lakes)).row.standing;
  expect(await standing()).toBe("objected");
  const withdrawal = await bring(of, { ...objecting, kind: "objection-withdrawal" }, secretary);
  expect([withdrawal.data?.effect, await standing()]).toEqual(["counts", "circulated"]);
  const mark = (id = "", why = "Meant for another list.", who = secretary) =>
    post(site, `${of.home}/received/mistaken`, { letter: id, why }, who);
  expect((await mark(withdrawal.data?.id, "")).fields).toHaveProperty("why");
  expect((await mark(withdrawal.data?.id, "Meant for another list.", focal)).status).toBe(403);
  expect((await mark(withdrawal.data?.id)).status).toBe(200);
  expect(await standing()).toBe("objected");
  expect((await mark(withdrawal.data?.id)).status).toBe(409);
  expect((await mark(made.data?.id)).status).toBe(200);
  expect(await standing()).toBe("circulated");
  // Outside the desk a mistaken letter is not shown.
  expect([(await of.brought(secretary)).length, (await of.brought(focal)).length]).toEqual([2, 0]);
  const out = { letter: made.data?.id ?? "", why: "It names people." };
  expect((await post(site, `${of.home}/received/take-out`, out, secretary)).status).toBe(200);
  const left = (await of.brought(secretary)).find(({ id }) => id === made.data?.id);
  expect(left).toMatchObject({
    file: null,
    fileOut: { why: "It names people." },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await get(site, `${of.home}/received/${made.data?.id}/file`, secretary)).status).toBe(404);
  const [row] = await db
    .selectFrom("accreditation_letters")
    .select("bytes")
    .where("file_out_at", "is not", null)
    .execute();
  expect(row).toEqual({ bytes: null });
});

test("a letter of application is for the applicant and the desk; what is wrong in the form stands at its field, and nothing is kept", async () => {
  const of = await circulated();
  const { site, lakes, idOf, secretary, focal } = of;
  const paper = { kind: "application", from: "Lakes CERT", application: idOf(lakes), dated: "2026-02-28" };
  expect((await bring(of, paper, focal)).status).toBe(403);
  expect((await bring(of, paper, secretary)).data?.effect).toBe("kept");
  const seen = async (who: SignedInForTest | null) => (await json<ApplicationView>(site, lakes, who)).letters.length;
  expect([await seen(focal), await seen(secretary), await seen(null)]).toEqual([1, 1, 0]);
  expect((await bring(of, {}, secretary)).data?.effect).toBe("kept");
  // What concerns no application stands on the page of none.
  expect(await seen(secretary)).toBe(1);
  expect([(await of.brought(focal)).length, (await of.brought(secretary)).length]).toEqual([1, 2]);
  const wrong = async (fields: Record<string, string>, file: File | null = pdf()) =>
    Object.keys((await bring(of, fields, secretary, file)).fields ?? {});
  expect(await wrong({ kind: "objection" })).toEqual(["application"]);
  expect(await wrong({ application: "00000000-0000-4000-8000-000000000000" })).toEqual(["application"]);
  expect(await wrong({ kind: "x", from: " ", title: "", language: "xx", dated: "2026-02-30" })).toEqual(
    expect.arrayContaining(["kind", "from", "title", "language", "dated"]),
  );
  expect(await wrong(receivedAt(new Date(Date.now() + of.clock.ahead + hour)))).toEqual(["receivedDate"]);
  expect(await wrong({ receivedDate: "2026-03-08", receivedTime: "02:30" })).toEqual(["receivedTime"]);
  expect(await wrong({ receivedDate: "yesterday" })).toEqual(["receivedDate"]);
  expect(await wrong({}, null)).toEqual(["file"]);
  expect(await wrong({}, new File(["<html>"], "letter.pdf"))).toEqual(["file"]);
  expect((await of.brought(secretary)).length).toBe(2);
});
