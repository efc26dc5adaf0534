/** The hats of one's own: to put one on the list, to end one, to wear one. */
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { organisationMeant } from "../entries/commands/alike.ts";
import { tellOfNoContact } from "../entries/commands/no-contact.ts";
import type { RoleForm } from "../entries/form-model.ts";
import { readPersonEntry } from "../entries/store/read-persons.ts";
import { insertRoles } from "../entries/store/write-persons.ts";
import { words } from "../languages/index.ts";
import type { CapacityId, Hat } from "../model.ts";
import { hatLabel } from "../rules/hats.ts";
import { readPerson, writeHatEnd, writeWearing } from "../store.ts";
import { type Asker, about, allowedOwn, type Deps, type DoorDeps } from "./command.ts";

/** What the hat is called, and whether it is worn now. */
export interface Added {
  readonly hat: string;
  readonly worn: boolean;
}

/** Adds a hat and wears it at once, unless its time is over. */
export async function addCapacity(deps: DoorDeps, asker: Asker, input: RoleForm): Promise<Result<Added>> {
  const { db } = deps;
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const meant = await organisationMeant(deps, asker, input);
  if (!meant.ok) return meant;
  const hat = { ...input, id: newId<"capacity">(), person: person.value, organisationId: meant.value };
  const wears = hat.until === null || hat.until > new Date();
  const { group, country } = hat;
  const entry = about(asker.reader, person.value, "capacity.add", { capacity: hat.id, group, country });
  const { organisation, position } = hat;
  await journaled(db, { ...entry, private: { organisation, position } }, async (writing) => {
    await insertRoles(writing, [hat]);
    if (wears) await writeWearing(writing, person.value, hat.id);
  });
  return ok({ hat: hatLabel(hat), worn: wears });
}

async function ownHat({ db }: Deps, asker: Asker, id: CapacityId): Promise<Result<Hat>> {
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const known = await readPerson(db, person.value);
  const hat = known?.hats.find((one) => one.id === id && one.until === null);
  if (hat) return ok(hat);
  return fail({ status: 404, code: "no-such-capacity", title: words.in(asker.language)("no-such-capacity") });
}

/** What the hat was called, and the organisation that nobody answers for any more. */
export interface Ended {
  readonly hat: string;
  readonly left: string | null;
}

export async function endCapacity(deps: DoorDeps, asker: Asker, id: CapacityId): Promise<Result<Ended>> {
  const hat = await ownHat(deps, asker, id);
  if (!hat.ok) return hat;
  const role = (await readPersonEntry(deps.db, hat.value.person))?.roles.find((one) => one.id === id);
  const entry = about(asker.reader, hat.value.person, "capacity.end", { capacity: id });
  await journaled(deps.db, entry, (writing) => writeHatEnd(writing, hat.value.person, id));
  return ok({ hat: hatLabel(hat.value), left: role ? await tellOfNoContact(deps, asker, role) : null });
}

/** Wears a hat, or none: then one acts for oneself. Gives back what the hat is called, or null for none. */
export async function wearCapacity(deps: Deps, asker: Asker, id: CapacityId | null): Promise<Result<string | null>> {
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const hat = id === null ? ok(null) : await ownHat(deps, asker, id);
  if (!hat.ok) return hat;
  const entry = about(asker.reader, person.value, "capacity.wear", { capacity: id });
  await journaled(deps.db, entry, (writing) => writeWearing(writing, person.value, id));
  return ok(hat.value ? hatLabel(hat.value) : null);
}
