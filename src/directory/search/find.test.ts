import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { newId, type PersonId } from "../../kernel/ids.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { journaled, type Writing } from "../../platform/journal/index.ts";
import { countCells } from "../coverage/store.ts";
import type { NewOrganisation, NewPerson } from "../entries/model.ts";
import { freshness } from "../entries/rules/freshness.ts";
import { lookalikeLetters, skeletonOf } from "../entries/rules/skeleton.ts";
import { relationToPerson, sees } from "../entries/rules/visible.ts";
import { insertOrganisations, updateOrganisation } from "../entries/store/write-organisations.ts";
import { insertPersons, insertRoles, updatePerson } from "../entries/store/write-persons.ts";
import { writeContactPoints } from "../entries/store/write-points.ts";
import { readQuery } from "./model.ts";
import { countSeen, findNear, findWritten, listDue, weight, wordsOf } from "./store/find.ts";
import type { Seeing } from "./store/seeing.ts";

const { db } = await testDatabase();
const write = <T>(what: (writing: Writing) => Promise<T>): Promise<T> =>
  journaled(db, { actor: null, capacity: null, act: "test", subject: "/test", payload: {} }, what);

const me = newId<"person">();
const stranger: Seeing = { person: null, keeps: false, contactOf: [] };
const member: Seeing = { ...stranger, person: me };
const keeper: Seeing = { ...member, keeps: true };

const person = (name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id: newId<"person">(),
  name,
  source: "import",
  visibility: "public",
  ...more,
});
const organisation = (name: string, more: Partial<NewOrganisation> = {}): NewOrganisation => ({
  id: newId<"organisation">(),
  name,
  source: "import",
  ...more,
});

const mill = organisation("Réseau du Moulin", {
  country: "SN",
  group: "technical-community",
  names: [{ name: "Mill Network", kind: "translation", language: "en" }],
});
const hidden = organisation("Quiet House", { visibility: "me", country: "TV", group: "government" });
const people = {
  jose: person("José Núñez", {
    country: "PE",
    groups: ["academia"],
    languages: ["es", "en-GB"],
    topics: ["dns abuse"],
  }),
  olga: person("Ольга Шевченко", { country: "UA", groups: ["civil-society"], confirmedAt: new Date() }),
  li: person("李 明", { romanised: "Li Ming", country: "CN" }),
  muhammad: person("مُحَمَّد الأحمد", { country: "TN", visibility: "installation" }),
  jonathan: person("Jonathan Okafor", { visibility: "me" }),
  aissa: person("Aïssa Diop", { confirmedAt: new Date(), groups: ["technical-community"] }),
  faded: person("Aïssa Diagne", { confirmedAt: new Date("2020-01-01") }),
};

beforeAll(async () => {
  await write(async (writing) => {
    await insertOrganisations(writing, [mill, hidden]);
    await insertPersons(writing, Object.values(people));
    await insertRoles(writing, [
      { person: people.aissa.id, organisationId: mill.id, position: "director" },
      { person: people.jose.id, organisationId: hidden.id, position: "adviser" },
    ]);
  });
});

const names = async (by: Seeing, asked: Readonly<Record<string, string>>, near = false) => {
  const query = readQuery(asked);
  const words = await wordsOf(db, query.q);
  const { rows, total } = near ? await findNear(db, by, query, words) : await findWritten(db, by, query, words);
  const called = new Map<string, string>([...Object.values(people), mill, hidden].map(({ id, name }) => [id, name]));
  const found = rows.map(({ id }) => called.get(id) ?? "?");
  expect(total).toBe(found.length);
  return found;
};

describe("what is written as asked", () => {
  it.each([
    ["jose nunez", ["José Núñez"]],
    ["NÚÑ", ["José Núñez"]],
    ["Шевченко", ["Ольга Шевченко"]],
    ["olga shevchenko", ["Ольга Шевченко"]],
    ["李", ["李 明"]],
    ["ming li", ["李 明"]],
    ["محمد", ["مُحَمَّد الأحمد"]],
    ["mill network", ["Aïssa Diop", "Réseau du Moulin"]],
    ["moulin", ["Aïssa Diop", "Réseau du Moulin"]],
    ["aissa", ["Aïssa Diop", "Aïssa Diagne"]],
    ["director", ["Aïssa Diop"]],
    ["quiet", []],
    ["o'; drop table persons --", []],
    ["\\ ' :* & | !", []],
  ])("%s finds %j", async (q, found) => expect(await names(member, { q })).toEqual(found));

  it.each([
    [{ country: "ua" }, ["Ольга Шевченко"]],
    [{ region: "western-africa" }, ["Aïssa Diop", "Réseau du Moulin"]],
    [{ "language-spoken": "en" }, ["José Núñez"]],
    [{ topic: "DNS-abuse" }, ["José Núñez"]],
    [{ group: "technical-community", kind: "organisation" }, ["Réseau du Moulin"]],
    [{ group: "government" }, []],
  ])("%j finds %j", async (asked, found) => expect(await names(member, asked)).toEqual(found));
});

describe("what is nearly written so", () => {
  it.each([
    ["jsoe nunes", ["José Núñez"]],
    ["shevchenco", ["Ольга Шевченко"]],
    ["Шевчинко", ["Ольга Шевченко"]],
    ["moulain", ["Réseau du Moulin"]],
    ["netwrk", ["Réseau du Moulin"]],
    ["okafer", []],
    ["xx", []],
  ])("%s finds %j", async (q, found) => expect(await names(member, { q }, true)).toEqual(found));
});

describe("who sees what", () => {
  it("is the same for results and counts", async () => {
    expect(await names(stranger, { q: "محمد" })).toEqual([]);
    expect(await names(keeper, { q: "okafor" })).toEqual(["Jonathan Okafor"]);
    expect(await names({ ...member, person: people.jonathan.id }, { q: "okafor" })).toEqual(["Jonathan Okafor"]);
    expect(await names(keeper, { q: "quiet" })).toEqual(["Quiet House"]);
    expect([await countSeen(db, stranger), await countSeen(db, member), await countSeen(db, keeper)]).toEqual([
      6, 7, 9,
    ]);
  });

  it("counts an entry for contacts only for those whom its owner counts among them", async () => {
    await write((writing) => updatePerson(writing, people.muhammad.id, 1, { visibility: "contacts" }));
    expect(await names(member, { q: "محمد" })).toEqual([]);
    const contactOf: readonly PersonId[] = [people.muhammad.id, people.jonathan.id];
    expect(await names({ ...member, contactOf }, { q: "محمد" })).toEqual(["مُحَمَّد الأحمد"]);
    expect(await names({ ...member, contactOf }, { q: "jonathan" })).toEqual([]);
  });
});

/** Entries of every visibility, of people who count the reader among their contacts and of others. */
const shown = fc.record({
  visibility: fc.constantFrom("me", "contacts", "installation", "public"),
  knowsMe: fc.boolean(),
});

it("finds and counts what the rule of visibility shows, whoever looks, and nothing else", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(shown, { minLength: 1, maxLength: 8 }), async (given) => {
      round += 1;
      const topic = `round ${round}`;
      const made = given.map(({ visibility }, n) =>
        person(`Zephyrine ${n}`, {
          visibility,
          topics: [topic],
          country: "LU",
          groups: ["media"],
        }),
      );
      await write((writing) => insertPersons(writing, made));
      const contactOf = made.flatMap(({ id }, n) => (given[n]?.knowsMe ? [id] : []));
      for (const by of [stranger, member, keeper, { ...member, contactOf }]) {
        const expected = made.filter(({ id, visibility = "public" }) => {
          const entry = { id, hasAccount: false, addedBy: null };
          return sees(relationToPerson(by, entry, by.contactOf.includes(id)), visibility);
        });
        for (const q of ["zephyrine", "zephirine"]) {
          const asked = readQuery({ q, topic });
          const words = await wordsOf(db, asked.q);
          const find = q === "zephyrine" ? findWritten : findNear;
          const { rows, total } = await find(db, by, asked, words);
          expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          expect(total).toBe(expected.length);
        }
        const looking = { ...by, known: [], reachable: [] };
        const { counts } = await countCells(db, looking, { topic, language: null });
        expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(expected.length);
      }
    }),
    { numRuns: 8 },
  );
});

describe("the list follows", () => {
  it("names, roles that end, contact points, merging and erasing", async () => {
    await write((writing) => updateOrganisation(writing, mill.id, 1, { name: "Grinders United" }));
    expect(await names(member, { q: "grinders" })).toEqual(["Aïssa Diop", "Réseau du Moulin"]);
    const soon = new Date(Date.now() + 3_600_000);
    await write((writing) => insertRoles(writing, [{ person: people.olga.id, position: "sailor", until: soon }]));
    expect(await names(member, { q: "sailor" })).toEqual(["Ольга Шевченко"]);
    // The hour passes: both the end of the role and when it is due lie behind, and nothing else has touched the list.
    await db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update capacities set until = until - interval '2 hours' where until = ${soon}`.execute(trx);
      await sql`update directory_listing set due = due - interval '2 hours' where due = ${soon}`.execute(trx);
    });
    expect(await names(member, { q: "sailor" })).toEqual(["Ольга Шевченко"]);
    await listDue(db);
    expect(await names(member, { q: "sailor" })).toEqual([]);
    const point = { kind: "email", value: "a@b.example", label: null, visibility: "public" } as const;
    await write((writing) => writeContactPoints(writing, { person: people.li.id }, [point]));
    const reach = await sql`select reach from directory_listing where id = ${people.li.id}`.execute(db);
    expect(reach.rows).toEqual([{ reach: 4 }]);
    await write((writing) => updatePerson(writing, people.faded.id, 1, { mergedInto: people.aissa.id }));
    expect(await names(member, { q: "diagne" })).toEqual([]);
    await write((writing) => sql`delete from persons where id = ${people.li.id}`.execute(writing));
    expect(await sql`select 1 from directory_listing where id = ${people.li.id}`.execute(db)).toMatchObject({
      rows: [],
    });
  });
});

it("an entry weighs as its freshness says", async () => {
  const days = [null, -1, 0, 121, 122, 123, 200, 364, 365, 900] as const;
  const now = new Date((await sql<{ now: Date }>`select now()`.execute(db)).rows[0]?.now ?? 0);
  for (const one of days) {
    const at = one === null ? null : new Date(now.getTime() - one * 86_400_000 - 60_000);
    const { rows } = await sql<{ weight: string }>`
      select ${weight} as weight from (select ${at}::timestamptz as confirmed_at) l`.execute(db);
    expect(Number(rows[0]?.weight)).toBeCloseTo(freshness(at, now).weight, 6);
  }
});

it("what names look like is the same in the database as in the rule", async () => {
  // Scripts to which nothing was added lately: an older PostgreSQL knows an older Unicode.
  const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
  const known = fc.oneof(
    ...(
      [
        [1, 0x7bf],
        [0x1e00, 0x1fff],
        [0x3040, 0x30ff],
        [0x4e00, 0x9fff],
        [0xac00, 0xd7a3],
      ] as const
    ).map(within),
  );
  const letter = fc.oneof(
    fc.constantFrom(...lookalikeLetters.from, ..."ΣİẞǅÅ"),
    known.map((code) => String.fromCodePoint(code)),
  );
  const names = fc.sample(fc.array(letter, { maxLength: 12 }), 300).map((letters) => letters.join(""));
  const { rows } = await sql<{ name: string; skeleton: string }>`
    select name, rapport_skeleton(name) as skeleton from unnest(${names}::text[]) name`.execute(db);
  expect(rows.map(({ skeleton }) => skeleton)).toEqual(rows.map(({ name }) => skeletonOf(name)));
});

it("takes any text for a query", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
      const asked = readQuery({ q: text.replaceAll("\0", "").toWellFormed() });
      const words = await wordsOf(db, asked.q);
      await findWritten(db, member, asked, words);
      await findNear(db, member, asked, words);
    }),
    { numRuns: 30 },
  );
});
