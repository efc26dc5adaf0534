/** Roles of people over time: added, corrected, ended; and who answers for an organisation. */
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";
import type { CapacityId } from "../../model.ts";
import type { RoleForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { limits, type OrganisationId, type PersonEntry, type RoleAt } from "../model.ts";
import { insertRoles } from "../store/write-persons.ts";
import { deleteRole, updateRole, writeContactRole } from "../store/write-roles.ts";
import { aboutOrganisation, noSuchEntry, ownOrganisation, ownPerson, seenPerson, wrongField } from "./access.ts";
import { organisationMeant } from "./alike.ts";
import { tellOfNoContact } from "./no-contact.ts";

export async function addRole(deps: DoorDeps, asker: Asker, id: PersonId, form: RoleForm): Promise<Result<CapacityId>> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  if (own.value.entry.roles.length >= limits.roles) {
    return fail(wrongField(asker, { organisation: words.in(asker.language)("too-many-roles") }));
  }
  const meant = await organisationMeant(deps, asker, form);
  if (!meant.ok) return meant;
  const role = { ...form, id: newId<"capacity">(), person: id, organisationId: meant.value };
  const { group, country, organisation, position, organisationId } = role;
  const entry = about(asker.reader, id, "capacity.add", { capacity: role.id, group, country });
  await journaled(deps.db, { ...entry, private: { organisation, position, organisationId } }, (writing) =>
    insertRoles(writing, [role]),
  );
  return ok(role.id);
}

const roleOf = (asker: Asker, entry: PersonEntry, id: CapacityId): Result<RoleAt> => {
  const role = entry.roles.find((one) => one.id === id);
  return role ? ok(role) : fail(noSuchEntry(asker));
};

/** What came of it, and the organisation that is now left without anybody who answers for it. */
export interface RoleChanged {
  readonly role: RoleAt;
  readonly left: string | null;
}

export async function changeRole(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  role: CapacityId,
  form: RoleForm,
): Promise<Result<RoleChanged>> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  const before = roleOf(asker, own.value.entry, role);
  if (!before.ok) return before;
  const kept = before.value.organisationId;
  const same =
    form.organisationId === null && form.organisation === (before.value.organisation ?? before.value.organisationName);
  const meant = same ? ok(kept) : await organisationMeant(deps, asker, form);
  if (!meant.ok) return meant;
  // Who answers for one organisation does not thereby answer for another.
  const contact = before.value.contact && meant.value === kept;
  const { group, country, organisation, position, since, until } = form;
  const change = { group, country, organisation, position, since, until, organisationId: meant.value, contact };
  const entry = about(asker.reader, id, "capacity.edit", { capacity: role, group, country });
  await journaled(deps.db, { ...entry, private: { organisation, position } }, (writing) =>
    updateRole(writing, id, role, change),
  );
  return ok({ role: before.value, left: await tellOfNoContact(deps, asker, before.value) });
}

/** Takes a role out that was never so; one that is over is ended instead. */
export async function removeRole(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  role: CapacityId,
): Promise<Result<RoleChanged>> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  const before = roleOf(asker, own.value.entry, role);
  if (!before.ok) return before;
  await journaled(deps.db, about(asker.reader, id, "capacity.remove", { capacity: role }), (writing) =>
    deleteRole(writing, id, role),
  );
  return ok({ role: before.value, left: await tellOfNoContact(deps, asker, before.value) });
}

/** Lets a person answer for the organisation, or no longer; by those who do, or by the secretariat. */
export async function setContact(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  person: PersonId,
  contact: boolean,
): Promise<Result<{ readonly name: string; readonly left: string | null }>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  const seen = await seenPerson(deps, asker, person);
  if (!seen.ok) return seen;
  const entry = aboutOrganisation(asker, id, contact ? "organisation.contact-add" : "organisation.contact-end", {
    person,
  });
  const found = await journaled(deps.db, entry, (writing) => writeContactRole(writing, id, person, contact));
  if (!found) return fail(wrongField(asker, { person: words.in(asker.language)("no-role-there") }));
  const role = { organisationId: id, organisationName: own.value.entry.name, contact: !contact };
  return ok({ name: seen.value.entry.name, left: await tellOfNoContact(deps, asker, role) });
}
