/** The hats of one's own: to put one on the list, to end one, to wear one. */
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import type { CapacityId, Hat, HatInput } from "../model.ts";
import { hatLabel } from "../rules/hats.ts";
import { readPerson, writeHat, writeHatEnd, writeWearing } from "../store.ts";
import { type Asker, about, allowedOwn, type Deps } from "./command.ts";

/** Adds a hat and wears it at once. */
export async function addCapacity({ db }: Deps, asker: Asker, input: HatInput): Promise<Result<string>> {
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const hat = { ...input, id: newId<"capacity">(), person: person.value };
  const { group, country } = hat;
  const entry = about(asker.reader, person.value, "capacity.add", { capacity: hat.id, group, country });
  const { organisation, position } = hat;
  await journaled(db, { ...entry, private: { organisation, position } }, async (writing) => {
    await writeHat(writing, hat);
    await writeWearing(writing, person.value, hat.id);
  });
  return ok(hatLabel(hat));
}

async function ownHat({ db }: Deps, asker: Asker, id: CapacityId): Promise<Result<Hat>> {
  const person = allowedOwn(asker, "account.edit");
  if (!person.ok) return person;
  const known = await readPerson(db, person.value);
  const hat = known?.hats.find((one) => one.id === id && one.until === null);
  if (hat) return ok(hat);
  return fail({ status: 404, code: "no-such-capacity", title: words.in(asker.language)("no-such-capacity") });
}

export async function endCapacity(deps: Deps, asker: Asker, id: CapacityId): Promise<Result<string>> {
  const hat = await ownHat(deps, asker, id);
  if (!hat.ok) return hat;
  const entry = about(asker.reader, hat.value.person, "capacity.end", { capacity: id });
  await journaled(deps.db, entry, (writing) => writeHatEnd(writing, hat.value.person, id));
  return ok(hatLabel(hat.value));
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
