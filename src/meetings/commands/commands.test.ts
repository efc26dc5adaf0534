import { beforeAll, describe, expect, test } from "vitest";
import type { Id, PersonId } from "../../kernel/ids.ts";
import { type Reader, type Role, theInstallation, thePublic } from "../../kernel/reader.ts";
import { attributions } from "../../kernel/stakeholders.ts";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { firstBreak, readAbout, readAfter } from "../../platform/journal/index.ts";
import { findBody, findProcess, findSession } from "../store/find.ts";
import { listSessions, neighbours } from "../store/list.ts";
import { bodyTyped, makeBody, makeProcess, makeSession, sessionTyped } from "../testing.ts";
import { archivePlace } from "./archive.ts";
import { createBody } from "./create-body.ts";
import { createProcess } from "./create-process.ts";
import { createSession } from "./create-session.ts";
import { editBody } from "./edit-body.ts";
import { editProcess } from "./edit-process.ts";
import { editSession } from "./edit-session.ts";

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const person = "5f0c1c7e-4d55-4d2e-9f0c-2b8f6a1f0a11" as PersonId;
const someone = (role: Role, scope: string | null): Reader => ({
  person,
  name: "Sefa Ito",
  capacity: { id: "capacity-1" as Id<"capacity">, label: "chair" },
  grants: [{ role, scope }],
  seats: [],
  via: "session",
});
const as = (reader: Reader) => ({ reader, language: "en" }) as const;
const us = as(theInstallation);
const complaint = (result: { ok: boolean; problem?: { fields?: unknown; code?: string } }) => [
  result.problem?.code,
  Object.keys(result.problem?.fields ?? {}),
];

describe("creating", () => {
  test("a body, its process and its session stand at addresses that read aloud, and in the journal", async () => {
    const session = await makeSession(db, "on-the-record", { agenda: "Opening\n\n Filtering \n", place: "Jinja" });
    expect(session.href).toMatch(
      /^\/lakes-internet-forum(?:-\d+)?\/2026-meeting\/sessions\/keeping-small-networks-safe$/,
    );
    expect(session.starts.toISOString()).toBe("2026-05-14T06:30:00.000Z");
    expect(session.agenda).toEqual(["Opening", "Filtering"]);
    expect(session.within).toEqual([session.id, session.process.id, session.process.body.id]);
    expect(session.crumbs.map(({ title }) => title)).toEqual(["Lakes Internet Forum", "2026 meeting"]);
    expect(session.process.body.groups).toHaveLength(7);
    const [line] = await readAbout(db, session.href);
    expect(line).toMatchObject({ act: "session.create", actor: null, payload: { id: session.id, place: "Jinja" } });
    expect(firstBreak({ seq: 0, hash: "0".repeat(64) }, await readAfter(db, 0, 1000))).toBeNull();
  });

  test("a body stands under its short name, where that can be an address", async () => {
    const made = async (shortName: string) => createBody(db, us, bodyTyped({ title: "River Valley Forum", shortName }));
    expect(await made("RVF")).toMatchObject({ value: { href: "/rvf" } });
    expect(await made("Search")).toMatchObject({ value: { href: "/river-valley-forum" } });
  });

  test("what a closed session is about is not told by the journal", async () => {
    const session = await makeSession(db, "closed", { description: "The merger", agenda: "Offer", place: "Room 9" });
    const lines = await readAbout(db, session.href);
    expect(JSON.stringify(lines)).not.toMatch(/merger|Offer|Room 9/);
    expect(Object.keys(lines[0]?.commitments ?? {})).toContain("agenda");
  });

  test("each wrong field is named, and nothing is saved", async () => {
    const before = await readAfter(db, 0, 1000);
    const process = await makeProcess(db, await makeBody(db, { title: "Complaints" }));
    const wrong = sessionTyped({
      title: " ",
      date: "14 May",
      zone: "EST",
      online: "javascript:alert(1)",
      attribution: "?",
    });
    expect(complaint(await createSession(db, us, process, wrong))).toEqual([
      "wrong-form",
      ["zone", "date", "title", "online", "attribution"],
    ]);
    expect(complaint(await createBody(db, us, bodyTyped({ title: "x".repeat(300) })))).toEqual([
      "wrong-form",
      ["title"],
    ]);
    expect(complaint(await createBody(db, us, bodyTyped({ above: ["not-an-id"] })))).toEqual(["wrong-form", ["above"]]);
    expect(complaint(await createBody(db, us, bodyTyped({ title: "Search" })))).toEqual(["wrong-form", ["address"]]);
    expect(await readAfter(db, 0, 1000)).toHaveLength(before.length + 2);
  });

  test("the public may not; a chair may in the own body only", async () => {
    const body = await makeBody(db, { title: "Own body" });
    const other = await makeBody(db, { title: "Other body" });
    const form = { title: "A run of work", state: "planned" };
    expect(complaint(await createBody(db, as(thePublic), bodyTyped()))[0]).toBe("needs-sign-in");
    const chair = as(someone("chair", body.id));
    expect(complaint(await createProcess(db, chair, other, form))[0]).toBe("needs-role");
    const made = await createProcess(db, chair, body, form);
    expect(made.ok).toBe(true);
    expect((await readAbout(db, "/own-body/a-run-of-work"))[0]).toMatchObject({ actor: person, capacity: "chair" });
  });

  test("the same title twice gets a number; the same typed address is refused", async () => {
    await makeBody(db, { title: "Coral Forum" });
    expect((await makeBody(db, { title: "Coral Forum" })).href).toBe("/coral-forum-2");
    expect(complaint(await createBody(db, us, bodyTyped({ address: "Coral forum" })))).toEqual([
      "wrong-form",
      ["address"],
    ]);
    const both = await Promise.all(
      [1, 2, 3].map(() => createBody(db, us, bodyTyped({ title: "Atoll", address: "atoll" }))),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("editing", () => {
  test("an old address goes on leading to the place, and nobody else can take it", async () => {
    const body = await makeBody(db, { title: "Delta Forum" });
    const renamed = await editBody(db, us, body, bodyTyped({ title: "Delta Forum", address: "delta", version: 1 }));
    expect(renamed.ok && renamed.value.href).toBe("/delta");
    expect((await findBody(db, { body: "delta-forum" }))?.href).toBe("/delta");
    expect((await makeBody(db, { title: "Delta Forum" })).href).toBe("/delta-forum-2");
    const here = await findBody(db, { body: "delta" });
    const back =
      here && (await editBody(db, us, here, bodyTyped({ title: "Delta", address: "delta-forum", version: 2 })));
    expect(back?.ok && back.value.href).toBe("/delta-forum");
    expect((await findBody(db, { body: "delta" }))?.id).toBe(body.id);
  });

  test("a session is found through every former address of what stands above it", async () => {
    const session = await makeSession(db);
    const { process } = session;
    const old = { body: process.body.slug, process: process.slug, session: session.slug };
    await editSession(db, us, session, sessionTyped({ address: "safe", version: 1 }));
    await editProcess(db, us, process, { title: "2026 meeting", address: "2026", state: "running", version: 1 });
    await editBody(db, us, process.body, bodyTyped({ address: "منتدى البحيرات", version: 1 }));
    const found = await findSession(db, old);
    expect(decodeURIComponent(found?.href ?? "")).toBe("/منتدى-البحيرات/2026/sessions/safe");
    expect(found?.id).toBe(session.id);
    expect((await findProcess(db, old))?.id).toBe(process.id);
    expect(await findSession(db, { ...old, session: "never" })).toBeNull();
  });

  test("of two who edit at once, the second is told, and the first is kept", async () => {
    const body = await makeBody(db, { title: "Twice" });
    const results = await Promise.all(
      ["one", "two", "three"].map((description) =>
        editBody(db, us, body, bodyTyped({ title: "Twice", description, version: 1 })),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => complaint(result)[0] === "changed-meanwhile")).toHaveLength(2);
    expect(complaint(await editBody(db, us, body, bodyTyped({ version: 0 })))[0]).toBe("changed-meanwhile");
  });

  test("the chain of bodies never leads back to itself", async () => {
    const global = await makeBody(db, { title: "Chain global", level: "global" });
    const region = await makeBody(db, { title: "Chain region", above: [global.id] });
    const nation = await makeBody(db, { title: "Chain nation", level: "national", above: [region.id] });
    const circle = await editBody(db, us, global, bodyTyped({ above: [nation.id], version: 1 }));
    expect(complaint(circle)).toEqual(["wrong-form", ["above"]]);
    const { above, below } = await neighbours(db, region.id);
    expect([above.map(({ id }) => id), below.map(({ id }) => id)]).toEqual([[global.id], [nation.id]]);
  });
});

describe("the attribution rule after people have spoken", () => {
  const change = async (
    from: (typeof attributions)[number],
    to: (typeof attributions)[number],
    reader: Reader,
    reason = "",
  ) => {
    const session = await makeSession(db, from);
    return editSession(db, as(reader), session, sessionTyped({ attribution: to, reason, version: 1 }));
  };

  test("a chair may make it stricter, never looser", async () => {
    const chair = someone("chair", null);
    for (const from of attributions) {
      for (const to of attributions) {
        const result = await change(from, to, chair, "because");
        expect([from, to, result.ok]).toEqual([from, to, from === to || from === "on-the-record"]);
      }
    }
  });

  test("the secretariat may loosen it with a reason, which stands in the journal", async () => {
    const secretariat = someone("secretariat", null);
    expect(complaint(await change("chatham-house", "on-the-record", secretariat))).toEqual(["wrong-form", ["reason"]]);
    const result = await change("chatham-house", "on-the-record", secretariat, "All speakers agreed in writing.");
    const lines = result.ok ? await readAbout(db, result.value.href) : [];
    expect(lines.at(-1)?.payload).toMatchObject({
      attribution: "on-the-record",
      attributionBefore: "chatham-house",
      reason: "All speakers agreed in writing.",
    });
  });
});

test("what is put away leaves the lists and keeps its address", async () => {
  const session = await makeSession(db);
  const listed = async () => (await listSessions(db, { body: session.process.body.id })).map(({ id }) => id);
  expect(await listed()).toEqual([session.id]);
  expect((await archivePlace(db, as(thePublic), session, { archived: true, version: 1 })).ok).toBe(false);
  expect((await archivePlace(db, us, session, { archived: true, version: 1 })).ok).toBe(true);
  expect(await listed()).toEqual([]);
  const path = { body: session.process.body.slug, process: session.process.slug, session: session.slug };
  const found = await findSession(db, path);
  expect(found?.archived).toBe(true);
  await archivePlace(db, us, found ?? session, { archived: false, version: 2 });
  expect(await listed()).toEqual([session.id]);
});
