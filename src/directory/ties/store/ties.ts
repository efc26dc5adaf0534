/** All SQL of ties and consents. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import { type Consent, type Tie, usualConsent } from "../model.ts";
import "../../tables.ts";
import "../tables.ts";

/** The person's own ties, the newest renewed first; with the names of those they know. */
export async function readTies(db: Db, owner: PersonId): Promise<readonly (Tie & { readonly name: string })[]> {
  const { rows } = await sql<Tie & { name: string }>`
    select t.owner, t.other, t.closeness, t.origin, t.note, t.alone, t.since, t.renewed_at as renewed,
      t.confirmed_at as confirmed, p.name
    from ties t join persons p on p.id = t.other
    where t.owner = ${owner} order by t.renewed_at desc, p.name`.execute(db);
  return rows;
}

export async function readTie(db: Db | Writing, owner: PersonId, other: PersonId): Promise<Tie | null> {
  const { rows } = await sql<Tie>`
    select owner, other, closeness, origin, note, alone, since, renewed_at as renewed, confirmed_at as confirmed
    from ties where owner = ${owner} and other = ${other}`.execute(db);
  return rows[0] ?? null;
}

/** Those of them whom somebody knows already. */
export async function readKnown(
  writing: Writing,
  owner: PersonId,
  others: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const rows = await writing
    .selectFrom("ties")
    .select("other")
    .where("owner", "=", owner)
    .where("other", "in", others)
    .execute();
  return new Set(rows.map(({ other }) => other));
}

/** How many ties somebody has, and how many of them were made since. */
export async function countTies(db: Db | Writing, owner: PersonId, since: Date) {
  const { rows } = await sql<{ all: number; fresh: number }>`
    select count(*) as all, count(*) filter (where since > ${since}) as fresh from ties
    where owner = ${owner}`.execute(db);
  return rows[0] ?? { all: 0, fresh: 0 };
}

/** Makes the tie, or sets what it says anew and renews it; a confirmation stays. */
export async function writeTie(writing: Writing, tie: Omit<Tie, "since" | "renewed">): Promise<void> {
  const { owner, other, closeness, origin, note, alone, confirmed } = tie;
  await sql`
    insert into ties (owner, other, closeness, origin, note, alone, confirmed_at)
    values (${owner}, ${other}, ${closeness}, ${origin}, ${note}, ${alone}, ${confirmed})
    on conflict (owner, other) do update set closeness = excluded.closeness, origin = excluded.origin,
      note = excluded.note, alone = excluded.alone, renewed_at = now(),
      confirmed_at = coalesce(excluded.confirmed_at, ties.confirmed_at)`.execute(writing);
}

/** True when there was a tie to renew. */
export async function writeRenewal(writing: Writing, owner: PersonId, other: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("ties")
    .set({ renewed_at: new Date() })
    .where("owner", "=", owner)
    .where("other", "=", other)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function writeTieEnd(writing: Writing, owner: PersonId, other: PersonId): Promise<boolean> {
  const { numDeletedRows } = await writing
    .deleteFrom("ties")
    .where("owner", "=", owner)
    .where("other", "=", other)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The owner's tie is one that the other side no longer stands behind. */
export async function writeUnconfirmed(writing: Writing, owner: PersonId, other: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("ties")
    .set({ confirmed_at: null })
    .where("owner", "=", owner)
    .where("other", "=", other)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those whose ties this person has confirmed. */
export async function readConfirmedBy(db: Db, person: PersonId) {
  return db
    .selectFrom("ties as t")
    .innerJoin("persons as p", "p.id", "t.owner")
    .select(["t.owner as person", "p.name"])
    .where("t.other", "=", person)
    .where("t.confirmed_at", "is not", null)
    .orderBy("p.name")
    .execute();
}

export async function readConsent(db: Db | Writing, person: PersonId): Promise<Consent> {
  const { rows } = await sql<Consent>`
    select passes, every_days as "everyDays", sought from tie_consents where person = ${person}`.execute(db);
  return rows[0] ?? usualConsent;
}

export async function writeConsent(writing: Writing, person: PersonId, consent: Consent): Promise<void> {
  const { passes, everyDays, sought } = consent;
  const set = { passes, every_days: everyDays, sought };
  await writing
    .insertInto("tie_consents")
    .values({ person, ...set })
    .onConflict((conflict) => conflict.column("person").doUpdateSet(set))
    .execute();
}

/**
 * What is known of and by one person becomes the other's, where two entries turn out to be the same; what both have
 * stays. With `whose` only that person's ties to them move: nobody else's personal directory comes to lead elsewhere
 * because somebody joined two entries that they brought.
 */
export async function moveTies(writing: Writing, from: PersonId, to: PersonId, whose: PersonId | null): Promise<void> {
  const own = whose === null ? sql`true` : sql`ties.owner in (${whose}, ${from}, ${to})`;
  await sql`update ties set owner = ${to} where owner = ${from} and other <> ${to}
    and not exists (select 1 from ties t where t.owner = ${to} and t.other = ties.other)`.execute(writing);
  await sql`update ties set other = ${to} where other = ${from} and owner <> ${to} and ${own}
    and not exists (select 1 from ties t where t.other = ${to} and t.owner = ties.owner)`.execute(writing);
  await sql`delete from ties where owner = ${from} or other = ${from} and ${own}`.execute(writing);
}
