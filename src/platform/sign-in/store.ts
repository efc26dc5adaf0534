/** The sign-ins and passkeys of a person, as their own page lists and ends them. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../database/connect.ts";
import type { Writing } from "../journal/index.ts";

export interface SignIn {
  readonly id: string;
  /** What the browser called itself. */
  readonly device: string;
  readonly since: Date;
  /** Right to the hour. */
  readonly used: Date;
}

export async function readSignIns(db: Db, person: PersonId): Promise<readonly SignIn[]> {
  const rows = await db
    .selectFrom("sign_in_sessions")
    .select(["id", "user_agent", "created_at", "updated_at"])
    .where("user_id", "=", person)
    .where("expires_at", ">", new Date())
    .orderBy("updated_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.user_agent ?? "",
    since: row.created_at,
    used: row.updated_at,
  }));
}

/** Ends one sign-in of the person, or all but one. Gives back how many. */
export async function writeSignInEnd(
  writing: Writing,
  person: PersonId,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<number> {
  const { numDeletedRows } = await writing
    .deleteFrom("sign_in_sessions")
    .where("user_id", "=", person)
    .where((is) => ("only" in which ? is("id", "=", which.only) : is("id", "!=", which.allBut)))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly since: Date | null;
}

export async function readPasskeys(db: Db, person: PersonId): Promise<readonly Passkey[]> {
  return db
    .selectFrom("sign_in_passkeys")
    .select(["id", "name", "created_at as since"])
    .where("user_id", "=", person)
    .orderBy("created_at")
    .execute();
}

export async function writePasskeyEnd(writing: Writing, person: PersonId, passkey: string): Promise<number> {
  const { numDeletedRows } = await writing
    .deleteFrom("sign_in_passkeys")
    .where("user_id", "=", person)
    .where("id", "=", passkey)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
