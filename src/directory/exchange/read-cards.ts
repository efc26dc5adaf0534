/** Entries as they leave: read in batches, each as far as the reader may see it. */
import type { PersonId } from "../../kernel/ids.ts";
import type { DoorDeps } from "../commands/command.ts";
import { relationsToOrganisations, relationsToPeople } from "../entries/access.ts";
import type { OrganisationId } from "../entries/model.ts";
import { looksAfter, organisationVisibleTo, type Relation, type Viewer, visibleTo } from "../entries/rules/visible.ts";
import { readOrganisations } from "../entries/store/read-organisations.ts";
import { readPersonEntries } from "../entries/store/read-persons.ts";
import type { RawCard } from "./model.ts";
import { rawOrganisation, rawPerson, untold } from "./rules/raw.ts";

const batch = 500;

/** Who sees what is told to those alone who look after the entry. */
const leaving = (card: RawCard, relation: Relation): RawCard => (looksAfter(relation) ? card : untold(card));

async function peopleOf({ db, contacts }: DoorDeps, viewer: Viewer, ids: readonly string[]) {
  const entries = await readPersonEntries(db, ids as readonly PersonId[]);
  const relations = await relationsToPeople(contacts, viewer, entries);
  return entries.flatMap((entry) => {
    const relation = relations.get(entry.id) ?? "stranger";
    const seen = entry.mergedInto === null ? visibleTo(relation, entry) : null;
    return seen ? [[entry.id as string, leaving(rawPerson(seen), relation)] as const] : [];
  });
}

async function organisationsOf({ db, contacts }: DoorDeps, viewer: Viewer, ids: readonly string[]) {
  const entries = await readOrganisations(db, ids as readonly OrganisationId[]);
  const relations = await relationsToOrganisations(contacts, viewer, entries);
  return entries.flatMap((entry) => {
    const relation = relations.get(entry.id) ?? "stranger";
    const seen = entry.mergedInto === null ? organisationVisibleTo(relation, entry) : null;
    return seen ? [[entry.id as string, leaving(rawOrganisation(seen), relation)] as const] : [];
  });
}

/** In the order of the ids; an entry that has been hidden meanwhile is left out. */
export async function* cardsOf(
  deps: DoorDeps,
  viewer: Viewer,
  entry: RawCard["entry"],
  ids: readonly string[],
): AsyncGenerator<RawCard> {
  for (let from = 0; from < ids.length; from += batch) {
    const these = ids.slice(from, from + batch);
    const read = entry === "person" ? peopleOf : organisationsOf;
    const cards = new Map(await read(deps, viewer, these));
    for (const id of these) {
      const card = cards.get(id);
      if (card) yield card;
    }
  }
}
