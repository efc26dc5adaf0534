import { sql } from "kysely";
import { expect, test } from "vitest";
import { insertPersons, lawRoutes } from "../directory/index.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { makeConsent, makeTie } from "../directory/ties/testing.ts";
import { newId, type PersonId } from "../kernel/ids.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { journaled, verifyJournal } from "../platform/journal/index.ts";
import { addressOf } from "../platform/sign-in/index.ts";
import { publishedFor } from "../record/testing-published.ts";
import { allHoldings } from "./holdings.ts";

const { db } = await testDatabase();
const at = testDoors(db);
const { deps } = testDeps(db, at.doors);
const parts = { holdings: allHoldings, namedIn: async () => [] };
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const site = createSite({ routes: lawRoutes(deps, parts), whoAsks: at.whoAsks, origin: "http://localhost", onBroken });

/** Every table in which a text stands anywhere, whatever the column. */
async function everywhere(text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
  const found = [];
  for (const { name } of rows) {
    const { rows: held } = await sql<{ held: boolean }>`
      select exists (select from ${sql.table(name)} t where strpos(lower(t::text), lower(${text})) > 0) as held`.execute(
      db,
    );
    if (held[0]?.held) found.push(name);
  }
  return found.sort();
}

const line = { actor: null, capacity: null, act: "test", subject: "/test", payload: {} };

/** Somebody who stands in every room, with a name and an address that stand nowhere else. */
async function everywhereAtOnce(person: PersonId, email: string) {
  const other = (await at.signInAs({ name: "Ben Other" })).person;
  const joined = newId<"person">();
  const words = { otherNames: ["Zora Trackless"], romanised: "Zora Trackless", topics: ["trackless"] };
  const point = { kind: "email", value: email, label: "Trackless", visibility: "public" } as const;
  await journaled(db, { ...line, actor: person, private: { name: "Zora Trackless", email } }, (writing) =>
    insertPersons(writing, [
      { id: joined, name: "Z. Trackless", source: "import", mergedInto: person, ...words, points: [point] },
    ]),
  );
  await makeTie(db, person, other, { note: "met Trackless" });
  await makeTie(db, other, person, { note: "Trackless, of Jinja" });
  await makeConsent(db, person);
  await at.linkFor(email);
  const session = await publishedFor(db, "on-the-record");
  await db.transaction().execute(async (trx) => {
    // Rows alone matter here, not what they belong to.
    await sql`set local session_replication_role = replica`.execute(trx);
    const id = () => newId<"row">();
    await sql`insert into contact_points (id, person, kind, value, visibility, position)
      values (${id()}, ${person}, 'email', ${email}, 'public', 0)`.execute(trx);
    await sql`insert into capacities (id, person, organisation, position)
      values (${id()}, ${person}, 'Trackless Institute', 'trackless')`.execute(trx);
    await sql`insert into entry_merges (id, kind, kept, gone, before, after, moved, by) values (${id()}, 'person',
      ${person}, ${joined}, '{"name": "Trackless"}', '{"name": "Zora Trackless"}', '{}', ${other})`.execute(trx);
    await sql`insert into entry_proposals (id, person, by, changes, note, expires_at) values (${id()}, ${person},
      ${other}, '{"name": {"to": "Trackless"}}', 'Trackless', now())`.execute(trx);
    await sql`insert into tie_offers (id, owner, email, closeness, origin, note, alone) values (${id()}, ${other},
      ${email}, 'met', 'session', 'Trackless', true)`.execute(trx);
    const way = { asker: other, sought: person, contact: "ben@example.org", sought_contact: email };
    for (const one of [
      way,
      { ...way, asker: person, sought: other, contact: email, sought_contact: "ben@example.org" },
    ])
      await sql`insert into introductions (id, asker, goal, message, contact, state, ends_at, tries, path, position,
          next_look_at, barred, sought, sought_contact)
        values (${id()}, ${one.asker}, '{}', ${one.asker === person ? "I am Trackless" : "Hello"}, ${one.contact},
          'introduced', now(), 1, ${[person]}::uuid[], 1, now(), '{}', ${one.sought}, ${one.sought_contact})`.execute(
        trx,
      );
    await sql`insert into introduction_steps (id, introduction, person, decides, ends_at, answer, reason, token_hash)
      values (${id()}, ${id()}, ${person}, true, now(), 'no', 'because Trackless', ${id()})`.execute(trx);
    // What was given for a public act stays as it was given, without the address: see decisions/050.
    await sql`insert into nominations (id, election, number, person, email, name, state, affiliation, statement)
      values (${id()}, ${id()}, 1, ${person}, ${email}, 'N.', 'accepted', '', '')`.execute(trx);
    await sql`insert into accreditation_applications (id, round, number, capacity, kind, name, purpose, activities,
        status_proof, sponsors, applicant, contact, language, submitted_at)
      values (${id()}, ${id()}, 1, 'x', 'organisation', 'N.', '', '', '', '{}', ${person}, ${email}, 'en', now())`.execute(
      trx,
    );
    await sql`insert into accreditation_invitations (id, application, kind, name, email, token_hash, by, asked_at, ends_at)
      values (${id()}, ${id()}, 'focal', 'Zora Trackless', ${email}, ${id()}, ${other}, now(), now() + interval '1 day')`.execute(
      trx,
    );
    await sql`insert into seats (id, person, place, capacity, since, gained)
      values (${id()}, ${person}, ${id()}, 'member', now(), '{"by": "election", "ref": "/x"}')`.execute(trx);
    await sql`insert into declared_genders (person, gender) values (${person}, 'woman')`.execute(trx);
    await sql`insert into record_people (record, speaker, person, made, by)
      select id, 'Zora Trackless', ${person}, false, ${other} from records where session_id = ${session.id}`.execute(
      trx,
    );
    await sql`insert into import_previews (id, person, name, original)
      values (${id()}, ${person}, 'trackless.vtt', ''::bytea)`.execute(trx);
  });
  return joined;
}

test("after an erasure no name and no address is left in any table, and the journal is whole", async () => {
  const zora = await at.signInAs({ name: "Zora Trackless", grants: [{ role: "chair", scope: null }] });
  const email = (await addressOf(db, zora.person)) ?? "";
  const joined = await everywhereAtOnce(zora.person, email);
  // So that what follows cannot pass for want of traces.
  expect((await everywhere("Trackless")).length).toBeGreaterThanOrEqual(11);
  expect((await everywhere(email)).length).toBeGreaterThanOrEqual(7);
  const before = await verifyJournal(db);

  const body = new URLSearchParams({ email });
  expect((await site.request("/me/data/erase", { method: "POST", body, headers: zora.headers })).status).toBe(303);

  expect(await everywhere("Trackless")).toEqual([]);
  expect(await everywhere(email)).toEqual([]);
  // An id is left in what was done in public, and it leads to nobody.
  expect(await everywhere(zora.person)).toEqual(expect.arrayContaining(["journal", "nominations", "persons", "seats"]));
  const rows = await db.selectFrom("persons").selectAll().where("id", "in", [zora.person, joined]).execute();
  expect(rows.map(({ name, source }) => [name, source])).toEqual([
    ["", "erased"],
    ["", "erased"],
  ]);
  const { rows: salts } = await sql`select 1 from journal_salts s join journal j on j.seq = s.seq
    where j.actor = ${zora.person} or j.subject = ${`/people/${zora.person}`}`.execute(db);
  expect(salts).toEqual([]);
  const after = await verifyJournal(db);
  if (!before.holds || !after.holds) throw new Error("the journal breaks");
  expect(after.head.seq).toBe(before.head.seq + 1);
});

test("who looks after the entry of somebody who cannot sign in erases it for them; nobody else can, and no account so", async () => {
  const chief = await at.signInAs({ grants: [{ role: "secretariat", scope: null }] });
  const [member, id] = [await at.signInAs(), newId<"person">()];
  const point = { kind: "email", value: "vera@vanish.example", label: null, visibility: "public" } as const;
  const entry = { id, name: "Vera Vanish", source: "import", visibility: "public", points: [point] } as const;
  await journaled(db, { ...line, subject: `/people/${id}`, private: { name: "Vera Vanish" } }, (writing) =>
    insertPersons(writing, [entry]),
  );
  const erase = async (person: PersonId, who: typeof chief) => {
    const answer = await site.request(`/people/${person}/erase`, { method: "POST", headers: who.headers });
    return answer.status;
  };
  expect(await erase(id, member)).toBe(403);
  expect(await erase(member.person, chief)).toBe(404);
  expect(await everywhere("Vanish")).not.toEqual([]);
  expect((await site.request(`/people/${id}/erase`, { headers: chief.headers })).status).toBe(200);
  expect(await erase(id, chief)).toBe(303);
  expect(await everywhere("Vanish")).toEqual([]);
  expect((await verifyJournal(db)).holds).toBe(true);
});
