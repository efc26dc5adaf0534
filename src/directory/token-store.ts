/** SQL of the tokens. */
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { KeptToken, TokenId } from "./model.ts";
import "./tables.ts";

export async function readTokens(db: Db, person: PersonId): Promise<readonly KeptToken[]> {
  return db
    .selectFrom("tokens")
    .select(["id", "name", "since", "expires_at as expires", "used_at as used"])
    .where("person", "=", person)
    .orderBy("since", "desc")
    .execute();
}

export interface NewToken {
  readonly id: TokenId;
  readonly person: PersonId;
  readonly name: string;
  readonly hash: string;
  readonly expires_at: Date;
}

export async function writeToken(writing: Writing, token: NewToken): Promise<void> {
  await writing
    .insertInto("tokens")
    .values({ ...token, used_at: null })
    .execute();
}

export async function writeTokenEnd(writing: Writing, person: PersonId, token: TokenId): Promise<void> {
  await writing.deleteFrom("tokens").where("person", "=", person).where("id", "=", token).execute();
}

/** Whose token this is, if it still works. That it was used is noted, to the minute; it is no act, so the journal is not told. */
export async function useToken(db: Db, hash: string): Promise<PersonId | null> {
  const now = new Date();
  const kept = await db
    .selectFrom("tokens")
    .select(["id", "person", "used_at"])
    .where("hash", "=", hash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!kept) return null;
  if (kept.used_at === null || now.getTime() - kept.used_at.getTime() > 60_000) {
    await db.updateTable("tokens").set({ used_at: now }).where("id", "=", kept.id).execute();
  }
  return kept.person;
}
