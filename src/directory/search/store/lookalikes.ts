/** Entries whose names look like others that the reader may see, without being the same. */
import { sql } from "kysely";
import type { Db } from "../../../platform/database/connect.ts";
import { looksLike } from "../../entries/rules/skeleton.ts";
import { type Seeing, seen } from "./seeing.ts";

export interface Lookalike {
  readonly id: string;
  readonly kind: "person" | "organisation";
  readonly name: string;
}

/** As a page shows it. */
export const lookalikeLink = ({ kind, id, name }: Lookalike): { readonly name: string; readonly href: string } => ({
  name,
  href: `/${kind === "person" ? "people" : "organisations"}/${id}`,
});

const most = 3;

/** By the id of each of these entries; those that look like nothing else are not there. */
export async function lookalikesOf(
  db: Db,
  by: Seeing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Lookalike[]>> {
  if (ids.length === 0) return new Map();
  // `offset 0` keeps it at one look into the index for each: joined, PostgreSQL may rather work out what every name looks like.
  const { rows } = await sql<Lookalike & { of: string; called: string }>`
    select a.id as "of", a.name as called, like_it.* from directory_listing a cross join lateral (
      select l.id, l.kind, l.name from directory_listing l
      where rapport_skeleton(l.name) = rapport_skeleton(a.name) and l.name <> a.name and ${seen(by)} offset 0) like_it
    where a.id = any(${[...ids]}::uuid[]) order by like_it.kind <> a.kind, like_it.name, like_it.id`.execute(db);
  const found = new Map<string, readonly Lookalike[]>();
  for (const { of, called, id, kind, name } of rows) {
    const there = found.get(of) ?? [];
    if (there.length < most && looksLike(called, name)) found.set(of, [...there, { id, kind, name }]);
  }
  return found;
}
