/** Every address that can be fetched from two worlds, with the questions that its page can be asked. */
import type { Reader } from "../kernel/reader.ts";
import type { Cast, Probe, World } from "./testing-two-worlds.ts";

const nobody = "00000000-0000-4000-8000-000000000000";
/** Files that are the same for everybody, documents with the hour packed into them, streams, and the library that signs people in. */
const elsewhere = /^\/(?:assets|sign-in\/by|sign-in\/openid|api)\b|\/live$|\.docx$/;
const places = { body: "highland", process: "2026-roadmap", session: "keeping-small-networks-safe" } as const;

/** The path with everything it could be about: each of the people, both organisations, the sample forum. */
function filled(path: string, cast: Cast, organisations: readonly string[]): readonly string[] {
  const people = [0, 5, 6].flatMap((n) => cast.people[n]?.person ?? []);
  const about = path.startsWith("/people/") ? people : path.startsWith("/organisations/") ? organisations : [nobody];
  const of = path
    .replace(":body", places.body)
    .replace(":process", places.process)
    .replace(":session", places.session)
    .replace("/modalities/:name", "/modalities/igf-mag")
    .replace(":country", "LA")
    .replace(/:(?:cue|key|item)\b/, "c1");
  const one = (id: string) => of.replace(":id", id).replaceAll(/:[a-z]+/g, nobody);
  return of.includes(":id") ? about.map(one) : [one(nobody)];
}

export interface Addresses {
  /** Each route that can be fetched. */
  readonly wide: readonly Probe[];
  /** Those whose answers hang on people and their ties: few, to be fetched after every turn of a story. */
  readonly narrow: readonly Probe[];
}

export async function everyAddress({ db, routes }: World, cast: Cast): Promise<Addresses> {
  const rows = await db.selectFrom("organisations").select("id").orderBy("id").limit(2).execute();
  const organisations = rows.map(({ id }) => id);
  const fetched = routes.filter((route) => route.kind === "page" || (route.kind === "raw" && route.method === "get"));
  const plain = fetched
    .filter(({ path }) => !elsewhere.test(path))
    .flatMap(({ path }) => filled(path, cast, organisations))
    .map((path): Probe => ({ path }));
  const about = cast.people.map(({ person }) => person);
  const [body, process] = [`/${places.body}`, `/${places.body}/${places.process}`];
  const asked = [
    ...about.map((id) => `/introductions/new?person=${id}`),
    ...organisations.map((id) => `/introductions/new?organisation=${id}`),
    "/introductions/new?group=academia",
    "/introductions/new?country=LA&language=fr&topic=cables",
    "/introductions",
    "/me/data",
    "/me/ties",
    `/me/ties/new?person=${about[6]}`,
    `/people/${about[5]}`,
    `/people/${about[6]}`,
    `/people/${about[6]}/vcard`,
    "/directory?q=twin",
    "/directory?country=LA&topic=cables",
    "/directory?group=academia&language=fr",
    "/search?q=goran",
    "/coverage",
    "/coverage?group=academia&page=2",
    "/coverage?region=002&topic=cables",
    "/coverage/LA",
    "/coverage/cells.csv",
    "/coverage/cells.json?topic=cables",
    ...[body, process, `${process}/sessions/${places.session}`].flatMap((place) => [
      `${place}/coverage`,
      `${place}/coverage/cells.csv`,
    ]),
    `${body}/coverage?region=035&page=2`,
    "/feed",
  ].map((path): Probe => ({ path }));
  const exported: Probe = { path: "/directory/export/file", send: { scope: "all", entry: "person", format: "csv" } };
  return { wide: [...plain, ...asked, exported], narrow: asked };
}

/** The same question to each world; where it is about something that began after they parted, by each one's own id. */
export type Pair = readonly [Probe, Probe];

/** The addresses, and those of the reader's own introductions and of what they are asked. */
export async function wherever(
  worlds: readonly [World, World],
  { person }: Reader,
  probes: readonly Probe[],
): Promise<readonly Pair[]> {
  const same = probes.map((probe): Pair => [probe, probe]);
  if (person === null) return same;
  const own = async ({ db }: World): Promise<readonly string[]> => {
    const mine = await db
      .selectFrom("introductions")
      .select("id")
      .where("asker", "=", person)
      .orderBy("asked_at")
      .execute();
    const steps = await db
      .selectFrom("introduction_steps")
      .select("id")
      .where("person", "=", person)
      .orderBy("asked_at")
      .execute();
    return [
      ...mine.map(({ id }) => `/introductions/${id}`),
      ...steps.map(({ id }) => `/introductions/answer?step=${id}`),
    ];
  };
  const [here, there] = await Promise.all([own(worlds[0]), own(worlds[1])]);
  // More of them in one world than in the other is a difference like any other: then one asks for what is not there.
  const longer = here.length > there.length ? here : there;
  const begun = longer.map((_, n): Pair => [{ path: here[n] ?? "/nothing" }, { path: there[n] ?? "/nothing" }]);
  return [...same, ...begun];
}
