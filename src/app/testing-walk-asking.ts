/** One step of the walk: a request as somebody, what may() says of it, and whether the answer is that. */
import { newId } from "../kernel/ids.ts";
import { type Reader, thePublic } from "../kernel/reader.ts";
import { bodyById, processById, type SessionPlace, sessionById, subjectOf } from "../meetings/index.ts";
import { type ActName, may, type Subject } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { createSite, type Route } from "../platform/http/index.ts";
import { readAfter, readHead } from "../platform/journal/index.ts";
import type { Step } from "./testing-walk.ts";
import { entries } from "./testing-walk-elsewhere.ts";
import type { WalkThings } from "./testing-walk-things.ts";

export interface Walker {
  readonly name: string;
  readonly reader: Reader;
  /** Sends every form empty as well. */
  readonly empty?: true;
}
export type Named = readonly [string, Step];
type Subjects = Readonly<Record<Step["on"] | keyof WalkThings["sessions"], Subject>>;

export interface WalkParts {
  readonly db: Db;
  readonly origin: string;
  readonly routes: readonly Route[];
  readonly things: WalkThings;
  readonly onBroken: (request: string, error: unknown) => void;
}

const refusing = new Set([401, 403]);
const recorded = ({ record }: Step): "closed" | "bare" => (record ? "closed" : "bare");

export function openWalk({ db, origin, routes, things, onBroken }: WalkParts) {
  const { body, process, elections, sessions, proposals, application } = things;
  /** Who walks now; how a request is known to be theirs, and their seats to be held, is tested with the doors. */
  let walking: Reader = thePublic;
  const site = createSite({ routes, whoAsks: async () => walking, origin, onBroken });

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
      (await site.request(path, { headers: { accept: "application/json" } })).json() as Promise<
        Record<string, unknown>
      >;
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
    return wanted.flatMap(([what, is, should]) =>
      is === should ? [] : [`${name} sees ${what}: ${is}, not ${should}`],
    );
  }
  return { loaded, step, walked, shown };
}
