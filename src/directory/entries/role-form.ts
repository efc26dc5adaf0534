import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import type { Asker, DoorDeps } from "../commands/command.ts";
import type { CapacityId } from "../model.ts";
import { noSuchEntry } from "./commands/access.ts";
import { organisationsAlike } from "./commands/alike.ts";
import type { RoleFormView } from "./pages/role.tsx";
import type { Offered } from "./view-model.ts";
import { loadOwnPerson } from "./views.ts";

/** Organisations that may be meant by what was typed into a field; none where nothing was. */
export async function offeredFor(deps: DoorDeps, asker: Asker, typed: Typed, field: string): Promise<Offered[]> {
  const name = typed[field];
  if (typeof name !== "string" || name.trim() === "") return [];
  const alike = await organisationsAlike(deps, asker, name);
  return alike.map(({ id, name, kind, country }) => ({ id, name, kind, country }));
}

/** The form of a role: one to be changed, or a new one where none is named. */
export async function loadRoleForm(
  deps: DoorDeps,
  ask: Ask,
  id: PersonId,
  role: CapacityId | null,
  typed: Typed,
): Promise<Result<RoleFormView>> {
  const person = await loadOwnPerson(deps, ask, id);
  if (!person.ok) return person;
  const found = role === null ? null : person.value.roles.find((one) => one.id === role);
  if (found === undefined) return fail(noSuchEntry(ask));
  return ok({ person: person.value, role: found, offered: await offeredFor(deps, ask, typed, "organisation") });
}
