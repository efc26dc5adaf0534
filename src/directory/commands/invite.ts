import { ok, type Result } from "../../kernel/result.ts";
import { invitationLetter } from "../letters.ts";
import type { InviteInput } from "../model.ts";
import { grantingAct, reachOf } from "../rules/granting.ts";
import { readPerson } from "../store.ts";
import { type Asker, allowed, type DoorDeps, placeOf } from "./command.ts";
import { type Granted, grantRole } from "./grant-role.ts";
import { welcomePerson } from "./welcome-person.ts";

/** Invites somebody by mail and entrusts a role to them. Somebody who is known already keeps their name. */
export async function invite(deps: DoorDeps, asker: Asker, input: InviteInput): Promise<Result<Granted>> {
  const grant = reachOf(input.role, input.scope);
  const place = await placeOf(deps, asker.language, grant.scope);
  if (!place.ok) return place;
  const subject = { within: place.value?.within ?? [] };
  const by = allowed(asker, "people.invite", subject);
  if (!by.ok) return by;
  const mayGrant = allowed(asker, grantingAct(grant.role), subject);
  if (!mayGrant.ok) return mayGrant;
  const person = await deps.doors.personAt(input.email, input.name);
  const known = await readPerson(deps.db, person);
  if (!known) await welcomePerson(deps.db, person, input.name, by.value);
  const granted = await grantRole(deps, asker, { person, role: grant.role, scope: grant.scope });
  if (!granted.ok) return granted;
  const language = known?.language ?? asker.language;
  deps.mail.send(async () => invitationLetter(input.email, language, deps.doors.origin, place.value?.title ?? null));
  return ok(granted.value);
}
