/** Writing of places. Each takes the transaction that ends with a line in the journal. */
import type { Insertable } from "kysely";
import type { Db, Tables } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { BodyId } from "../model.ts";
import "../tables.ts";

type Kind = "bodies" | "processes" | "sessions";

export async function insertBody(
  writing: Writing,
  row: Insertable<Tables["bodies"]>,
  above: readonly BodyId[],
): Promise<void> {
  await writing.insertInto("bodies").values(row).execute();
  await saveAbove(writing, row.id, above);
}

export async function insertProcess(writing: Writing, row: Insertable<Tables["processes"]>): Promise<void> {
  await writing.insertInto("processes").values(row).execute();
}

export async function insertSession(writing: Writing, row: Insertable<Tables["sessions"]>): Promise<void> {
  await writing.insertInto("sessions").values(row).execute();
}

export async function saveAbove(writing: Writing, below: BodyId, above: readonly BodyId[]): Promise<void> {
  await writing.deleteFrom("bodies_above").where("below", "=", below).execute();
  if (above.length === 0) return;
  await writing
    .insertInto("bodies_above")
    .values(above.map((id) => ({ below, above: id })))
    .execute();
}

/** Code of the error thrown where somebody saved between the reading and the saving. */
export const changedUnderneath = "changed-underneath";

/** Saves only if nobody saved since version `version`; else throws with code `changedUnderneath`, and nothing is saved. */
export async function updatePlace<K extends Kind>(
  writing: Writing,
  table: K,
  { id, version }: { readonly id: string; readonly version: number },
  changes: Partial<Insertable<Tables[K]>>,
): Promise<void> {
  const result = await writing
    .updateTable(table as Kind)
    .set({ ...changes, version: version + 1 } as never)
    .where("id", "=", id as never)
    .where("version", "=", version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n)
    throw Object.assign(new Error("saved by somebody else"), { code: changedUnderneath });
}

/** The old address goes on leading to the place; should it move back, the word is its own again. */
export async function keepFormerSlug(
  writing: Writing,
  parent: string,
  moved: { readonly from: string; readonly to: string; readonly target: string },
): Promise<void> {
  await writing.deleteFrom("former_slugs").where("parent", "=", parent).where("slug", "=", moved.to).execute();
  await writing.insertInto("former_slugs").values({ parent, slug: moved.from, target: moved.target }).execute();
}

/** Ids that a slug leads to now or led to before, under one parent. */
export async function takenBy(db: Db, kind: Kind, parent: string, slug: string): Promise<readonly string[]> {
  const now =
    kind === "bodies"
      ? db.selectFrom("bodies").select("id").where("slug", "=", slug)
      : kind === "processes"
        ? db
            .selectFrom("processes")
            .select("id")
            .where("slug", "=", slug)
            .where("body", "=", parent as never)
        : db
            .selectFrom("sessions")
            .select("id")
            .where("slug", "=", slug)
            .where("process", "=", parent as never);
  const before = await db
    .selectFrom("former_slugs")
    .select("target")
    .where("parent", "=", parent)
    .where("slug", "=", slug)
    .execute();
  return [...(await now.execute()).map(({ id }) => id as string), ...before.map(({ target }) => target)];
}
