import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonId } from "../kernel/ids.ts";
import { type Reader, thePublic } from "../kernel/reader.ts";
import type { SessionPlace } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { saveImport } from "./commands/desk/save-import.ts";
import { deskRoutes } from "./desk-routes.ts";
import { meetingOf } from "./rules/desk/testing-drafts.ts";
import { findDraft, findPublished } from "./store.ts";
import { readerWith, sessionFor } from "./testing-session.ts";

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const [ada, bo] = [readerWith("rapporteur", "Ada"), readerWith("rapporteur", "Bo")];
const people: Readonly<Record<string, Reader>> = { ada, bo, guest: readerWith("participant") };
const names = async (ids: readonly PersonId[]) =>
  new Map(
    ids.flatMap((id) => [ada, bo].filter(({ person }) => person === id).map(({ name }) => [id, name ?? ""] as const)),
  );

/** A model that proposes one thing for whatever it is shown, and wants it decided at once. */
const asked: string[] = [];
const modelServer = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += String(part);
  asked.push(body);
  const sentence = "Then let us write the list.";
  const candidates = [{ type: "recommendation", n: 3, sentence, text: "Write the list", state: "accepted" }];
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ candidates }) } }] }));
});
await new Promise<void>((listening) => modelServer.listen(0, "127.0.0.1", listening));
afterAll(() => modelServer.close());
const model = { url: `http://127.0.0.1:${(modelServer.address() as AddressInfo).port}/v1`, name: "small", key: null };

const broken: unknown[] = [];
const site = () =>
  createSite({
    routes: deskRoutes({ db, names, live: null, model }),
    whoAsks: async (c) => people[c.req.header("x-who") ?? ""] ?? thePublic,
    origin: "http://localhost",
    onBroken: (_request, error) => broken.push(error),
  });

const get = (path: string, who = "ada", language = "en") =>
  site().request(path, { headers: { "x-who": who, "accept-language": language } });

const post = (path: string, fields: Record<string, string> | [string, string][], who = "ada") =>
  site().request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { "x-who": who, origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" },
  });

const texts = ["Welcome, all.", "Thank you, Ilo Varga. We can live with it.", "Then let us write the list. Together."];

async function deskWith(
  attribution: Parameters<typeof sessionFor>[1] = "on-the-record",
  said = texts,
): Promise<SessionPlace> {
  const session = await sessionFor(db, attribution);
  const bytes = Buffer.from(said.join("\n"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = {
    name: "a.txt",
    sha256,
    textSha256: sha256,
    container: "txt",
    encoding: "UTF-8",
    format: "igf",
    bytes,
  };
  const done = await saveImport({ db, reader: ada, language: "en" }, session, {
    meeting: meetingOf(said),
    source,
    mode: "first",
  });
  if (!done.ok) throw new Error(done.problem.code);
  return session;
}

const draftOf = async (session: SessionPlace) => {
  const record = await findDraft(db, session.id);
  if (!record) throw new Error("no record");
  return record.draft;
};

const cueForm = (on: number, text: string, more: Record<string, string> = {}) => ({
  on: String(on),
  text,
  speaker: "",
  kind: "unknown",
  group: "",
  country: "",
  capacity: "",
  scope: "this",
  go: "list",
  ...more,
});

describe("the pages of the desk", () => {
  test("are there in every language, and nobody else learns that there is a draft", async () => {
    const session = await deskWith("chatham-house");
    const desk = `${session.href}/desk`;
    const paths = ["", "/cue/c2", "/outcomes", "/names", "/versions", "/compare?from=1&to=1", "/about", "/publish"];
    for (const path of paths) {
      for (const language of ["en", "fr", "ar"]) {
        const answer = await get(`${desk}${path}`, "ada", language);
        expect([path, language, answer.status]).toEqual([path, language, 200]);
        expect(await answer.text()).toContain(`lang="${language}"`);
      }
      expect((await get(`${desk}${path}`, "guest")).status).toBe(403);
      expect((await get(`${desk}${path}`, "nobody")).status).toBe(401);
      const data = await site().request(`${desk}${path.replace("?", ".json?")}${path.includes("?") ? "" : ".json"}`, {
        headers: { "x-who": "guest" },
      });
      expect(await data.text()).not.toMatch(/Varga|live with/);
    }
    expect(broken).toEqual([]);
  });

  test("say what is missing", async () => {
    const session = await sessionFor(db);
    expect((await get(`${session.href}/desk`)).status).toBe(404);
    expect((await get("/no/where/sessions/here/desk")).status).toBe(404);
    const made = await deskWith();
    expect((await get(`${made.href}/desk/cue/c99`)).status).toBe(404);
    expect((await post(`${made.href}/desk/cue/c1`, cueForm(1, "Mine"), "guest")).status).toBe(403);
  });
});

describe("correcting by forms", () => {
  test("changes a cue, everything of a label, splits and joins", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    const saved = await post(
      `${desk}/cue/c1`,
      cueForm(1, "Welcome, everybody.", { speaker: "Mara Oyelin", go: "next" }),
    );
    expect(saved.headers.get("location")).toBe(`${desk}/cue/c2`);
    const label = { scope: "label", speaker: "Bo Lind", kind: "person", group: "academia", country: "no" };
    await post(`${desk}/cue/c2`, cueForm(2, texts[1] ?? "", label));
    const draft = await draftOf(session);
    expect(draft.cues[0]).toMatchObject({ text: "Welcome, everybody.", speaker: "Mara Oyelin" });
    expect(draft.cues[1]).toMatchObject({ speaker: "Bo Lind", group: "academia", country: "NO", kind: "person" });
    const { cues } = (await (await get(`${desk}.json`)).json()) as { cues: { key: string; fingerprint: string }[] };
    const fingerprint = cues[2]?.fingerprint ?? "";
    await post(`${desk}/cue/c3/split`, { fingerprint, before: "together" });
    expect((await draftOf(session)).cues.map(({ text }) => text).slice(2)).toEqual([
      "Then let us write the list.",
      "Together.",
    ]);
    expect((await post(`${desk}/cue/c3/join`, { fingerprint })).status).toBe(409);
    expect((await post(`${desk}/cue/c3`, cueForm(4, ""))).status).toBe(422);
    const nowhere = await post(`${desk}/cue/c3`, cueForm(4, "Kept as typed.", { country: "Nowhere" }));
    expect(nowhere.status).toBe(422);
    expect(await nowhere.text()).toContain("Kept as typed.");
  });

  test("another rapporteur's work on the same words is shown beside one's own, on others merged silently", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    await post(`${desk}/cue/c2`, cueForm(1, "Thank you. We cannot live with it."), "bo");
    await post(`${desk}/cue/c1`, cueForm(1, "Hello, all."), "ada");
    const clash = await post(
      `${desk}/cue/c2`,
      cueForm(1, "Thank you, Ilo Varga. We could live with it.", { capacity: "chair" }),
    );
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain("cannot");
    expect(page).toContain("could");
    expect(page).toMatch(/name="capacity" value="chair"/);
    expect(page).toMatch(/name="on" value="3"/);
    expect((await draftOf(session)).cues[1]).toMatchObject({
      text: "Thank you. We cannot live with it.",
      capacity: null,
    });
    await post(`${desk}/cue/c2`, cueForm(3, "Both.", { capacity: "chair" }));
    expect((await draftOf(session)).cues[1]).toMatchObject({ text: "Both.", capacity: "chair" });
    // Bo, on the old version, only says who it was: that is no clash with the text.
    const silent = await post(
      `${desk}/cue/c2`,
      cueForm(2, "Thank you. We cannot live with it.", { country: "NL" }),
      "bo",
    );
    expect(silent.status).toBe(303);
    expect((await draftOf(session)).cues[1]).toMatchObject({ text: "Both.", capacity: "chair", country: "NL" });
  });

  test("leads on through what is still unnamed, and back to the page of the list", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    const name = { speaker: "Mara Oyelin", show: "unnamed", go: "next" };
    const first = await post(`${desk}/cue/c1`, cueForm(1, texts[0] ?? "", name));
    expect(first.headers.get("location")).toBe(`${desk}/cue/c2?show=unnamed`);
    expect(await (await get(`${desk}/cue/c2?show=unnamed`)).text()).toContain('name="show" value="unnamed"');
    const last = await post(`${desk}/cue/c2`, cueForm(2, texts[1] ?? "", name));
    expect(last.headers.get("location")).toBe(`${desk}?show=unnamed`);
    expect(await (await get(`${desk}?show=unnamed`)).text()).not.toContain("live with it");
    const many = await deskWith(
      "on-the-record",
      Array.from({ length: 50 }, (_, n) => `Turn ${n + 1}.`),
    );
    const { page, cues } = (await (await get(`${many.href}/desk.json?cue=c45`)).json()) as {
      page: number;
      cues: { key: string }[];
    };
    expect(page).toBe(4);
    expect(cues.map(({ key }) => key)).toContain("c45");
  });

  test("decides outcomes, takes introductions as names, adds what was missed, keeps the agenda", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    const item = (type: string, cue: string) => async () =>
      (await draftOf(session)).candidates.find((one) => one.type === type && one.cue === cue);
    const [introduction, action] = [item("self-introduction", "c2"), item("action", "c1")];
    await post(`${desk}/outcomes/${(await introduction())?.key}`, { do: "name", back: "https://elsewhere.example/" });
    expect((await draftOf(session)).cues[1]).toMatchObject({ speaker: "Guest 2", capacity: "a union" });
    const key = (await action())?.key;
    const version = (await findDraft(db, session.id))?.version ?? 0;
    const reworded = { do: "save", on: String(version), text: "Write it", owner: "Mara", due: "June" };
    await post(`${desk}/outcomes/${key}`, reworded);
    expect(await action()).toMatchObject({ text: "Write it", owner: "Mara", due: "June", state: "accepted" });
    const late = await post(`${desk}/outcomes/${key}`, { ...reworded, text: "Burn it" }, "bo");
    expect(late.status).toBe(409);
    await post(`${desk}/cue/c3/add`, { type: "poll", text: "Agree?", method: "hum", results: "yes: 12\nno: faint" });
    expect((await draftOf(session)).candidates.at(-1)).toMatchObject({
      type: "poll",
      results: { yes: 12, no: "faint" },
      source: "rapporteur",
      state: "accepted",
    });
    const now = String((await findDraft(db, session.id))?.version);
    await post(`${desk}/agenda`, { do: "add", on: now, title: "Next steps", at: "2" });
    expect((await draftOf(session)).agenda.map(({ cue }) => cue)).toEqual(["c1", "c2", "c3"]);
  });

  test("decides several at once: those shown, or all of a kind; one version, one undo", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    const states = async (type: string) =>
      (await draftOf(session)).candidates.filter((one) => one.type === type).map(({ state }) => state);
    const shown = (await draftOf(session)).candidates.filter(({ type }) => type === "action").slice(0, 2);
    await post(`${desk}/outcomes`, [["do", "accept"], ...shown.map(({ key }) => ["key", key] as [string, string])]);
    expect(await states("action")).toEqual(["accepted", "accepted", "offered"]);
    await post(`${desk}/outcomes`, { do: "refuse-kind", type: "question" });
    expect(new Set(await states("question"))).toEqual(new Set(["refused"]));
    await post(`${desk}/undo`, { version: "3" });
    expect(new Set(await states("question"))).toEqual(new Set(["offered"]));
    expect(await states("action")).toEqual(["accepted", "accepted", "offered"]);
  });

  test("a model's proposals are marked, offered, and never published unseen; a closed session is not shown to it", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    expect(await (await get(`${desk}/outcomes`)).text()).toContain("/propose");
    expect((await post(`${desk}/propose`, {}, "guest")).status).toBe(403);
    expect((await post(`${desk}/propose`, {})).status).toBe(303);
    const made = (await draftOf(session)).candidates.at(-1);
    expect(made).toMatchObject({ source: "model", state: "offered", text: "Write the list", cue: "c3" });
    expect(await (await get(`${desk}/outcomes?type=recommendation`)).text()).toContain("Proposed by a language model");
    expect((await post(`${desk}/propose`, {})).status).toBe(422);
    const before = asked.length;
    const closed = await deskWith("closed");
    expect(await (await get(`${closed.href}/desk/outcomes`)).text()).not.toContain("/propose");
    expect((await post(`${closed.href}/desk/propose`, {})).status).toBe(422);
    expect(asked.length).toBe(before);
  });

  test("what an act says leads back only within the desk", async () => {
    const session = await deskWith();
    const key = (await draftOf(session)).candidates[0]?.key;
    for (const back of [
      "https://elsewhere.example/",
      "//elsewhere.example",
      `${session.href}/desk-x`,
      "/\\elsewhere",
    ]) {
      const answer = await post(`${session.href}/desk/outcomes/${key}`, {
        do: back.length % 2 ? "accept" : "refuse",
        back,
      });
      expect(answer.headers.get("location")).toMatch(new RegExp(`^${session.href}/desk(/|$)`));
    }
  });
});

describe("versions and publishing by forms", () => {
  test("undoes what the reader did last, compares, restores", async () => {
    const session = await deskWith();
    const desk = `${session.href}/desk`;
    await post(`${desk}/cue/c1`, cueForm(1, "Welcome, friends."));
    await post(`${desk}/cue/c3`, cueForm(2, "Done."), "bo");
    expect(await (await get(desk)).text()).toContain('name="version" value="2"');
    await post(`${desk}/undo`, { version: "2" });
    const draft = await draftOf(session);
    expect([draft.cues[0]?.text, draft.cues[2]?.text]).toEqual([texts[0], "Done."]);
    const compared = await (await get(`${desk}/compare?from=1&to=3`)).text();
    expect(compared).toMatch(/<ins>[\s\S]*friends/);
    const list = await (await get(`${desk}/versions`)).text();
    expect(list).toContain("Bo");
    await post(`${desk}/restore`, { version: "1" });
    expect((await draftOf(session)).cues.map(({ text }) => text)).toEqual(texts);
  });

  test("publishes the version that was looked at; under Chatham House only with all names reviewed", async () => {
    const session = await deskWith("chatham-house");
    const desk = `${session.href}/desk`;
    expect((await post(`${desk}/publish`, { version: "1" })).status).toBe(422);
    const { names: found } = (await (await get(`${desk}/names.json`)).json()) as { names: { name: string }[] };
    expect(found.map(({ name }) => name)).toContain("Ilo Varga");
    await post(`${desk}/names`, [
      ...found.map(({ name }) => ["seen", name] as [string, string]),
      ...found.map(({ name }) => ["mask", name] as [string, string]),
    ]);
    expect((await post(`${desk}/publish`, { version: "1" })).status).toBe(409);
    expect((await post(`${desk}/publish`, { version: "2" })).status).toBe(303);
    expect(await findPublished(db, session.id)).toMatchObject({ version: 2 });
    await post(`${desk}/withdraw`, {});
    expect(await findPublished(db, session.id)).toBeNull();
  });
});
