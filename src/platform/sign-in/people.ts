import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../database/connect.ts";
import type { Library } from "./library.ts";

export async function findPersonAt(db: Db, email: string): Promise<PersonId | null> {
  const known = await db.selectFrom("sign_in_users").select("id").where("email", "=", email).executeTakeFirst();
  return (known?.id as PersonId | undefined) ?? null;
}

export async function personAt(db: Db, library: Library, email: string, name: string): Promise<PersonId> {
  const known = await findPersonAt(db, email);
  if (known) return known;
  const { internalAdapter } = await library.$context;
  try {
    const { id } = await internalAdapter.createUser({ email, name, emailVerified: false }, { method: "admin" });
    return id as PersonId;
  } catch (error) {
    // Somebody else may have made it in the meantime.
    const made = await findPersonAt(db, email);
    if (made) return made;
    throw error;
  }
}

/** The mail address of a person, for that person's own eyes and the secretariat's. */
export async function addressOf(db: Db, person: PersonId): Promise<string | null> {
  const known = await db.selectFrom("sign_in_users").select("email").where("id", "=", person).executeTakeFirst();
  return known?.email ?? null;
}
