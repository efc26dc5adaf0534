import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { type Reader, thePublic } from "../kernel/reader.ts";
import type { SessionPlace } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { corpus, inCorpus } from "../platform/testing-corpus.ts";
import type { PreviewView } from "./import-view-model.ts";
import { importRoutes } from "./routes/import/import-routes.tsx";
import { findDraft } from "./store.ts";
import { readerWith, sessionFor } from "./testing-session.ts";

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const people: Readonly<Record<string, Reader>> = {
  ada: readerWith("rapporteur"),
  bo: readerWith("rapporteur"),
  guest: readerWith("participant"),
};
const broken: unknown[] = [];
const site = () =>
  createSite({
    routes: importRoutes({ db, allow: ["captions.example"] }),
    whoAsks: async (c) => people[c.req.header("x-who") ?? ""] ?? thePublic,
    origin: "http://localhost",
    onBroken: (_request, error) => broken.push(error),
  });

const get = (path: string, who = "ada", language = "en") =>
  site().request(path, { headers: { "x-who": who, "accept-language": language } });

const post = (path: string, fields: Record<string, string | Blob>, who = "ada", language = "en") => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) body.append(name, value, value.name);
    else body.append(name, value);
  }
  const headers = { "x-who": who, origin: "http://localhost", "accept-language": language };
  return site().request(path, { method: "POST", body, headers });
};

const captions = [
  "Keeping small networks safe",
  "14 May 2026, Kandal",
  ">> MARA OYELIN: Welcome, everybody. Who agrees that we begin?",
  ">> ILO VARGA: Thank you, Mara. I recommend that we publish one page a year.",
  ">> AUDIENCE: My name is Bo Lind, from the Diplo Foundation. Can we hear more?",
].join("\n\n");
const file = (text: string | Uint8Array<ArrayBuffer>, name = "day-0.txt") => new File([text], name);

async function brought(session: SessionPlace | null, what: File, who = "ada"): Promise<string> {
  const answer = await post(`${session?.href ?? ""}/import`, { file: what, text: "", address: "" }, who);
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}
const preview = async (path: string) => (await (await get(path)).json()) as PreviewView;
const json = (path: string) => path.replace(/(\?|$)/, ".json$1");

describe("the import", () => {
  test("shows what was read before anything is saved, then saves it", async () => {
    const session = await sessionFor(db);
    const at = await brought(session, file(captions));
    expect(await findDraft(db, session.id)).toBeNull();
    const view = await preview(json(at));
    expect(view).toMatchObject({ interventions: 3, format: "igf", version: null, same: [] });
    expect(view.speakers.map(({ name }) => name)).toContain("Mara Oyelin");
    for (const language of ["en", "fr", "ar"]) {
      const page = await (await get(at, "ada", language)).text();
      expect(page).toContain("Mara Oyelin");
      expect(page).toContain(`lang="${language}"`);
    }
    const saved = await post(at, { mode: "first", encoding: "", part: "0" });
    expect(saved.headers.get("location")).toBe(`${session.href}/desk`);
    expect((await findDraft(db, session.id))?.draft.cues).toHaveLength(3);
    expect((await get(at)).status).toBe(404);
    expect(broken).toEqual([]);
  });

  test("belongs to the person who brought it, and to those who may", async () => {
    const session = await sessionFor(db);
    const at = await brought(session, file(captions));
    expect((await get(at, "bo")).status).toBe(404);
    expect((await get(at, "guest")).status).toBe(403);
    expect((await post(at, { mode: "first" }, "bo")).status).toBe(404);
    expect((await get("/import", "guest")).status).toBe(403);
    expect((await get("/import", "nobody")).status).toBe(401);
    expect((await post(`${session.href}/import`, { text: captions }, "guest")).status).toBe(403);
    await post(at, { discard: "yes" });
    expect((await get(at)).status).toBe(404);
    expect(await findDraft(db, session.id)).toBeNull();
  });

  test("notices the same file, and the same text from another mirror", async () => {
    const [one, two] = [await sessionFor(db), await sessionFor(db)];
    const text = captions.replace("everybody", `everybody number ${Math.random()}`);
    await post(await brought(one, file(text)), { mode: "first" });
    const again = await preview(json(await brought(one, file(text))));
    expect(again).toMatchObject({ version: 1, same: [{ sameBytes: true, here: true }] });
    const mirror = text.replaceAll("\n\n", "\n").replaceAll(": ", ":   ");
    const other = await preview(json(await brought(two, file(mirror, "mirror.txt"))));
    expect(other.same).toMatchObject([{ sameBytes: false, here: false, href: `${one.href}/desk` }]);
  });

  test("is offered in place of a record or after it; without a choice nothing is lost", async () => {
    const session = await sessionFor(db);
    await post(await brought(session, file(captions)), { mode: "first" });
    const at = await brought(session, file(">> MARA OYELIN: One more thing, please note it down."));
    expect((await post(at, { mode: "first" })).status).toBe(409);
    await post(at, { mode: "append" });
    expect((await findDraft(db, session.id))?.draft.cues).toHaveLength(4);
  });

  test("starts without a session, which is chosen at the end", async () => {
    const session = await sessionFor(db);
    const at = await brought(null, file(captions));
    expect(at).toMatch(/^\/import\/[0-9a-f-]{36}$/);
    expect((await preview(json(at))).sessions.map(({ id }) => id)).toContain(session.id);
    expect((await post(at, { mode: "first" })).status).toBe(422);
    const saved = await post(at, { mode: "first", session: session.id });
    expect(saved.headers.get("location")).toBe(`${session.href}/desk`);
  });

  test("reads again in another encoding, and another file of an archive", async () => {
    const session = await sessionFor(db);
    const cyrillic = Buffer.concat([
      Buffer.from(">> MARA OYELIN: "),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e]),
      Buffer.from(" All right.\n"),
    ]);
    const at = await brought(session, file(new Uint8Array(cyrillic)));
    const view = await preview(json(`${at}?encoding=windows-1251`));
    expect(view.first[0]?.text).toContain("Привет");
    await post(at, { mode: "first", encoding: "windows-1251" });
    expect((await findDraft(db, session.id))?.draft.cues[0]?.text).toContain("Привет");
    const zip = zipSync({ "a.txt": Buffer.from(captions), "b.txt": Buffer.from(">> ILO VARGA: Second file, begins.") });
    const archive = await brought(session, file(new Uint8Array(zip), "both.zip"));
    const second = await preview(json(`${archive}?part=1`));
    expect(second.parts).toHaveLength(2);
    expect(second.first[0]?.text).toContain("Second file");
  });
});

describe("what cannot be read", () => {
  test.each([
    ["empty", file(""), 422],
    ["binary", file(new Uint8Array(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)), "a.bin"), 415],
    ["cut in a character", file(new Uint8Array(Buffer.from(">> MARA: Hello é").subarray(0, 16)), "a.txt"), 303],
    ["an empty archive", file(new Uint8Array(zipSync({})), "a.zip"), 422],
  ])("is said in the reader's language: %s", async (_what, given, status) => {
    const session = await sessionFor(db);
    const answer = await post(`${session.href}/import`, { file: given }, "ada", "ar");
    expect(answer.status).toBe(status);
    if (status !== 303) expect(await answer.text()).toMatch(/role="alert"[^>]*><p><b>[\u0600-\u06ff]/);
    expect(broken).toEqual([]);
  });

  test("an address out of the list, or nothing at all, is refused with the form as it was", async () => {
    const session = await sessionFor(db);
    const away = await post(`${session.href}/import`, { text: "", address: "https://elsewhere.example/a" });
    expect(away.status).toBe(422);
    expect(await away.text()).toContain('value="https://elsewhere.example/a"');
    expect((await post(`${session.href}/import`, { text: " " })).status).toBe(422);
  });
});

const real = join(corpus, "captions/igf-2017/strengthening-cooperation.txt");

describe.skipIf(!inCorpus("captions/igf-2017/strengthening-cooperation.txt"))("the session of 2017", () => {
  test("goes from file to desk", async () => {
    const session = await sessionFor(db);
    const at = await brought(session, file(new Uint8Array(readFileSync(real)), "strengthening-cooperation.txt"));
    const view = await preview(json(at));
    expect(view).toMatchObject({ interventions: 121, format: "igf" });
    expect(view.speakers.slice(0, 2).map(({ name }) => name)).toContain("Wout de Natris");
    await post(at, { mode: "first" });
    expect((await findDraft(db, session.id))?.draft.cues).toHaveLength(121);
  });
});
