/** Who is meant by a goal: those whose entry everybody signed in may see, who may be asked for, and who can be written to. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { doing } from "../../free-words/store.ts";
import { limitedTo, listDue } from "../../search/store/find.ts";
import "../../entries/tables.ts";
import "../../tables.ts";
import type { Goal, Kind } from "../model.ts";

const open = sql`('installation', 'public')`;
/** Of roles `c`: those that run now. */
const running = sql`(c.since is null or c.since <= now()) and (c.until is null or c.until > now())`;
const most = 2_000;

/** As search and coverage find them: by the list of the directory. */
async function ofKind(db: Db, { group, country, area, language, topic, words, kind }: Kind) {
  const limits = limitedTo({ kind: "person", group, country, region: area, language, topic });
  return sql`
    exists (select 1 from directory_listing l where l.id = p.id and ${limits} and ${await doing(db, words)})
    and (${kind}::text is null or exists (
      select 1 from capacities c join organisations o on o.id = c.organisation_id
      where c.person = p.id and ${running} and o.kind = ${kind} and o.visibility in ${open}))`;
}

async function meant(db: Db, goal: Goal) {
  if (goal.to === "kind") return ofKind(db, goal);
  return goal.to === "person"
    ? sql`p.id = ${goal.person}`
    : sql`exists (select 1 from capacities c join organisations o on o.id = c.organisation_id
        where c.person = p.id and ${running} and o.id = ${goal.organisation} and o.visibility in ${open})`;
}

/** At most 2,000, those first whose entry was confirmed last. */
export async function readSought(db: Db, asker: PersonId, goal: Goal): Promise<readonly PersonId[]> {
  await listDue(db);
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from persons p left join tie_consents t on t.person = p.id
    where ${await meant(db, goal)} and p.id <> ${asker} and p.merged_into is null and p.visibility in ${open}
      and coalesce(t.sought, true)
      and (exists (select 1 from sign_in_users u where u.id = p.id)
        or exists (select 1 from contact_points cp where cp.person = p.id and cp.kind = 'email'))
    order by p.confirmed_at desc nulls last, p.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What the person or organisation of a goal is called; null where everybody signed in may not know of it, and for a kind. */
export async function readGoalName(db: Db, goal: Goal): Promise<string | null> {
  if (goal.to === "kind") return null;
  const [table, id] =
    goal.to === "person" ? (["persons", goal.person] as const) : (["organisations", goal.organisation] as const);
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(table)}
    where id = ${id} and merged_into is null and visibility in ${open}`.execute(db);
  return rows[0]?.name ?? null;
}

/** Where somebody can be written to: the address of their account, else the first of their entry. */
export async function readAddress(db: Db, person: PersonId): Promise<string | null> {
  const { rows } = await sql<{ address: string | null }>`
    select coalesce((select email from sign_in_users where id = ${person}),
      (select value from contact_points where person = ${person} and kind = 'email' order by position limit 1)) as address`.execute(
    db,
  );
  return rows[0]?.address ?? null;
}
