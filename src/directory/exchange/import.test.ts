import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../platform/database/testing.ts";
import { corpus, inCorpus } from "../../platform/testing-corpus.ts";
import { type ImportOptions, importEntries } from "./commands/import-entries.ts";
import { lookAtEntries } from "./commands/look.ts";
import { openPath } from "./open-path.ts";

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "rapport-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const system = { person: null, keeps: true };
const options: ImportOptions = { seen: { person: "me", organisation: "public" }, unsure: () => "leave" };
const asked = { as: "organisation", map: {}, fixed: {}, except: [] } as const;
const counted = async () =>
  (
    await sql<{ people: number; organisations: number; names: number; lines: number }>`
    select (select count(*)::int from persons) as people, (select count(*)::int from organisations) as organisations,
      (select count(*)::int from organisation_names) as names,
      (select count(*)::int from journal where act = 'directory.import') as lines`.execute(database.db)
  ).rows[0];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const opened = async (name: string, content: string | Uint8Array, more: object = {}) =>
  openPath(file(name, content), { ...asked, ...more });

describe("a table of organisations", () => {
  beforeEach(async () => {
    await sql`delete from capacities`.execute(database.db);
    await sql`delete from persons`.execute(database.db);
    await sql`delete from organisations`.execute(database.db);
  });

  it("is imported once, whatever its encoding and divider: said twice and there already are told", async () => {
    const table = "Nom;Pays\r\nMinistère de la Pêche;France\r\nMinistere de la peche;FR\r\nMill Network Ltd.;Kenya\r\n";
    const { rows, columns } = await opened("latin.csv", Buffer.from(table, "latin1"));
    expect(columns).toEqual([
      ["name", "Nom"],
      ["country", "Pays"],
    ]);
    const first = await importEntries(database.db, system, null, rows(), options);
    expect(first).toMatchObject({ rows: 3, organisations: 2, twice: 1, badRows: 0, stopped: null });
    const again = await importEntries(database.db, system, null, rows(), options);
    expect(again).toMatchObject({ organisations: 0, same: 2, twice: 1 });
    expect(await counted()).toMatchObject({ organisations: 2 });
  });

  it("with one bad row saves nothing, and says of each what and where; skipping is a choice", async () => {
    const { rows } = await opened(
      "bad.csv",
      "name,country,website,ror\nGood,KE,,https://ror.org/02mhbdp94\n,KE,,\nFar,Atlantis,nowhere at all,02mhbdp49\n",
    );
    const refused = await importEntries(database.db, system, null, rows(), options);
    expect(refused.stopped).toBe("bad-rows");
    expect(
      refused.bad.map(({ row, problems }) => [row, problems.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      [3, ["name name-missing"]],
      [4, ["country country-unknown", "website website-wrong", "ror ror-wrong"]],
    ]);
    expect(await counted()).toMatchObject({ organisations: 0 });
    const skipped = await importEntries(database.db, system, null, rows(), { ...options, skipBad: true });
    expect(skipped).toMatchObject({ stopped: null, organisations: 1, badRows: 2 });
  });

  it("asks about a name that comes near, and takes a person's word", async () => {
    await importEntries(
      database.db,
      system,
      null,
      (await opened("a.csv", "name,country\nMill Network,KE\n")).rows(),
      options,
    );
    const { rows } = await opened("b.csv", "name,country\nMill Network Systems,KE\n");
    const looked = await lookAtEntries(database.db, system, rows(), options);
    expect(looked).toMatchObject({ organisations: 0, left: 1, unsure: [{ row: 2, called: "Mill Network" }] });
    const same = await importEntries(database.db, system, null, rows(), { ...options, unsure: () => "same" });
    expect(same).toMatchObject({ organisations: 0, same: 1 });
    // What it was called there is known from now on.
    expect(await counted()).toMatchObject({ organisations: 1, names: 1 });
    expect(await importEntries(database.db, system, null, rows(), options)).toMatchObject({ same: 1, left: 0 });
  });

  it("writes one line into the journal for all of it", async () => {
    const before = (await counted())?.lines ?? 0;
    await importEntries(database.db, system, null, (await opened("c.csv", "name\nA B C\nD E F\n")).rows(), options);
    expect((await counted())?.lines).toBe(before + 1);
  });
});

describe("people", () => {
  it("come with contact points for the eyes of who brought them, and roles at organisations that are known", async () => {
    await importEntries(database.db, system, null, (await opened("o.csv", "name\nWheel Works\n")).rows(), options);
    const { rows } = await opened(
      "p.csv",
      "First name,Last name,E-mail,Company,Job title\nIda,Mill,ida@mill.example,Wheel Works Ltd,smith\nIda,Mill,IDA@mill.example,,\n",
      { as: "person" },
    );
    expect(await importEntries(database.db, system, null, rows(), options)).toMatchObject({ people: 1, twice: 1 });
    const { rows: found } = await sql`
      select p.name, p.family, p.visibility, cp.value, cp.visibility as seen, o.name as works
      from persons p join contact_points cp on cp.person = p.id join capacities c on c.person = p.id
      join organisations o on o.id = c.organisation_id`.execute(database.db);
    expect(found).toEqual([
      {
        name: "Ida Mill",
        family: "Mill",
        visibility: "me",
        value: "ida@mill.example",
        seen: "me",
        works: "Wheel Works",
      },
    ]);
  });
});

const present = inCorpus("places/root-zone-tlds.csv") && inCorpus("endorsements/paris-call/supporters");

describe.skipIf(!present)("the real lists", () => {
  it("become organisations by the ordinary import: supporters of the Paris Call, managers of top-level domains", async () => {
    await sql`delete from capacities`.execute(database.db);
    await sql`delete from organisations`.execute(database.db);
    const supporters = await openPath(join(corpus, "endorsements/paris-call/supporters"), {
      ...asked,
      map: { groups: "category", country: "nationality", kind: "" },
    });
    const first = await importEntries(database.db, system, null, supporters.rows(), { ...options, skipBad: true });
    expect(first).toMatchObject({ rows: 810, organisations: 808, badRows: 2, stopped: null });
    const managers = await openPath(join(corpus, "places/root-zone-tlds.csv"), {
      ...asked,
      map: { name: "TLD Manager", kind: "" },
      fixed: { kind: "registry" },
      except: ["Not assigned"],
    });
    const second = await importEntries(database.db, system, null, managers.rows(), options);
    expect(second).toMatchObject({ rows: 1439, badRows: 0, stopped: null });
    expect(second.organisations).toBeGreaterThan(700);
    expect(second.same).toBeGreaterThan(5);
    expect(second.organisations + second.same + second.twice + second.left).toBe(1439);
  });
});
