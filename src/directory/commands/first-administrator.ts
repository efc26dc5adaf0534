/** The first administrator comes in by a link that the terminal prints once; until then the installation has none. */
import { randomBytes } from "node:crypto";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled, journaledOrNothing, nothing } from "../../platform/journal/index.ts";
import { hashToken } from "../../platform/sign-in/index.ts";
import { deleteFirstLink, hasAdministrator, replaceFirstLink, writeGrant, writePerson } from "../store.ts";

/**
 * Makes the link for the first administrator, to be printed in the terminal and nowhere else; an earlier one no longer
 * works. Null once there is an administrator. Only its hash is kept.
 */
export async function firstAdministratorLink(db: Db, origin: string): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = randomBytes(32).toString("base64url");
  const entry = { actor: null, capacity: null, act: "first-link.make", subject: "/people", payload: {} };
  await journaled(db, entry, (writing) => replaceFirstLink(writing, hashToken(token)));
  return `${origin}/sign-in/first?token=${token}`;
}

/** Makes the person administrator if the token is the one printed and nobody was before. True when it was. */
export async function becomeFirstAdministrator(
  db: Db,
  token: string,
  person: PersonId,
  name: string,
): Promise<boolean> {
  const payload = { role: "administrator", scope: null, first: true };
  const entry = { actor: person, capacity: null, act: "role.grant", subject: `/people/${person}`, payload };
  const done = await journaledOrNothing(db, { ...entry, private: { name } }, async (writing) => {
    const used = await deleteFirstLink(writing, hashToken(token));
    if (!used || (await hasAdministrator(writing))) nothing();
    await writePerson(writing, person, name);
    await writeGrant(writing, person, { role: "administrator", scope: null });
  });
  return done !== null;
}
