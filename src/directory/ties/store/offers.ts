/** All SQL of questions whether two people know each other. */
import { sql } from "kysely";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { OfferId, Tie } from "../model.ts";
import "../tables.ts";

export interface Offer extends Pick<Tie, "owner" | "closeness" | "origin" | "note" | "alone"> {
  readonly id: OfferId;
  readonly other: PersonId | null;
  /** What the owner typed, where they know no more. */
  readonly email: string | null;
  readonly asked: Date;
}

const columns = sql`o.id, o.owner, o.other, o.email, o.closeness, o.origin, o.note, o.alone, o.asked_at as asked`;

/** An offer can be answered for so many days. */
export const offerDays = 30;

const since = (now: Date): Date => new Date(now.getTime() - offerDays * 86_400_000);

/** What somebody asked within the time there is for an answer, newest first; those answered with a no are among them. */
export async function readOffersBy(db: Db, owner: PersonId, now: Date) {
  const { rows } = await sql<Offer & { name: string | null }>`
    select ${columns}, case when o.email is null then p.name end as name
    from tie_offers o left join persons p on p.id = o.other
    where o.owner = ${owner} and o.asked_at > ${since(now)} order by o.asked_at desc`.execute(db);
  return rows;
}

/** Open ones made to somebody. */
export async function readOffersTo(db: Db, other: PersonId, now: Date) {
  const { rows } = await sql<Offer & { name: string }>`
    select ${columns}, p.name from tie_offers o join persons p on p.id = o.owner
    where o.other = ${other} and o.token_hash is not null and o.asked_at > ${since(now)} order by o.asked_at desc`.execute(
    db,
  );
  return rows;
}

/** The offer of a mailed link; null for one that is answered, too old or made up. */
export async function readOfferOf(db: Db | Writing, hash: string, now: Date) {
  const { rows } = await sql<Offer & { name: string }>`
    select ${columns}, p.name from tie_offers o join persons p on p.id = o.owner
    where o.token_hash = ${hash} and o.asked_at > ${since(now)}`.execute(db);
  return rows[0] ?? null;
}

/**
 * How many questions somebody put since then; whether one was to whom they name now, in the same way; and whether that
 * person was written to, in whichever way.
 */
export async function countOffers(
  db: Db | Writing,
  owner: PersonId,
  to: { other: PersonId | null; email: string | null },
  now: Date,
) {
  const { rows } = await sql<{ today: number; named: boolean; written: boolean }>`
    select count(*) filter (where asked_at > ${new Date(now.getTime() - 86_400_000)}) as today,
      coalesce(bool_or(case when ${to.email}::text is null then email is null and other = ${to.other}::uuid
        else email = ${to.email} end and asked_at > ${since(now)}), false) as named,
      coalesce(bool_or(other = ${to.other}::uuid and asked_at > ${since(now)}), false) as written
    from tie_offers where owner = ${owner}`.execute(db);
  return rows[0] ?? { today: 0, named: false, written: false };
}

export async function writeOffer(
  writing: Writing,
  offer: Omit<Offer, "id" | "asked">,
  hash: string | null,
): Promise<void> {
  await writing
    .insertInto("tie_offers")
    .values({ id: newId<"tie-offer">(), ...offer, token_hash: hash })
    .execute();
}

/**
 * A no closes the question and keeps it: whoever asked sees it wait as before. Without a token it cannot be answered.
 * True when it was open.
 */
export async function closeOffer(writing: Writing, id: OfferId): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("tie_offers")
    .set({ token_hash: null })
    .where("id", "=", id)
    .where("token_hash", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What else the same person asked the other goes with an answer. */
export async function deleteOffersTo(writing: Writing, owner: PersonId, other: PersonId): Promise<void> {
  await writing.deleteFrom("tie_offers").where("owner", "=", owner).where("other", "=", other).execute();
}

/** True when it was open. Of two answers at once, one waits for the other and finds it gone. */
export async function deleteOffer(writing: Writing, id: OfferId): Promise<boolean> {
  const { numDeletedRows } = await writing
    .deleteFrom("tie_offers")
    .where("id", "=", id)
    .where("token_hash", "is not", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
