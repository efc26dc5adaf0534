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
  const { rows } = await sql<Lookalike & { of: string; called: string }>`
    select a.id as "of", a.name as called, l.id, l.kind, l.name
    from directory_listing a join directory_listing l
      on rapport_skeleton(l.name) = rapport_skeleton(a.name) and l.name <> a.name
    where a.id = any(${[...ids]}::uuid[]) and ${seen(by)} order by l.kind <> a.kind, l.name, l.id`.execute(db);
  const found = new Map<string, readonly Lookalike[]>();
  for (const { of, called, id, kind, name } of rows) {
    const there = found.get(of) ?? [];
    if (there.length < most && looksLike(called, name)) found.set(of, [...there, { id, kind, name }]);
  }
  return found;
}
