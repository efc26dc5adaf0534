import type { Db } from "../database/connect.ts";
import { beforeFirst } from "./chain.ts";
import type { JournalLine } from "./model.ts";
import "./tables.ts";

/** The newest line's number and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export async function readHead(db: Db): Promise<Head> {
  const head = await db
    .selectFrom("journal")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: beforeFirst };
}

/** The lines after number `after`, in order, at most `limit`. */
export async function readAfter(db: Db, after: number, limit: number): Promise<readonly JournalLine[]> {
  return db.selectFrom("journal").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
}

/** The lines about one subject, oldest first, at most `limit`. */
export async function readAbout(db: Db, subject: string, limit = 1_000): Promise<readonly JournalLine[]> {
  return db.selectFrom("journal").selectAll().where("subject", "=", subject).orderBy("seq").limit(limit).execute();
}
