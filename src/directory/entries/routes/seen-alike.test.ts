import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { makeTie } from "../../ties/testing.ts";
import { type Visibility, visibilities } from "../model.ts";
import { insertOrganisations } from "../store/write-organisations.ts";
import { insertPersons, insertRoles } from "../store/write-persons.ts";
import { testSite, writeForTest } from "../testing.ts";
import type { OrganisationView, PersonView } from "../view-model.ts";

const { db } = await testDatabase();
const { at, site } = testSite(db);

const [own, counted, member] = await Promise.all(
  ["Own Er", "Coun Ted", "Mem Ber"].map((name) => at.signInAs({ name })),
);
const chief = await at.signInAs({ name: "Chi Ef", grants: [{ role: "secretariat", scope: null }] });
if (!own || !counted || !member) throw new Error("nobody came in");
const viewers = { visitor: undefined, member, counted, own, chief };
type Viewer = keyof typeof viewers;

/** One word each, far from one another, so that a search for one is not nearly a search for another. */
const words = ["Abarrane", "Cholmondeley", "Dzhugash", "Evgrafovna", "Kwabena", "Mzilikazi", "Pfannkuch", "Quetzalli"];
const seen = fc.constantFrom(...visibilities);
const worlds = fc.array(fc.record({ entry: seen, points: fc.tuple(seen, seen) }), {
  minLength: words.length,
  maxLength: words.length,
});

/** Told without the rule that is tested: how far from the entry somebody stands, and how far a visibility reaches. */
const farness: Readonly<Record<Viewer, number>> = { own: 0, chief: 0, counted: 1, member: 2, visitor: 3 };
const reaches = (visibility: Visibility, viewer: Viewer) => visibilities.indexOf(visibility) >= farness[viewer];

async function read(path: string, viewer: Viewer) {
  const answer = await site.request(path, { headers: viewers[viewer]?.headers ?? {} });
  return { status: answer.status, text: await answer.text() };
}

test("whoever looks sees the same, and only what they may, on the page, as data, in search and on the roster", async () => {
  const [world] = fc.sample(worlds, { numRuns: 1 });
  const mill = newId<"organisation">();
  const people = words.map((word, n) => {
    const id = newId<"person">();
    const made = world?.[n];
    if (!made) throw new Error("a world of as many");
    const { entry, points } = made;
    const marked = points.map((visibility, p) => ({ value: `${word}-${p}@example.org`.toLowerCase(), visibility }));
    return { id, name: `Ona ${word}`, word, entry, points: marked };
  });
  await writeForTest(db, async (writing) => {
    await insertOrganisations(writing, [{ id: mill, name: "Mill", source: "import", visibility: "public" }]);
    await insertPersons(
      writing,
      people.map(({ id, name, entry, points }) => ({
        id,
        name,
        visibility: entry,
        source: "import",
        addedBy: own.person,
        points: points.map((point) => ({ ...point, kind: "email" as const, label: null })),
      })),
    );
    await insertRoles(
      writing,
      people.map(({ id }) => ({ person: id, organisationId: mill, position: "hand" })),
    );
  });
  for (const { id } of people) await makeTie(db, id, counted.person);

  for (const viewer of Object.keys(viewers) as Viewer[]) {
    const roster = await read(`/organisations/${mill}.json`, viewer);
    const rosterPage = await read(`/organisations/${mill}`, viewer);
    const there = (JSON.parse(roster.text) as OrganisationView).roster.people.map(({ id }) => id);
    for (const { id, name, word, entry, points } of people) {
      const about = `${viewer} looks at ${word}: ${entry}, ${points.map(({ visibility }) => visibility)}`;
      const may = reaches(entry, viewer);
      const shown = points.filter(({ visibility }) => may && reaches(visibility, viewer)).map(({ value }) => value);
      const [page, data, search] = await Promise.all([
        read(`/people/${id}`, viewer),
        read(`/people/${id}.json`, viewer),
        read(`/directory.json?q=${word}`, viewer),
      ]);
      expect([page.status, data.status], about).toEqual(may ? [200, 200] : [404, 404]);
      const told = may ? (JSON.parse(data.text) as PersonView).points.map(({ value }) => value) : [];
      expect(told, about).toEqual(shown);
      expect(there.includes(id), about).toBe(may);
      expect(rosterPage.text.includes(name), about).toBe(may);
      expect(search.text.includes(`/people/${id}`), about).toBe(may);
      for (const { value } of points) {
        expect(page.text.includes(value), about).toBe(shown.includes(value));
        // Nowhere but on the entry itself, and there only as far as it reaches.
        for (const other of [search, roster, rosterPage]) expect(other.text.includes(value), about).toBe(false);
      }
      if (!may) for (const text of [page.text, data.text]) expect(text, about).not.toContain(name);
    }
  }
});
