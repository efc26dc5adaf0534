/** Erasure for somebody who cannot sign in, and so cannot ask for it here themselves: by those who look after the entry. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../commands/command.ts";
import { notYours, ownPerson } from "../entries/commands/access.ts";
import { tellOfNoContact } from "../entries/commands/no-contact.ts";
import type { PersonEntry } from "../entries/model.ts";
import { readPersonEntries } from "../entries/store/read-persons.ts";
import type { LawParts } from "./model.ts";
import { destroySalts, eraseHoldings, readJoined } from "./store.ts";

/** The entry, where the asker looks after it and nobody signs in as it. */
export async function erasable(deps: DoorDeps, asker: Asker, id: PersonId): Promise<Result<PersonEntry>> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  const { entry } = own.value;
  const joined = await readPersonEntries(deps.db, await readJoined(deps.db, id));
  return [entry, ...joined].some(({ hasAccount }) => hasAccount) ? fail(notYours(asker)) : ok(entry);
}

/** Takes the same as an erasure by the person themselves, with the entries that were joined with it. */
export async function eraseEntry(
  deps: DoorDeps,
  { holdings }: LawParts,
  asker: Asker,
  id: PersonId,
): Promise<Result<null>> {
  const found = await erasable(deps, asker, id);
  if (!found.ok) return found;
  const { reader } = asker;
  const entry = {
    actor: reader.person,
    capacity: reader.capacity?.label ?? null,
    act: "person.erase",
    subject: `/people/${id}`,
    payload: { account: false },
  };
  await journaled(deps.db, entry, async (writing) => {
    for (const one of [id, ...(await readJoined(deps.db, id))]) {
      await destroySalts(writing, one);
      await eraseHoldings(writing, holdings, one, null);
    }
  });
  for (const role of found.value.roles) await tellOfNoContact(deps, asker, role);
  return ok(null);
}
