/** All SQL of merges: what moves from one entry to the other, and back. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Json, Writing } from "../../../platform/journal/index.ts";
import type { CapacityId } from "../../model.ts";
import { moveTies } from "../../ties/store/ties.ts";
import type { Merge, MergeId, Moved } from "../keeping-model.ts";
import type { ContactPointId, OrganisationId } from "../model.ts";
import "../tables.ts";

type Kind = Merge["kind"];
type EntryId = PersonId | OrganisationId;

const entryColumns = { person: "person", organisation: "organisation" } as const;
const roleColumns = { person: "person", organisation: "organisation_id" } as const;

/** What belongs to somebody: their own, or of an entry that they brought and that nobody signs in as. */
const belongsTo = (person: ReturnType<typeof sql.ref>, whose: PersonId | null) =>
  whose === null
    ? sql`true`
    : sql`(${person} = ${whose} or ${person} in (select p.id from persons p where p.added_by = ${whose}
        and not exists (select 1 from sign_in_users u where u.id = p.id)))`;

/**
 * Moves roles, contact points that the kept one has not, what belongs to it, and personal directories. Of roles at an
 * organisation, organisations under it, and ties to a person, those of `whose` alone; all of them where it is null.
 */
export async function moveAll(
  writing: Writing,
  kind: Kind,
  { gone, kept }: { readonly gone: EntryId; readonly kept: EntryId },
  whose: PersonId | null,
): Promise<Moved> {
  const [role, owner] = [sql.ref(roleColumns[kind]), sql.ref(entryColumns[kind])];
  const ownRoles = kind === "person" ? sql`true` : belongsTo(sql.ref("capacities.person"), whose);
  const roles = await sql<{ id: CapacityId }>`
    update capacities set ${role} = ${kept} where ${role} = ${gone} and ${ownRoles} returning id`.execute(writing);
  const points = await sql<{ id: ContactPointId }>`
    update contact_points c set ${owner} = ${kept}, position = c.position + 100 where c.${owner} = ${gone}
      and not exists (select 1 from contact_points k
        where k.${owner} = ${kept} and k.kind = c.kind and lower(k.value) = lower(c.value))
    returning c.id`.execute(writing);
  const moved = { roles: roles.rows.map(({ id }) => id), points: points.rows.map(({ id }) => id) };
  if (kind === "person") {
    const own = [gone, kept, ...(whose ? [whose] : [])];
    const ties = await sql<{ tie: Json }>`
      select to_jsonb(t) as tie from ties t
      where (owner in (${gone}, ${kept}) or other in (${gone}, ${kept}))
        and (${whose === null} or owner = any(${own}::uuid[]))`.execute(writing);
    await moveTies(writing, gone as PersonId, kept as PersonId, whose);
    return { ...moved, children: [], ties: ties.rows.map(({ tie }) => tie) };
  }
  const ownChildren =
    whose === null ? sql`true` : sql`c.organisation in (select o.id from organisations o where o.added_by = ${whose})`;
  const children = await sql<{ organisation: OrganisationId }>`
    update organisation_parents c set parent = ${kept} where c.parent = ${gone} and c.organisation <> ${kept}
      and ${ownChildren}
      and not exists (select 1 from organisation_parents k where k.parent = ${kept} and k.organisation = c.organisation)
    returning c.organisation`.execute(writing);
  return { ...moved, children: children.rows.map(({ organisation }) => organisation), ties: [] };
}

/** Everything that came over goes back, as far as it is still there. */
export async function moveBack(writing: Writing, { kind, gone, kept, moved }: Merge): Promise<void> {
  const [role, owner] = [sql.ref(roleColumns[kind]), sql.ref(entryColumns[kind])];
  await sql`update capacities set ${role} = ${gone}
    where id = any(${[...moved.roles]}::uuid[]) and ${role} = ${kept}`.execute(writing);
  await sql`update contact_points set ${owner} = ${gone}, position = greatest(position - 100, 0)
    where id = any(${[...moved.points]}::uuid[]) and ${owner} = ${kept}`.execute(writing);
  await sql`update organisation_parents set parent = ${gone}
    where parent = ${kept} and organisation = any(${[...moved.children]}::uuid[])`.execute(writing);
  if (moved.ties.length === 0) return;
  // First those of the other entry come back whose owner has not ended meanwhile what became of them; then, of the ties
  // the kept one has now, those go that it had not before and that are only the other's.
  const was = sql`jsonb_populate_recordset(null::ties, ${JSON.stringify(moved.ties)}::jsonb)`;
  await sql`insert into ties select * from ${was} w
    where w.owner in (select id from persons) and w.other in (select id from persons) and (
      w.owner = ${gone} and (w.other = ${kept} or exists (select 1 from ties t where t.owner = ${kept} and t.other = w.other))
      or w.other = ${gone} and (w.owner = ${kept} or exists (select 1 from ties t where t.other = ${kept} and t.owner = w.owner)))
    on conflict do nothing`.execute(writing);
  await sql`delete from ties t where t.owner = ${kept}
    and exists (select 1 from ${was} w where w.owner = ${gone} and w.other = t.other)
    and not exists (select 1 from ${was} w where w.owner = ${kept} and w.other = t.other)`.execute(writing);
  await sql`delete from ties t where t.other = ${kept}
    and exists (select 1 from ${was} w where w.other = ${gone} and w.owner = t.owner)
    and not exists (select 1 from ${was} w where w.other = ${kept} and w.owner = t.owner)`.execute(writing);
}

export async function insertMerge(
  writing: Writing,
  merge: Omit<Merge, "at"> & { readonly by: PersonId },
): Promise<void> {
  const { before, after, moved, ...rest } = merge;
  const values = {
    ...rest,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    moved: JSON.stringify(moved),
  };
  await writing.insertInto("entry_merges").values(values).execute();
}

/** False where it was undone already. */
export async function endMerge(writing: Writing, id: MergeId): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("entry_merges")
    .set({ undone_at: new Date() })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const columns = ["id", "kind", "kept", "gone", "before", "after", "moved", "at"] as const;

/** A merge that holds; null where there is none, or it was undone. */
export async function readMerge(db: Db, id: MergeId): Promise<Merge | null> {
  const query = db.selectFrom("entry_merges").select(columns).where("id", "=", id).where("undone_at", "is", null);
  return (await query.executeTakeFirst()) ?? null;
}

/** What was joined to this entry and still is, the newest first: only that one can be separated, so that order holds. */
export async function mergesInto(db: Db, kept: EntryId): Promise<readonly Merge[]> {
  return db
    .selectFrom("entry_merges")
    .select(columns)
    .where("kept", "=", kept)
    .where("undone_at", "is", null)
    .orderBy("at", "desc")
    .limit(20)
    .execute();
}

/** People whose entries may be the same person's: one name or one way to reach them is the same. At most 12. */
export async function findPeopleAlike(db: Db, id: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    with own as (select lower(n) as name from persons p, unnest(p.name || p.romanised || p.other_names) n
      where p.id = ${id} and n <> '')
    select p.id from persons p where p.id <> ${id} and p.merged_into is null and (
      lower(p.name) in (select name from own) or lower(p.romanised) in (select name from own)
      or p.id in (select c.person from contact_points c join contact_points o
        on o.person = ${id} and o.kind = c.kind and lower(o.value) = lower(c.value)))
    order by p.id limit 12`.execute(db);
  return rows.map((row) => row.id);
}
