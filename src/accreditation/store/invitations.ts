/** Those who were asked to come with an applicant, or to look after an application, and have not answered. */
import { newId, type PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ApplicationId, Joining } from "../model.ts";
import "../tables.ts";

export interface Invitation {
  readonly id: string;
  readonly application: ApplicationId;
  readonly kind: Joining;
  /** As whoever asked wrote it: nothing of an account is shown before its holder has accepted. */
  readonly name: string;
  readonly email: string;
  readonly ends: Date;
}

const columns = ["id", "application", "kind", "name", "email", "ends_at as ends"] as const;

/** Those of an application that can still be answered, the first first. */
export async function readInvitations(
  db: Db | Writing,
  application: ApplicationId,
  now: Date,
): Promise<readonly Invitation[]> {
  return (db as Db)
    .selectFrom("accreditation_invitations")
    .select(columns)
    .where("application", "=", application)
    .where("ends_at", ">", now)
    .orderBy("asked_at")
    .execute();
}

/** That of a mailed link; null for one that is answered, taken back, too old or made up. */
export async function invitationOf(db: Db, hash: string, now: Date): Promise<Invitation | null> {
  const query = db.selectFrom("accreditation_invitations").select(columns).where("token_hash", "=", hash);
  return (await query.where("ends_at", ">", now).executeTakeFirst()) ?? null;
}

export async function insertInvitation(
  writing: Writing,
  { asked, ends, hash, ...made }: Omit<Invitation, "id"> & { asked: Date; hash: string; by: PersonId | null },
): Promise<void> {
  const values = { id: newId(), ...made, token_hash: hash, asked_at: asked, ends_at: ends };
  await writing.insertInto("accreditation_invitations").values(values).execute();
}

/** Those nobody can answer any more, and those that another takes the place of. */
export async function clearInvitations(
  writing: Writing,
  application: ApplicationId,
  { past, kind }: { readonly past: Date; readonly kind: Joining | null },
): Promise<void> {
  await writing
    .deleteFrom("accreditation_invitations")
    .where("application", "=", application)
    .where((where) => where.or([where("ends_at", "<=", past), ...(kind ? [where("kind", "=", kind)] : [])]))
    .execute();
}

/** Nobody's any more: with them go the names and addresses of those who never answered. False where there were none. */
export async function dropLapsed(writing: Writing, now: Date): Promise<boolean> {
  const { numDeletedRows } = await writing
    .deleteFrom("accreditation_invitations")
    .where("ends_at", "<=", now)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** False where it was answered or taken back already. */
export async function deleteInvitation(writing: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await writing
    .deleteFrom("accreditation_invitations")
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
