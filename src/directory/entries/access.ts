/** Who looks, and what they are to an entry: from the reader and the database to what the rule of visibility asks. */
import type { Reader } from "../../kernel/reader.ts";
import { may } from "../../modalities/index.ts";
import type { Contacts } from "./contacts.ts";
import type { Organisation, PersonEntry } from "./model.ts";
import { type Relation, relationToOrganisation, relationToPerson, type Viewer } from "./rules/visible.ts";

export const viewerOf = (reader: Reader): Viewer => ({
  person: reader.person,
  keeps: may(reader, reader.capacity, "directory.keep", { within: [] }).allowed,
});

/** What the viewer is to each of these people. */
export async function relationsToPeople(
  contacts: Contacts,
  viewer: Viewer,
  entries: readonly PersonEntry[],
): Promise<ReadonlyMap<PersonEntry["id"], Relation>> {
  const ids = entries.map(({ id }) => id);
  const counted = viewer.person === null ? new Set() : await contacts.whoseContact(viewer.person, ids);
  return new Map(entries.map((entry) => [entry.id, relationToPerson(viewer, entry, counted.has(entry.id))]));
}

export async function relationsToOrganisations(
  contacts: Contacts,
  viewer: Viewer,
  entries: readonly Organisation[],
): Promise<ReadonlyMap<Organisation["id"], Relation>> {
  const people = [...new Set(entries.flatMap((entry) => entry.contacts))];
  const counted = viewer.person === null ? new Set() : await contacts.whoseContact(viewer.person, people);
  return new Map(
    entries.map((entry) => [
      entry.id,
      relationToOrganisation(
        viewer,
        entry,
        entry.contacts.some((person) => counted.has(person)),
      ),
    ]),
  );
}
