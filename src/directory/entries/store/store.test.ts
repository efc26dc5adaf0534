import { expect, it } from "vitest";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { journaled, type Writing } from "../../../platform/journal/index.ts";
import { testDoors } from "../../testing.ts";
import type { NewOrganisation, OrganisationId } from "../model.ts";
import { readOrganisation, readOrganisations } from "./read-organisations.ts";
import { readPersonEntry, readRoster } from "./read-persons.ts";
import { insertOrganisations, updateOrganisation } from "./write-organisations.ts";
import { insertPersons, insertRoles, updatePerson } from "./write-persons.ts";
import { writeContactPoints } from "./write-points.ts";

const { db } = await testDatabase();
const write = <T>(what: (writing: Writing) => Promise<T>): Promise<T> =>
  journaled(db, { actor: null, capacity: null, act: "test", subject: "/test", payload: {} }, what);

const email = (value: string, visibility: "me" | "public") =>
  ({ kind: "email", value, label: null, visibility }) as const;

it("keeps people, organisations, roles and contact points, and gives all of it back", async () => {
  const [ada, mill, wheel] = [newId<"person">(), newId<"organisation">(), newId<"organisation">()];
  await write(async (writing) => {
    await insertOrganisations(writing, [
      {
        id: mill,
        name: "Mill Network",
        source: "import",
        sourceRef: "42",
        kind: "operator",
        group: "technical-community",
        country: "KE",
        names: [{ name: "MN", kind: "acronym", language: null }],
        // Named before it comes.
        parents: [wheel],
        points: [email("noc@mill.example", "public")],
      },
      { id: wheel, name: "Wheel", source: "import" },
    ]);
    await insertPersons(writing, [
      {
        id: ada,
        name: "欧卡弗 Ada",
        family: "欧卡弗",
        source: "import",
        languages: ["zh", "en"],
        groups: ["academia"],
        topics: ["dns"],
        points: [email("b@ada.example", "me"), email("a@ada.example", "public")],
      },
    ]);
    const since = new Date("2020-01-01T00:00:00Z");
    const until = new Date("2024-01-01T00:00:00Z");
    await insertRoles(writing, [
      { person: ada, organisationId: mill, position: "engineer", since, until },
      { person: ada, organisationId: mill, position: "director", contact: true },
    ]);
  });
  const entry = await readPersonEntry(db, ada);
  expect(entry).toMatchObject({ name: "欧卡弗 Ada", visibility: "me", hasAccount: false, version: 1, topics: ["dns"] });
  expect(entry?.points.map(({ value }) => value)).toEqual(["b@ada.example", "a@ada.example"]);
  expect(entry?.roles.map(({ position, organisationName }) => [position, organisationName])).toEqual([
    ["director", "Mill Network"],
    ["engineer", "Mill Network"],
  ]);
  const org = await readOrganisation(db, mill);
  expect(org).toMatchObject({ contacts: [ada], names: [{ name: "MN" }], parents: [{ name: "Wheel" }] });
  const at = async (year: number) =>
    (await readRoster(db, mill, new Date(`${year}-06-01T00:00:00Z`))).map(({ position }) => position);
  expect(await at(2022)).toEqual(["director", "engineer"]);
  expect(await at(2025)).toEqual(["director"]);
});

it("changes an entry only from the version that was seen", async () => {
  const { person } = await testDoors(db).signInAs();
  expect(await readPersonEntry(db, person)).toMatchObject({ hasAccount: true, source: "account", version: 1 });
  expect(await write((writing) => updatePerson(writing, person, 1, { topics: ["dns"], country: "FR" }))).toBe(true);
  expect(await write((writing) => updatePerson(writing, person, 1, { country: null }))).toBe(false);
  expect(await readPersonEntry(db, person)).toMatchObject({ topics: ["dns"], country: "FR", version: 2 });
  const points = [email("one@a.example", "me"), email("two@a.example", "public")];
  await write((writing) => writeContactPoints(writing, { person }, points));
  await write((writing) => writeContactPoints(writing, { person }, points.slice(1)));
  expect((await readPersonEntry(db, person))?.points).toMatchObject([{ value: "two@a.example" }]);
  const id = newId<"organisation">();
  await write((writing) => insertOrganisations(writing, [{ id, name: "Old", source: "self" }]));
  const change = { name: "New", names: [{ name: "Old", kind: "former", language: null }] } as const;
  expect(await write((writing) => updateOrganisation(writing, id, 1, change))).toBe(true);
  expect(await write((writing) => updateOrganisation(writing, id, 1, { name: "Lost" }))).toBe(false);
  expect(await readOrganisation(db, id)).toMatchObject({ name: "New", version: 2, names: [{ name: "Old" }] });
});

it("takes an import of thousands in few questions", async () => {
  const many = Array.from(
    { length: 5_000 },
    (_, n): NewOrganisation => ({ id: newId(), name: `Organisation ${n}`, source: "import", sourceRef: `${n}` }),
  );
  await write((writing) => insertOrganisations(writing, many));
  expect(await readOrganisations(db, [many[0]?.id, many[4_999]?.id] as OrganisationId[])).toHaveLength(2);
  expect(await readPersonEntry(db, newId() as PersonId)).toBeNull();
});
