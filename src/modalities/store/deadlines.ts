/** Dates for what is handed in in writing, set for a place beside its modalities. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Deadline } from "../model.ts";
import "../tables.ts";

/** By place. */
export async function readDeadlines(
  db: Db,
  places: readonly string[],
): Promise<ReadonlyMap<string, readonly Deadline[]>> {
  if (places.length === 0) return new Map();
  const rows = await db
    .selectFrom("modalities_deadlines")
    .select(["place", "act", "stage", "until", "zone"])
    .where("place", "in", [...places])
    .execute();
  const found = Map.groupBy(rows, ({ place }) => place);
  return new Map(
    [...found].map(([place, set]) => [place, set.map(({ act, stage, until, zone }) => ({ act, stage, until, zone }))]),
  );
}

/** Null takes it away: then the file's own date holds, where it has one. */
export async function saveDeadline(
  writing: Writing,
  place: string,
  { act, stage }: Pick<Deadline, "act" | "stage">,
  set: { readonly until: Date; readonly zone: string; readonly by: PersonId | null } | null,
): Promise<void> {
  if (set) {
    // Whoever sets the same one at the same time waits here, and theirs stands.
    await writing
      .insertInto("modalities_deadlines")
      .values({ place, act, stage, ...set })
      .onConflict((conflict) => conflict.columns(["place", "act", "stage"]).doUpdateSet(set))
      .execute();
    return;
  }
  await writing
    .deleteFrom("modalities_deadlines")
    .where("place", "=", place)
    .where("act", "=", act)
    .where("stage", "=", stage)
    .execute();
}
