/**
 * Every route, as every capacity of every template at every stage, besides nobody, somebody without a seat and the
 * secretariat: what is answered is what may() says, what is refused leaves no line in the journal, and pages show what
 * their reader may use and nothing else. A route that nobody mapped fails. testing-walkers.ts says how it is complete.
 */
import { afterAll, describe, expect, test } from "vitest";
import type { ApplicationId, RoundId } from "../accreditation/model.ts";
import { waysIn } from "../accreditation/rules/ways.ts";
import { insertApplications, insertRound } from "../accreditation/store/write.ts";
import { insertOrganisations, insertPersons, type NewOrganisation, type NewPerson } from "../directory/index.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { newId } from "../kernel/ids.ts";
import { type Reader, theInstallation, thePublic } from "../kernel/reader.ts";
import { createSession } from "../meetings/commands/create-session.ts";
import { bodyById, processById, type SessionPlace, sessionById, subjectOf } from "../meetings/index.ts";
import { makeBody, makeProcess, sessionTyped } from "../meetings/testing.ts";
import { proposeChange } from "../modalities/commands/propose.ts";
import { type ActName, may, modalitiesSource, readModalities, type Subject } from "../modalities/index.ts";
import { adoptForTest } from "../modalities/testing.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { journaled, readAfter, readHead } from "../platform/journal/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { publishRecord, saveImport } from "../record/index.ts";
import { meetingOf } from "../record/rules/desk/testing-drafts.ts";
import { placesOf } from "./places.ts";
import { allRoutes } from "./routes.ts";
import { ruledPlaces } from "./ruled-places.ts";
import { sampleElections } from "./testing-elections.ts";
import { type Step, walk } from "./testing-walk.ts";
import { entries, walkElsewhere } from "./testing-walk-elsewhere.ts";
import { allStands, type Stand, seated, tellingApart } from "./testing-walkers.ts";

const { db, config: server } = await testDatabase();
const origin = "http://localhost";
const at = testDoors(db, origin);
const { deps: directory } = testDeps(db, at.doors, placesOf(db));
const broken: unknown[] = [];
const live = await openLive({ config: server, db, onError: (error) => broken.push(error) });
afterAll(() => live.stop());
const log = createLog({ level: "silent" });
const routes = allRoutes({ db, config: readConfig({}), live, log, directory, origin });
/** Who walks now; how a request is known to be theirs, and their seats to be held, is tested with the doors. */
let walking: Reader = thePublic;
const onBroken = (_: string, error: unknown) => broken.push(error);
const site = createSite({ routes, whoAsks: async () => walking, origin, onBroken });
const named = (route: (typeof routes)[number]): string =>
  `${route.kind === "page" ? "get" : route.method} ${route.path}`;

const acting = { reader: theInstallation, language: "en" } as const;
const must = <T>(
  done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};

const body = await makeBody(db);
const process = await makeProcess(db, body);
const keeper = await at.signInAs({ grants: [{ role: "secretariat", scope: null }] });
const somebody = await at.signInAs({ name: "Somebody" });
const elections = await sampleElections(db, keeper.reader, body);
await sampleElections(db, keeper.reader, process);
const session = async (title: string, attribution: string, record: boolean): Promise<SessionPlace> => {
  const online = "https://meet.example.org/door";
  const made = must(await createSession(db, acting, process, sessionTyped({ title, attribution, online })));
  if (!record) return made;
  const source = {
    ...{ name: "a.txt", sha256: made.id.replaceAll("-", "").padEnd(64, "0"), bytes: Buffer.from(title) },
    ...{ textSha256: "0".repeat(64), container: "txt", encoding: "utf-8", format: "igf" },
  } as const;
  must(await saveImport({ db, ...acting }, made, { meeting: meetingOf(["We begin."]), source, mode: "first" }));
  must(await publishRecord({ db, ...acting }, made));
  return made;
};
/** One with nothing imported for the desk, so that nobody who may changes anything; two with published records. */
const sessions = {
  bare: await session("Bare", "on-the-record", false),
  open: await session("Open", "on-the-record", true),
  closed: await session("Closed", "closed", true),
};
const proposals: Record<"body" | "process", string> = { body: "", process: "" };
const there = { actor: null, capacity: null, act: "test", subject: "/directory", payload: {} };
await journaled(db, there, async (writing) => {
  const told = { source: "import", visibility: "public" } as const;
  const both = (word: keyof typeof entries, name: string) =>
    entries[word].map((id) => ({ id, name: `${name} ${id.slice(-1)}`, kind: "operator", ...told }));
  await insertPersons(writing, both("people", "Ngoc Lan Tran") as unknown as NewPerson[]);
  await insertOrganisations(writing, both("organisations", "Mill Network") as unknown as NewOrganisation[]);
});

/** Somebody else's application, complete and not yet circulated. */
const { person: applicant } = await at.signInAs({ name: "Applicant" });
const application = newId<"application">() as ApplicationId;
await journaled(db, { ...there, subject: process.href }, async (writing) => {
  const { file } = readModalities(await modalitiesSource("oewg-2021-2025"));
  if (!file) throw new Error("no modalities");
  const at = new Date();
  const round = newId<"round">() as RoundId;
  await insertRound(writing, {
    ...{ id: round, place: process.id, number: 1, title: "Round", zone: "UTC", opened_at: at, applies_until: at },
    ...{ delegation: 3, term_ends: null, ways: JSON.stringify(waysIn(file)), modalities_version: 1 },
  });
  const told = {
    purpose: "To speak.",
    activities: "Networks.",
    status_proof: "",
    sponsors: [] as string[],
    language: "en" as const,
  };
  const of = {
    id: application,
    round,
    number: 1,
    capacity: "accredited-stakeholder",
    kind: "organisation",
    language: "en",
  } as const;
  const by = { name: "Hills Society", country: null, website: null, applicant, contact: "hills@example.org" };
  await insertApplications(writing, [{ ...of, ...by, ...told, submitted_at: at, complete_at: at }]);
});

interface Walker {
  readonly name: string;
  readonly reader: Reader;
  /** Sends every form empty as well. */
  readonly empty?: true;
}
const walkers: readonly [Walker, Walker, Walker] = [
  { name: "nobody", reader: thePublic, empty: true },
  { name: "somebody without a seat", reader: somebody.reader, empty: true },
  { name: "secretariat", reader: keeper.reader },
];

type Subjects = Readonly<Record<Step["on"] | keyof typeof sessions, Subject>>;
async function loaded(): Promise<Subjects> {
  const [ofBody, ofProcess] = [await bodyById(db, body.id), await processById(db, process.id)];
  const of = async ({ id }: SessionPlace) => {
    const found = await sessionById(db, id);
    if (!found) throw new Error("no session");
    return subjectOf(found, { published: true });
  };
  if (!ofBody || !ofProcess) throw new Error("no place");
  const bare = await of(sessions.bare);
  const [open, closed] = [await of(sessions.open), await of(sessions.closed)];
  const installation = { within: [] };
  return { installation, body: subjectOf(ofBody), process: subjectOf(ofProcess), session: bare, bare, open, closed };
}

const fill = (path: string, of: SessionPlace, on: Step["on"]): string =>
  path
    .replace(":body", body.slug)
    .replace(":process", process.slug)
    .replace(":session", of.slug)
    .replace(":proposal", (on === "body" ? proposals.body : proposals.process) || newId<"proposal">())
    .replace(":application", application)
    .replace("/elections/:election", elections.coming)
    .replace("/lots/:lot", elections.lot)
    .replace("/modalities/:name", "/modalities/igf-mag")
    .replace(":country", "KE")
    .replace("/people/:id/erase", `/people/${entries.people[2]}/erase`)
    .replace("/people/:id", `/people/${entries.people[0]}`)
    .replace("/organisations/:id", `/organisations/${entries.organisations[0]}`)
    .replace(/:(?:preview|introduction|merge|role)/, () => newId<"preview">())
    .replace(/:(?:cue|key|item)/, "c1");

const refusing = new Set([401, 403]);
type Named = readonly [string, Step];

const recorded = ({ record }: Step): "closed" | "bare" => (record ? "closed" : "bare");

/** What may() says of it. */
function opens(one: Step, { reader }: Walker, subjects: Subjects): boolean {
  const subject = one.record ? subjects[recorded(one)] : subjects[one.on];
  const asked = reader.person && !one.others ? { ...subject, owner: reader.person } : subject;
  return one.act === null || may(reader, null, one.act, asked).allowed;
}

/** One request: empty where the answer is what may() says, else what is wrong. */
async function step([name, one]: Named, walker: Walker, subjects: Subjects): Promise<string[]> {
  const { name: who, reader } = walker;
  const [method = "", path = ""] = name.split(" ");
  const which = recorded(one);
  const allowed = opens(one, walker, subjects);
  if (allowed && one.endless) return [];
  walking = reader;
  const request = (send?: Step["send"]) => {
    const text = send && JSON.stringify(send);
    const json = { "content-type": "application/json", "content-length": String(text?.length ?? 0) };
    const headers = { origin, accept: "application/json", ...(text ? json : {}) };
    return site.request(fill(path, sessions[which], one.on), {
      ...{ method: method.toUpperCase(), headers },
      ...(text ? { body: text } : {}),
    });
  };
  const answer = await request(one.send);
  if (!allowed && one.send && walker.empty) {
    const { status } = await request({});
    if (status < 400) return [`${name} as ${who}, with an empty form: ${status}, and may() of ${one.act} says no`];
  }
  const said = async (): Promise<string> => (await answer.text()).slice(0, 200);
  if (answer.status >= 500) return [`${name} as ${who}: ${answer.status} ${await said()}`];
  if (one.missing && answer.status === 404) return [];
  const refused = refusing.has(answer.status) || (one.hidden && answer.status === 404) || false;
  if (refused === !allowed || (one.more && allowed)) return [];
  return [`${name} (${which}) as ${who}: ${answer.status}, and may() of ${one.act} says ${allowed}: ${await said()}`];
}

/** Steps, and that the journal holds no line but of acts that are open to them: who may not changes nothing. */
async function walked(walker: Walker, list: readonly Named[]): Promise<string[]> {
  const subjects = await loaded();
  const before = await readHead(db);
  const wrong: string[] = [];
  for (const one of list) wrong.push(...(await step(one, walker, subjects)));
  if ((await readHead(db)).seq === before.seq) return wrong;
  const left = new Set(list.flatMap(([, one]) => (one.leaves && opens(one, walker, subjects) ? [one.leaves] : [])));
  const lines = (await readAfter(db, before.seq, 100)).map(({ act }) => act).filter((act) => !left.has(act));
  return lines.length === 0 ? wrong : [...wrong, `${walker.name} left lines in the journal: ${lines.join(", ")}`];
}

/** What the pages show: nothing that their reader may not use, and where one comes in only to those who may attend. */
async function shown({ name, reader }: Walker): Promise<string[]> {
  const subjects = await loaded();
  const can = (act: ActName, subject: Subject) => may(reader, null, act, subject).allowed;
  walking = reader;
  const json = async (path: string): Promise<Record<string, unknown>> =>
    (await site.request(path, { headers: { accept: "application/json" } })).json() as Promise<Record<string, unknown>>;
  const page = await json(process.href);
  const rules = await json(`${process.href}/modalities`);
  const closed = await json(sessions.closed.href);
  const bare = await json(sessions.bare.href);
  const inside = (view: Record<string, unknown>) => view["inside"] as { readonly online: string | null } | null;
  const wanted: readonly (readonly [string, boolean, boolean])[] = [
    ["edit of the process", page["edit"] !== null, can("process.edit", subjects.process)],
    ["new session", page["create"] !== null, can("session.create", subjects.process)],
    ["change of the modalities", rules["change"] !== null, can("modalities.propose", subjects.process)],
    ["who sits where", rules["seats"] !== null, can("seats.see", subjects.process)],
    ["edit of the session", bare["edit"] !== null, can("session.edit", subjects.bare)],
    ["door", inside(bare)?.online != null, can("session.attend", subjects.bare)],
    ["inside of a closed session", inside(closed) !== null, can("session.see", subjects.closed)],
    ["its record", (closed["record"] as { state: string }).state === "published", can("record.see", subjects.closed)],
  ];
  return wanted.flatMap(([what, is, should]) => (is === should ? [] : [`${name} sees ${what}: ${is}, not ${should}`]));
}

const steps = Object.entries(walk);
const ruledSteps = steps.filter(([, { act }]) => act !== null);
/** Two of them, others each time. */
const aFew = (turn: number): readonly Named[] =>
  [turn * 2, turn * 2 + 1].flatMap((n) => ruledSteps.slice(n % ruledSteps.length, (n % ruledSteps.length) + 1));

async function standAt(stage: string): Promise<void> {
  await db.updateTable("modalities_stages").set({ stage }).where("place", "=", body.id).execute();
}

describe("the walk over every route", () => {
  test("knows every route, and no other", () => {
    const known = { ...walk, ...walkElsewhere };
    const there = routes.map(named);
    expect(there.filter((name) => !known[name])).toEqual([]);
    expect(Object.keys(known).filter((name) => !there.includes(name))).toEqual([]);
  });

  test("as nobody, as somebody and as the secretariat, where nothing is in force", async () => {
    // Without modalities a change is the first adoption, and there is nothing proposed.
    const plain = steps
      .filter(([name]) => !name.includes(":proposal"))
      .map(([name, one]): Named => [name, name.endsWith("/change") ? { ...one, act: "modalities.adopt" } : one]);
    for (const walker of walkers) expect(await walked(walker, plain)).toEqual([]);
  }, 300_000);

  test("and the places that stand under no body: a seat opens nothing there", async () => {
    const everywhere = (await allStands()).map(({ capacity }) => ({ place: body.id, capacity }));
    const manySeats = { name: "somebody in every seat", reader: { ...somebody.reader, seats: everywhere } };
    const subjects = await loaded();
    // The secretariat last: it may erase what the others are to be refused.
    const [nobody, , secretariat] = walkers;
    for (const walker of [nobody, manySeats, secretariat]) {
      const before = await readHead(db);
      const wrong: string[] = [];
      for (const one of Object.entries(walkElsewhere)) wrong.push(...(await step(one, walker, subjects)));
      expect(wrong).toEqual([]);
      if (walker.reader.person === null) expect((await readHead(db)).seq).toBe(before.seq);
    }
  }, 300_000);

  test("as every capacity of every template", async () => {
    const wrong: string[] = [];
    const all = await allStands();
    const inFull = tellingApart(all, new Set(ruledSteps.map(([, { act }]) => act)));
    const byTemplate = Map.groupBy(all, ({ template }) => template);
    const templates = [...byTemplate.keys()];
    let turn = 0;
    for (const [template, stands] of byTemplate) {
      const before = await bodyById(db, body.id);
      if (!before) throw new Error("no body");
      await adoptForTest(db, before, template);
      if (turn === 0) await proposeBoth();
      const told = (at: string, found: readonly string[]) =>
        void wrong.push(...found.map((what) => `${template} (${at}): ${what}`));
      const last = new Map(stands.map((stand) => [stand.capacity, stand]));
      for (const [stage, here] of Map.groupBy(stands, (stand: Stand) => stand.stage)) {
        const walk = here.filter((stand) => inFull.has(stand) || last.get(stand.capacity) === stand);
        if (walk.length > 0) await standAt(stage);
        for (const stand of walk) {
          const walker = { name: stand.capacity, reader: seated(somebody.reader, body.id, stand.capacity) };
          const whole = inFull.has(stand);
          told(stage, await walked(walker, whole ? ruledSteps : aFew(turn)));
          if (whole) told(stage, await shown(walker));
          turn += 1;
        }
      }
      for (const walker of walkers) {
        told("", await walked(walker, template === templates[0] ? steps : aFew(turn)));
        if (template === templates[0]) told("", await shown(walker));
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  test("and nothing broke on the way", () => {
    expect(broken).toEqual([]);
  });
});

/** A proposal at each place, to be overtaken by the next template: settled, so that nobody who may changes anything. */
async function proposeBoth(): Promise<void> {
  const places = ruledPlaces(db);
  const silence = { how: "silence", date: "2036-05-14", time: "18:00", which: "", zone: "UTC" } as const;
  for (const [kind, id] of [
    ["body", body.id],
    ["process", process.id],
  ] as const) {
    const place = await places.placeById(kind, id);
    const version = kind === "body" ? 1 : 0;
    const change = {
      template: "igf-mag",
      text: "",
      stage: "",
      reason: "For the walk.",
      basis: "",
      version,
      ...silence,
    };
    if (!place) throw new Error("no place");
    const made = must(
      await proposeChange(db, { reader: keeper.reader, language: "en" }, place, change, () => new Date()),
    );
    proposals[kind] = made.id;
    await db.updateTable("modalities_proposals").set({ state: "withdrawn" }).where("id", "=", made.id).execute();
  }
}
