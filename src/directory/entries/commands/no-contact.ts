/** An organisation that nobody answers for any more is not left so unnoticed: the secretariat is told. */
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { noContactLetter } from "../letters.ts";
import type { OrganisationId } from "../model.ts";
import { readOrganisation } from "../store/read-organisations.ts";
import { readSecretariat } from "../store/write-roles.ts";

interface WasContact {
  readonly organisationId: OrganisationId | null;
  readonly organisationName: string | null;
  /** Whether the role made its holder answer for the organisation before. */
  readonly contact: boolean;
}

/** The organisation's name where nobody is left who answers for it; the secretariat has then been written to. */
export async function tellOfNoContact(deps: DoorDeps, { language }: Asker, role: WasContact): Promise<string | null> {
  if (!role.contact || role.organisationId === null) return null;
  const organisation = await readOrganisation(deps.db, role.organisationId);
  if (!organisation || organisation.contacts.length > 0) return null;
  const { id, name } = organisation;
  for (const who of await readSecretariat(deps.db)) {
    const href = `${deps.doors.origin}/organisations/${id}`;
    deps.mail.send(async () => noContactLetter(who.email, who.language ?? language, name, href));
  }
  return name;
}
