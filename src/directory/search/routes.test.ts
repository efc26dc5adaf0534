import { beforeAll, expect, it } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { journaled, type Writing } from "../../platform/journal/index.ts";
import { createLimits, usualAllowances } from "../../platform/limits/index.ts";
import { insertOrganisations } from "../entries/store/write-organisations.ts";
import { insertPersons, insertRoles } from "../entries/store/write-persons.ts";
import { testDeps, testDoors } from "../testing.ts";
import { directoryView, lastPage, pageSize } from "./model.ts";
import { directorySearchRoutes } from "./routes.tsx";

const { db } = await testDatabase();
const doors = testDoors(db);
const few = { network: { points: 1_000, seconds: 60 }, account: { points: 60, seconds: 60 } };
const deps = {
  ...testDeps(db, doors.doors).deps,
  limits: createLimits({ ...usualAllowances, "directory-search": few }),
};
const site = createSite({
  routes: directorySearchRoutes(deps),
  whoAsks: doors.whoAsks,
  origin: "http://localhost",
  onBroken: (_request, error) => {
    throw error;
  },
});
const write = <T>(what: (writing: Writing) => Promise<T>): Promise<T> =>
  journaled(db, { actor: null, capacity: null, act: "test", subject: "/test", payload: {} }, what);
const ask = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await site.request(`/directory.json?${query}`, { headers });
  return { status: answer.status, ...directoryView.partial().parse(await answer.json()) };
};

beforeAll(async () => {
  await write(async (writing) => {
    await insertPersons(
      writing,
      Array.from({ length: 130 }, (_, n) => ({
        id: newId<"person">(),
        name: `Wanjiru Number${n}`,
        source: "import" as const,
        visibility: n < 125 ? ("public" as const) : ("installation" as const),
        country: "KE",
        points: n === 0 ? [{ kind: "email", value: "w@e.example", label: null, visibility: "public" } as const] : [],
      })),
    );
    const id = newId<"organisation">();
    await insertOrganisations(writing, [{ id, name: "Umoja Exchange", source: "import", country: "TZ" }]);
  });
});

it("counts and shows what the reader may see, and lets nobody turn through all of it", async () => {
  const all = await ask("q=wanjiru");
  expect(all).toMatchObject({ status: 200, total: 125, pages: lastPage.public, introduction: null });
  const last = await ask("q=wanjiru&page=99");
  expect(last.asked?.page).toBe(lastPage.public);
  expect(last.results).toHaveLength(pageSize);
  const { headers } = await doors.signInAs();
  expect(await ask("q=wanjiru", headers)).toMatchObject({ total: 130, pages: 7 });
  expect((await ask("q=number0&country=ke")).results?.[0]).toMatchObject({ reach: "direct", country: "KE" });
  expect(JSON.stringify(await ask("q=wanjiru"))).not.toContain("w@e.example");
});

it("begins with groups, regions and topics, counted as the reader sees them", async () => {
  const { headers } = await doors.signInAs();
  expect(await ask("")).toMatchObject({ all: 126, begin: { regions: [{ region: "africa", total: 126 }] } });
  expect(await ask("", headers)).toMatchObject({ begin: { regions: [{ region: "africa", total: 131 }], topics: [] } });
});

it("helps where nothing is found", async () => {
  const { headers } = await doors.signInAs();
  const none = await ask("q=umoja&country=UG&topic=dns", headers);
  expect(none.total).toBe(0);
  expect(none.introduction).toBe("/introductions/new?country=UG&topic=dns");
  expect(none.wider).toEqual([{ what: "limits", named: null, href: "/directory?q=umoja", total: 1 }]);
  const around = await ask("q=umoja&country=UG", headers);
  expect(around.wider?.[0]).toMatchObject({ what: "region", named: "eastern-africa", total: 1 });
  expect(await ask("q=umojja")).toMatchObject({ near: true, total: 1 });
});

it("takes words for the kind of person they name, where nobody is called so; beside a name it only says so", async () => {
  const [station, judge] = [newId<"organisation">(), newId<"person">()];
  await write(async (writing) => {
    await insertOrganisations(writing, [
      { id: station, name: "Direction centrale", kind: "police", source: "import", country: "GH" },
      { id: newId<"organisation">(), name: "Ghana Books", source: "import", country: "TZ" },
    ]);
    await insertPersons(writing, [
      { id: judge, name: "Efua Mensah", source: "import", visibility: "public", languages: ["fr"], country: "GH" },
      { id: newId<"person">(), name: "Kofi Mensah", source: "import", visibility: "installation", country: "GH" },
    ]);
    await insertRoles(writing, [{ person: judge, organisationId: station, position: "chief" }]);
  });
  const { headers } = await doors.signInAs();
  const named = ({ results = [] }: Awaited<ReturnType<typeof ask>>) => results.map(({ name }) => name).sort();
  for (const q of ["police Ghana French", "شرطة غانا الفرنسية", "policier Ghana français", "polise Ghanna Frensh"]) {
    const found = await ask(new URLSearchParams({ q }).toString(), headers);
    expect(named(found), q).toEqual(["Efua Mensah"]);
    expect(found.understood).toMatchObject({ shown: true, total: 1 });
    expect(found.understood?.parts.map(({ value }) => value)).toEqual(["GH", "fr", "law enforcement"]);
    expect(found.introduction).toBe("/introductions/new?country=GH&language-spoken=fr&words=law+enforcement");
  }
  const wider = await ask("country=GH&words=police", headers);
  expect(named(wider)).toEqual(["Direction centrale", "Efua Mensah"]);
  // Whoever is called so comes first; the country is a link, counted as the reader sees it.
  for (const [who, total] of [
    [headers, 3],
    [{}, 2],
  ] as const) {
    const books = await ask("q=ghana", who);
    expect(named(books)).toEqual(["Ghana Books"]);
    expect(books.understood).toMatchObject({ shown: false, total, href: "/directory?country=GH" });
  }
  expect((await ask("q=Mensah+Ghana", headers)).total).toBe(2);
  expect((await ask("q=wanjiru")).understood).toBeNull();
  const none = await ask("q=judges+Fiji", headers);
  expect(none).toMatchObject({ total: 0, understood: { shown: true, total: 0 } });
  expect(none.introduction).toBe("/introductions/new?country=FJ&words=judge");
});

it("finds by name in any script, organisation, topic, group, country, region and language, mistyped too, in three languages", async () => {
  const [mill, ona] = [newId<"organisation">(), newId<"person">()];
  const topics = ["licensing of towers"];
  await write(async (writing) => {
    await insertOrganisations(writing, [
      { id: mill, name: "Sawmill Relay", source: "import", country: "LA", group: "technical-community" },
    ]);
    await insertPersons(writing, [
      {
        ...{ id: ona, name: "Одарка Зимова", source: "import", visibility: "installation" },
        ...{ country: "LA", languages: ["uk", "lo"], groups: ["technical-community"], topics },
      },
      { id: newId<"person">(), name: "Odarka Hidden", source: "import", visibility: "me", country: "LA", topics },
    ]);
    await insertRoles(writing, [{ person: ona, organisationId: mill, position: "keeper" }]);
  });
  const { headers } = await doors.signInAs();
  const found = async (query: Record<string, string>, language: string, who: Record<string, string> = headers) => {
    const { results = [], total, wider } = await ask(new URLSearchParams({ ...query, language }).toString(), who);
    expect(total).toBe(results.length);
    return { names: results.map(({ name }) => name).sort(), wider };
  };
  const both = ["Sawmill Relay", "Одарка Зимова"];
  const asked: readonly (readonly [Record<string, string>, readonly string[]])[] = [
    [{ q: "Зимова" }, ["Одарка Зимова"]],
    [{ q: "odarka zimova" }, ["Одарка Зимова"]],
    [{ q: "odarka zimva" }, ["Одарка Зимова"]],
    [{ q: "sawmill" }, both],
    [{ q: "sawmil relai" }, ["Sawmill Relay"]],
    [{ topic: "licensing of towers" }, ["Одарка Зимова"]],
    [{ q: "licensing" }, ["Одарка Зимова"]],
    [{ country: "LA", group: "technical-community" }, both],
    [{ region: "south-eastern-asia" }, both],
    [{ "language-spoken": "uk" }, ["Одарка Зимова"]],
    [{ q: "technical community, Laos" }, both],
    [{ q: "communauté technique, Asie du Sud-Est" }, both],
    [{ q: "المجتمع التقني لاوس" }, both],
    [{ q: "Ukrainian Laos" }, ["Одарка Зимова"]],
  ];
  for (const language of ["en", "fr", "ar"])
    for (const [query, names] of asked)
      expect((await found(query, language, { ...headers })).names, JSON.stringify(query)).toEqual(names);
  const none = await found({ q: "lisensing of towrs" }, "fr");
  expect(none).toEqual({
    names: [],
    wider: [{ what: "topic", named: "licensing of towers", href: "/directory?topic=licensing+of+towers", total: 1 }],
  });
  // Whoever is not signed in sees neither the person nor how many there are.
  expect(await found({ q: "lisensing of towrs" }, "en", {})).toEqual({ names: [], wider: [] });
  expect((await found({ q: "technical community, Laos" }, "en", {})).names).toEqual(["Sawmill Relay"]);
});

it("of two names that look the same each tells of the other, as far as its reader sees it, and search keeps them apart", async () => {
  const [latin, cyrillic, own] = [newId<"organisation">(), newId<"organisation">(), newId<"person">()];
  await write(async (writing) => {
    await insertOrganisations(writing, [
      { id: latin, name: "Paypa", source: "import", visibility: "public" },
      { id: cyrillic, name: "\u0440\u0430\u0443\u0440\u0430", source: "import", visibility: "installation" },
    ]);
    await insertPersons(writing, [{ id: own, name: "PAYPA", source: "import", visibility: "public" }]);
  });
  const { headers } = await doors.signInAs();
  const links = ({ results = [] }: Awaited<ReturnType<typeof ask>>) =>
    results.map(({ href, looksLike }) => [href, looksLike?.href ?? null]);
  const [one, other] = [`/organisations/${latin}`, `/organisations/${cyrillic}`];
  expect(links(await ask("q=paypa&kind=organisation", headers))).toEqual([[one, other]]);
  expect(links(await ask(`q=${encodeURIComponent("раура")}`, headers))).toEqual([[other, one]]);
  // A visitor does not see the other; the person of the same name is no look-alike.
  expect(links(await ask("q=paypa&kind=organisation"))).toEqual([[one, null]]);
  expect(links(await ask("q=paypa&kind=person"))).toEqual([[`/people/${own}`, null]]);
});

it("stops somebody who takes everything away, and the journal says so once", async () => {
  const { headers, person } = await doors.signInAs();
  const statuses: number[] = [];
  for (let n = 0; n < 63; n++) statuses.push((await ask(`q=number${n}`, headers)).status);
  expect(statuses).toEqual([...Array(60).fill(200), 429, 429, 429]);
  const lines = await db
    .selectFrom("journal")
    .select(["actor", "subject"])
    .where("act", "=", "directory.limit-hit")
    .execute();
  expect(lines).toEqual([{ actor: person, subject: `/people/${person}` }]);
});
