import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { insertOrganisations } from "../entries/store/write-organisations.ts";
import { insertPersons, insertRoles } from "../entries/store/write-persons.ts";
import { testSite, writeForTest } from "../entries/testing.ts";
import type { SignedInForTest } from "../testing.ts";
import { importEntries } from "./commands/import-entries.ts";
import { terminalLimits } from "./model.ts";
import { openFile } from "./open-file.ts";
import { guessedColumns } from "./rules/table.ts";

const { db } = await testDatabase();
const { at, site, get } = testSite(db);

let member: SignedInForTest;
let keeper: SignedInForTest;
const [ada, hidden, union, branch] = [
  newId<"person">(),
  newId<"person">(),
  newId<"organisation">(),
  newId<"organisation">(),
];
beforeAll(async () => {
  member = await at.signInAs({ name: "" });
  keeper = await at.signInAs({ name: "", grants: [{ role: "secretariat", scope: null }] });
  await writeForTest(db, async (writing) => {
    const former = { name: "=Telegraph; “Union”", kind: "former", language: "en" } as const;
    await insertOrganisations(writing, [
      {
        id: union,
        name: "Union, of Nets | etc",
        source: "self",
        international: true,
        names: [former],
        ror: "02mhbdp94",
      },
      {
        id: branch,
        name: "فرع الاتحاد",
        source: "self",
        kind: "registry",
        group: "technical-community",
        country: "EG",
        website: "https://branch.example/",
        visibility: "installation",
        parents: [union],
        points: [{ kind: "address", value: "1 Nile St, Cairo; Egypt", label: "post", visibility: "public" }],
      },
    ]);
    await insertPersons(writing, [
      {
        id: ada,
        name: "Okafor Ada",
        family: "Okafor",
        romanised: "Ada Okafor",
        otherNames: ["@ada"],
        languages: ["ig", "en"],
        country: "NG",
        groups: ["academia", "media"],
        topics: ["routing", "school networks"],
        source: "self",
        visibility: "installation",
        points: [
          { kind: "email", value: "ada@branch.example", label: "work", visibility: "public" },
          { kind: "phone", value: "+234 1 000 0000", label: null, visibility: "me" },
        ],
      },
      { id: hidden, name: "Hidden Henriette", source: "self", visibility: "me" },
    ]);
    const since = new Date("2020-01-31T00:00:00Z");
    await insertRoles(writing, [
      { person: ada, organisationId: branch, position: "dean", since, country: "EG" },
      { person: ada, organisation: "Hill School", until: since, group: "academia" },
    ]);
  });
});

const take = async (who: SignedInForTest | undefined, query: string) => {
  const headers = { origin: "http://localhost", ...who?.headers, accept: "application/json", "content-length": "0" };
  const answer = await site.request(`/directory/export/file?${query}`, { method: "POST", headers });
  return { status: answer.status, text: await answer.text() };
};
const clear = async () => {
  await sql`delete from persons p where not exists (select 1 from sign_in_users u where u.id = p.id)`.execute(db);
  await sql`delete from organisations`.execute(db);
};

describe("an export", () => {
  it("is for those who are signed in, holds what they may see, and stands in the journal as a number", async () => {
    expect((await take(undefined, "scope=seen")).status).toBe(401);
    const { status, text } = await take(member, "scope=seen&format=jscontact");
    expect(status).toBe(200);
    const cards = JSON.parse(text) as { name: { full: string } }[];
    expect(cards.map(({ name }) => name.full)).toEqual(["Okafor Ada"]);
    expect(text).not.toMatch(/Henriette|\+234|visibility/);
    expect((await take(keeper, "scope=seen&format=vcard")).text).toContain("Henriette");
    const lines = await db.selectFrom("journal").select("payload").where("act", "=", "directory.export").execute();
    expect(lines.map(({ payload }) => payload)).toMatchObject([
      { kind: "person", entries: 1, others: 1 },
      { kind: "person", entries: 2, others: 0 },
    ]);
    expect(JSON.stringify(lines)).not.toContain("Okafor");
  });

  it("holds what was searched for, and says where there is nothing", async () => {
    expect((await take(member, "scope=seen&q=okaf&format=csv")).text).toContain("Okafor Ada");
    expect((await take(member, "scope=seen&country=FR")).status).toBe(404);
    expect((await take(member, "scope=mine&kind=organisation")).status).toBe(404);
  });

  for (const format of ["csv", "vcard", "jscontact"] as const) {
    it(`as ${format} comes in again without loss`, async () => {
      const all = async () => {
        const parts = ["organisation", "person"].map((kind) =>
          take(keeper, `scope=seen&kind=${kind}&format=${format}`),
        );
        return (await Promise.all(parts)).map(({ text }) => text);
      };
      const before = await all();
      await clear();
      for (const [at, entry] of (["organisation", "person"] as const).entries()) {
        const opened = await openFile(() => [Buffer.from(before[at] ?? "")], entry, terminalLimits);
        const where = opened.form === "table" ? guessedColumns(entry, opened.table.head) : new Map();
        const rows = opened.rows({ where, fixed: {}, except: [] });
        const seen = { person: "me", organisation: "public" } as const;
        const done = await importEntries(db, { person: null, keeps: true }, null, rows, {
          seen,
          unsure: () => "leave",
        });
        expect(done).toMatchObject({ stopped: null, badRows: 0, rows: 2, same: 0, twice: 0, left: 0 });
      }
      // Ids are the installation's own.
      const plain = (texts: readonly string[]) =>
        texts.map((text) => text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID"));
      expect(plain(await all())).toEqual(plain(before));
    });
  }

  it("of others’ entries ends at the limit of a day, and the journal says so", async () => {
    await writeForTest(db, (writing) =>
      insertPersons(
        writing,
        Array.from({ length: 500 }, (_, n) => ({
          id: newId<"person">(),
          name: `Person Number${n}`,
          source: "import" as const,
          visibility: "public" as const,
        })),
      ),
    );
    expect((await take(member, "scope=seen&q=person")).status).toBe(429);
    const noted = await db.selectFrom("journal").select("payload").where("act", "=", "directory.limit-hit").execute();
    expect(noted).toEqual([{ payload: { limit: "export" } }]);
  });
});

describe("WebFinger", () => {
  const finger = async (query: string) => {
    const answer = await site.request(`/.well-known/webfinger?${query}`);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
  const [open, inside] = [newId<"person">(), newId<"person">()];
  beforeAll(async () => {
    await writeForTest(db, (writing) =>
      insertPersons(writing, [
        { id: open, name: "Open Ola", source: "self", visibility: "public" },
        { id: inside, name: "Inside Ines", source: "self", visibility: "installation" },
      ]),
    );
  });

  it("tells where a public entry stands, by either name of it, to any page", async () => {
    const subject = `acct:${open}@localhost`;
    const found = await finger(`resource=${encodeURIComponent(subject)}`);
    expect(found.status).toBe(200);
    expect(found.headers.get("content-type")).toBe("application/jrd+json");
    expect(found.headers.get("access-control-allow-origin")).toBe("*");
    expect(found.body).toMatchObject({ subject, aliases: [`http://localhost/people/${open}`] });
    expect(found.body["links"]).toHaveLength(3);
    const page = encodeURIComponent(`http://localhost/people/${open}`);
    const some = await finger(`resource=${page}&rel=self&rel=describedby`);
    expect((some.body["links"] as { rel: string }[]).map(({ rel }) => rel)).toEqual(["self", "describedby"]);
    expect((await finger(`resource=${page}&rel=nothing`)).body["links"]).toEqual([]);
    expect((await get(`/people/${open}`)).status).toBe(200);
    expect(await (await site.request(`/people/${open}/vcard`)).text()).toContain("FN:Open Ola");
  });

  it("answers alike for what is hidden and what never was", async () => {
    const answers = await Promise.all([inside, newId<"person">()].map((id) => finger(`resource=acct:${id}@localhost`)));
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await finger(`resource=acct:${open}@elsewhere.example`)).status).toBe(404);
    expect((await finger(`resource=http://localhost/organisations/${open}`)).status).toBe(404);
    expect((await site.request(`/people/${inside}/vcard`)).status).toBe(404);
  });

  it("says what is wrong with a question", async () => {
    for (const query of ["", "resource=", "resource=ola", "resource=a:b&resource=c:d", "resource=http%3A%2F%2F"])
      expect((await finger(query)).status).toBe(400);
  });
});
