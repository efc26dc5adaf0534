/**
 * Who may know what of a round, told to nobody else: every kind of reader, at every state of an application, asks every
 * address that could tell, in this room and in all others, as page, as data, as a table, as a letter; and the journal.
 */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { applicationFields, hour, post, roundFields, testRound, windowFields } from "../accreditation/testing.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readAfter } from "../platform/journal/index.ts";
import { openLive } from "../platform/live/index.ts";
import { publicLine } from "../platform/live/model.ts";
import { createLog } from "../platform/log/index.ts";
import { allRoutes } from "./routes.ts";

const { db, config: server } = await testDatabase();
const live = await openLive({ config: server, db, onError: () => {} });
afterAll(() => live.stop());
const origin = "http://localhost";
const { deps: directory } = testDeps(db, testDoors(db, origin).doors);
const log = createLog({ level: "silent" });
const rooms = allRoutes({ db, config: readConfig({}), live, log, directory, origin });
// Those of this room come with a clock that can be set.
const others = rooms.filter(({ path }) => !path.includes("/accreditation"));

/** Words that stand nowhere else. */
const secret = {
  listed: "Quillfish Trust",
  never: "Emberwick Guild",
  paper: "ledger-of-quokkas",
  objector: "Norlandia",
  basis: "zanzibarine grounds",
  note: "murmured asides",
  mail: "cipher@quillfish.example",
} as const;
type Secret = keyof typeof secret;

test("nothing that is not disclosed to its reader stands on any page, in any data, table, letter, search or line of the journal", async () => {
  const of = await testRound(db, "oewg-2021-2025", { origin, more: others });
  const { site, home, secretary, clock, process } = of;
  await post(site, `${home}/rounds`, roundFields(), secretary);
  const state = { capacity: "member-state", organisation: secret.objector };
  const readers = {
    public: null,
    stranger: await of.signIn("A stranger"),
    applicant: await of.signIn("First applicant"),
    rival: await of.signIn("Second applicant"),
    secretary,
    objector: await of.signIn("A delegate", state),
    colleague: await of.signIn("A colleague", state),
    member: await of.signIn("Another member", { capacity: "member-state", organisation: "Westmark" }),
    chair: await of.signIn("The chair", { capacity: "chair" }),
  };
  type Kind = keyof typeof readers;
  const everybody = Object.keys(readers) as Kind[];

  const listed = String(
    (await post(site, `${home}/apply`, applicationFields(secret.listed), readers.applicant)).location,
  );
  // Another of nearly the same name: who types it learns nothing of the first.
  const never = String((await post(site, `${home}/apply`, applicationFields(secret.never), readers.rival)).location);
  const twin = String(
    (await post(site, `${home}/apply`, applicationFields("The Quillfisch Trust"), readers.rival)).location,
  );
  const file = new FormData();
  file.set("file", new File([`Contains ${secret.paper}`], `${secret.paper}.txt`));
  const headers = { accept: "application/json", ...readers.applicant.headers };
  expect((await site.request(`${listed}/documents`, { method: "POST", body: file, headers })).status).toBe(200);

  const asked = (application: string) =>
    ["", ".json", "/letter", "/letter.json", "/letter.docx", "/amend"].map((rest) => application + rest);
  const room = ["", ".json", "/list", "/list.json", "/list.csv", "/desk", "/desk.json", "/letter", "/letter.docx"];
  const q = (path: string, text: string) => `${path}?q=${encodeURIComponent(text)}`;
  const addresses = async (reader: (typeof readers)[Kind]) => {
    const seen = await site.request(`${listed}.json`, { headers: reader?.headers ?? {} });
    const view = seen.ok ? ((await seen.json()) as { documents: { href: string }[] }) : { documents: [] };
    return [
      ...["/accreditation", "/accreditation.json", "/people", process.body.href, process.href],
      ...["", ".json"].flatMap((end) => [`${process.href}/seats${end}`, `${process.href}/modalities${end}`]),
      ...[`${process.href}/seats.csv`, `${home}/delegates`, `${home}/delegates.csv`, `${home}/import`, `${home}/apply`],
      ...[q("/search", secret.listed), q("/directory", secret.listed), q("/directory", secret.never)],
      ...room.map((rest) => home + rest),
      ...[...asked(listed), ...asked(never), ...asked(twin)],
      ...view.documents.map(({ href }) => href),
    ];
  };
  const read = async (kind: Kind): Promise<ReadonlySet<Secret>> => {
    const reader = readers[kind];
    const found = new Set<Secret>();
    for (const path of await addresses(reader)) {
      const answer = await site.request(path, { headers: reader?.headers ?? {} });
      // A page that cannot be made is no proof that it tells nothing.
      expect(answer.status, path).toBeLessThan(500);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const packed = path.endsWith(".docx") && answer.ok ? unzipSync(bytes)["word/document.xml"] : undefined;
      // What was asked for comes back on the page that asks; it tells nothing.
      const text = strFromU8(packed ?? bytes).replaceAll(`value="${secret.listed}"`, "");
      const typed = path.includes("?q=") ? text.replaceAll(decodeURIComponent(path.split("?q=")[1] ?? ""), "") : text;
      // Who sits for a State stands on the list of seats, whatever becomes of any application.
      const told = path.includes("/seats") ? typed.replaceAll(secret.objector, "") : typed;
      for (const [name, word] of Object.entries(secret)) if (told.includes(word)) found.add(name as Secret);
    }
    return found;
  };
  const journal = async () => JSON.stringify((await readAfter(db, 0, 10_000)).map(publicLine));
  const expectKnown = async (when: string, may: Readonly<Record<Secret, readonly Kind[]>>) => {
    for (const kind of everybody) {
      const known = (Object.keys(may) as Secret[]).filter((name) => may[name].includes(kind));
      expect([when, kind, [...(await read(kind))].sort()]).toEqual([when, kind, known.sort()]);
    }
    const lines = await journal();
    const public_ = (Object.keys(secret) as Secret[]).filter((name) => lines.includes(secret[name]));
    expect([when, public_]).toEqual([when, []]);
  };
  const desk: readonly Kind[] = ["applicant", "secretary"];
  const none = { objector: [] as readonly Kind[], basis: [], note: [], mail: [] };
  const known = { never: ["rival", "secretary"] as const };
  await post(site, `${listed}/check`, { verdict: "complete" }, secretary);
  await post(site, `${listed}/focal-point`, { focalName: "Somebody", focalEmail: secret.mail }, secretary);
  await post(site, `${listed}/focal-point`, { focalName: "First", focalEmail: "first@example.org" }, secretary);
  const first = await of.deps.personAt("first@example.org", "First", null);
  const { cookie } = await of.signInAt(first);
  readers.applicant = { ...readers.applicant, person: first, cookie, headers: { cookie, origin } };
  await expectKnown("private", { ...none, ...known, listed: desk, paper: desk });

  clock.ahead = 6 * hour;
  expect((await post(site, `${home}/circulate`, windowFields(), secretary)).status).toBe(200);
  const papers: readonly Kind[] = [...desk, "objector", "colleague", "member", "chair"];
  // A State is told for whom its people object.
  const own: readonly Kind[] = ["objector", "colleague"];
  const onList = { ...none, objector: own, ...known, listed: everybody, paper: papers };

  expect((await post(site, `${listed}/object`, { basis: secret.basis }, readers.objector)).status).toBe(200);
  expect((await post(site, `${listed}/consult`, { note: secret.note }, readers.chair)).status).toBe(200);
  const objected = { ...onList, objector: [...own, "chair"], basis: [...own, "chair"], note: ["chair"] } as const;
  await expectKnown("objected to", objected);

  clock.ahead = 25 * hour;
  await post(site, `${listed}/consult`, { note: "", over: "yes" }, readers.chair);
  expect((await post(site, `${home}/settle`, {}, secretary)).data).toMatchObject({ refused: 1, lapsed: 2 });
  await expectKnown("refused", objected);
}, 300_000);

test("whoever is admitted may, with the same cookie and from that moment, what the modalities give; refused, they may not", async () => {
  const of = await testRound(db, "oewg-2021-2025", { origin, more: others });
  const { site, home, secretary, clock, process } = of;
  await post(site, `${home}/rounds`, roundFields(), secretary);
  const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
  const [ada, ben] = [await of.signIn("Ada"), await of.signIn("Ben")];
  const applied = async (name: string, who: typeof ada) => {
    const href = String((await post(site, `${home}/apply`, applicationFields(name), who)).location);
    await post(site, `${href}/check`, { verdict: "complete" }, secretary);
    return href;
  };
  await applied("Lakes CERT", ada);
  const refused = await applied("Hills Institute", ben);
  const mayAt = async (who: typeof ada) => {
    const answer = await site.request(`${process.href}.json`, { headers: who.headers });
    const view = (await answer.json()) as {
      rules: { may: string[]; not: { instead: { text: string } | null } | null };
    };
    return view.rules;
  };
  const out = await mayAt(ada);
  expect([out.may, out.not?.instead?.text]).toEqual([[], expect.stringContaining("Apply for accreditation")]);
  clock.ahead = 6 * hour;
  await post(site, `${home}/circulate`, windowFields(), secretary);
  await post(site, `${refused}/object`, {}, state);
  clock.ahead = 25 * hour;
  await post(site, `${home}/settle`, {}, secretary);
  expect((await mayAt(ada)).may).toEqual(expect.arrayContaining(["attend", "submit in writing"]));
  expect((await mayAt(ada)).may).not.toContain("take the floor");
  expect((await mayAt(ben)).may).toEqual([]);
  const move = { from: "formal-meeting", to: "stakeholder-session" };
  expect((await post(site, `${process.href}/modalities/stage`, move, secretary)).status).toBe(200);
  expect((await mayAt(ada)).may).toEqual(expect.arrayContaining(["take the floor", "speak in a dedicated segment"]));
  expect((await mayAt(ben)).may).toEqual([]);
}, 120_000);
