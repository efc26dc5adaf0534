/** Drawings by lot and their pools in the database. */
import type { Selectable } from "kysely";
import type { Db, Tables, Transaction } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Lot, LotId, LotTerms, PoolMember } from "../model.ts";
import "../tables.ts";

const lotOf = (row: Selectable<Tables["lots"]>): Lot => ({
  id: row.id,
  place: row.place,
  slug: row.slug,
  terms: row.terms,
  publishedAt: row.published_at,
  seed: row.seed,
  drawnAt: row.drawn_at,
  seatedAt: row.seated_at,
});

export async function findLot(db: Db, place: string, slug: string): Promise<Lot | null> {
  const row = await db
    .selectFrom("lots")
    .selectAll()
    .where("place", "=", place)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row ? lotOf(row) : null;
}

/** The latest first. */
export async function listLots(db: Db | Transaction, place: string): Promise<readonly Lot[]> {
  const rows = await db
    .selectFrom("lots")
    .selectAll()
    .where("place", "=", place)
    .orderBy("published_at", "desc")
    .execute();
  return rows.map(lotOf);
}

/** The lot as it stands now, which stays so until the transaction ends. */
export async function holdLot(writing: Writing, id: LotId): Promise<Lot> {
  return lotOf(await writing.selectFrom("lots").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow());
}

/** In the order of the numbers. */
export async function readPool(db: Db | Writing, lot: LotId): Promise<readonly PoolMember[]> {
  return (db as Db)
    .selectFrom("lot_pool")
    .select(["number", "name", "affiliation", "person", "ineligible"])
    .where("lot", "=", lot)
    .orderBy("number")
    .execute();
}

export async function insertLot(
  writing: Writing,
  { terms, publishedAt, ...row }: { id: LotId; place: string; slug: string; terms: LotTerms; publishedAt: Date },
  pool: readonly Omit<PoolMember, "number">[],
): Promise<void> {
  await writing
    .insertInto("lots")
    .values({
      ...row,
      terms: JSON.stringify(terms),
      published_at: publishedAt,
      seed: null,
      drawn_at: null,
      seated_at: null,
    })
    .execute();
  const members = pool.map((member, index) => ({ lot: row.id, number: index + 1, ...member }));
  for (let from = 0; from < members.length; from += 8_000) {
    await writing
      .insertInto("lot_pool")
      .values(members.slice(from, from + 8_000))
      .execute();
  }
}

export async function markIneligible(
  writing: Writing,
  lot: LotId,
  number: number,
  reason: string | null,
): Promise<void> {
  await writing
    .updateTable("lot_pool")
    .set({ ineligible: reason })
    .where("lot", "=", lot)
    .where("number", "=", number)
    .execute();
}

export async function updateLot(
  writing: Writing,
  id: LotId,
  changes: Partial<{ seed: string; drawn_at: Date; seated_at: Date }>,
): Promise<void> {
  await writing.updateTable("lots").set(changes).where("id", "=", id).execute();
}
