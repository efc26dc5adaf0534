/** All SQL of the letters that ask whether an entry is still right. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { Language } from "../../../platform/languages/index.ts";
import type { OrganisationId } from "../model.ts";
import "../tables.ts";

/** An entry that is asked about, and where: one letter for each address. */
export interface Due {
  readonly entry: PersonId | OrganisationId;
  readonly kind: "person" | "organisation";
  readonly name: string;
  readonly to: readonly { readonly email: string; readonly language: Language | null }[];
}

/** Days between one letter about an entry and the next, and how many are sent before it is left to fade. */
const daysBetween = 30;
const mostLetters = 3;

/**
 * Entries that nobody has confirmed since `before` and that were not asked about lately, with the addresses to ask at:
 * an account's, else the entry's own; of an organisation, those of who answers for it, else its own. One process at a
 * time, until it has written down whom it asks: else another, which began to look before that, would ask again.
 */
export async function takeDue(writing: Writing, before: Date, most: number): Promise<readonly Due[]> {
  await sql`select pg_advisory_xact_lock(hashtext('rapport reconfirmation'))`.execute(writing);
  const asked = sql`not exists (select 1 from entry_reminders r where r.entry = e.id and r.letters > 0
    and (r.asked_at > now() - make_interval(days => ${daysBetween}) or r.letters >= ${mostLetters}))`;
  const people = await sql<Due>`
    select e.id as entry, 'person' as kind, e.name, coalesce(
      (select jsonb_agg(jsonb_build_object('email', u.email, 'language', e.language))
        from sign_in_users u where u.id = e.id),
      (select jsonb_agg(jsonb_build_object('email', c.value, 'language', e.language)) from (
        select value from contact_points where person = e.id and kind = 'email' order by position limit 1) c)) as "to"
    from persons e
    where e.merged_into is null and e.source <> 'sample' and e.visibility <> 'me'
      and coalesce(e.confirmed_at, e.since) < ${before} and ${asked}
      and (exists (select 1 from sign_in_users u where u.id = e.id)
        or exists (select 1 from contact_points c where c.person = e.id and c.kind = 'email'))
    order by coalesce(e.confirmed_at, e.since) limit ${most}`.execute(writing);
  const left = most - people.rows.length;
  if (left === 0) return people.rows;
  const answering = sql`select u.email, p.language from capacities c join sign_in_users u on u.id = c.person
    join persons p on p.id = c.person
    where c.organisation_id = e.id and c.contact and (c.until is null or c.until > now())`;
  const organisations = await sql<Due>`
    select e.id as entry, 'organisation' as kind, e.name, coalesce(
      (select jsonb_agg(jsonb_build_object('email', a.email, 'language', a.language)) from (${answering}) a),
      (select jsonb_agg(jsonb_build_object('email', c.value, 'language', null)) from (
        select value from contact_points where organisation = e.id and kind = 'email' order by position limit 1) c)) as "to"
    from organisations e
    where e.merged_into is null and e.source <> 'sample' and e.visibility <> 'me'
      and coalesce(e.confirmed_at, e.since) < ${before} and ${asked}
      and (exists (${answering})
        or exists (select 1 from contact_points c where c.organisation = e.id and c.kind = 'email'))
    order by coalesce(e.confirmed_at, e.since) limit ${left}`.execute(writing);
  return [...people.rows, ...organisations.rows];
}

export async function writeAsked(writing: Writing, { entry, kind }: Due, tokenHash: string): Promise<void> {
  const set = { asked_at: new Date(), token_hash: tokenHash };
  await writing
    .insertInto("entry_reminders")
    .values({ entry, kind, ...set })
    .onConflict((conflict) =>
      conflict.column("entry").doUpdateSet({ ...set, letters: sql<number>`entry_reminders.letters + 1` }),
    )
    .execute();
}

/** What a token is about; null where it is none, or of a letter that is too old. */
export async function readAsked(db: Db, tokenHash: string, since: Date) {
  const query = db.selectFrom("entry_reminders").select(["entry", "kind", "asked_at as askedAt"]);
  return (await query.where("token_hash", "=", tokenHash).where("asked_at", ">", since).executeTakeFirst()) ?? null;
}

/** The entry is right as of now; the next letter is due four months on. The link goes on saying so. */
export async function writeConfirmed(
  writing: Writing,
  kind: Due["kind"],
  entry: PersonId | OrganisationId,
): Promise<void> {
  const confirmed_at = new Date();
  if (kind === "person") {
    await writing
      .updateTable("persons")
      .set({ confirmed_at })
      .where("id", "=", entry as PersonId)
      .execute();
  } else {
    const organisations = writing.updateTable("organisations").set({ confirmed_at });
    await organisations.where("id", "=", entry as OrganisationId).execute();
  }
  await writing.updateTable("entry_reminders").set({ letters: 0 }).where("entry", "=", entry).execute();
}
