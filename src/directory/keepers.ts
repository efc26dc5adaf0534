/** Who keeps the books of a place: its secretariat, else that of all above it, else the administrators. */
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";

/** `within`: ids of the place and all above it, the nearest first. */
export async function keepersOf(db: Db, within: readonly string[]): Promise<readonly PersonId[]> {
  const grants = await db
    .selectFrom("grants")
    .select(["person", "role", "scope"])
    .where("role", "in", ["secretariat", "administrator"])
    .execute();
  const desk = grants.filter(({ role }) => role === "secretariat");
  const at = (scope: string | null) => desk.filter((grant) => grant.scope === scope).map(({ person }) => person);
  const nearest = [...within, null].map(at).find((people) => people.length > 0);
  return nearest ?? grants.filter(({ role, scope }) => role === "administrator" && scope === null).map((g) => g.person);
}
