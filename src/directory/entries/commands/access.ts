/** Who may change which entry: whoever looks after it, and nobody else. */
import type { PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import type { Entry } from "../../../platform/journal/index.ts";
import { type Asker, allowedOwn, type DoorDeps } from "../../commands/command.ts";
import { relationsToOrganisations, relationsToPeople, viewerOf } from "../access.ts";
import { words } from "../languages/index.ts";
import type { Organisation, OrganisationId, PersonEntry } from "../model.ts";
import { looksAfter, type Relation, sees } from "../rules/visible.ts";
import { readOrganisation } from "../store/read-organisations.ts";
import { readPersonEntry } from "../store/read-persons.ts";

export const noSuchEntry = ({ language }: Asker): Problem => {
  const say = words.in(language);
  return { status: 404, code: "no-such-entry", title: say("no-such-entry"), instead: say("no-such-entry-instead") };
};

export const notYours = ({ language }: Asker): Problem => {
  const say = words.in(language);
  return { status: 403, code: "not-yours", title: say("not-yours"), instead: say("not-yours-instead") };
};

export const changedMeanwhile = ({ language }: Asker): Problem => {
  const say = words.in(language);
  return { status: 409, code: "changed-meanwhile", title: say("changed-meanwhile"), instead: say("look-again") };
};

export const wrongField = ({ language }: Asker, fields: Readonly<Record<string, string>>): Problem => ({
  status: 422,
  code: "wrong-form",
  title: words.in(language)("wrong-form"),
  fields,
});

/** Where an entry that was merged into another stands now. */
export const movedTo = (asker: Asker, location: string): Problem => ({
  status: 301,
  code: "moved",
  title: words.in(asker.language)("moved"),
  location,
});

export interface Seen<E> {
  readonly entry: E;
  readonly relation: Relation;
}

/** The entry with what the asker is to it; a 404 where they may not know of it, and the way where it was merged. */
export async function seenPerson(deps: DoorDeps, asker: Asker, id: PersonId): Promise<Result<Seen<PersonEntry>>> {
  const entry = await readPersonEntry(deps.db, id);
  if (!entry) return fail(noSuchEntry(asker));
  if (entry.mergedInto) {
    const kept = await seenPerson(deps, asker, entry.mergedInto);
    return kept.ok ? fail(movedTo(asker, `/people/${entry.mergedInto}`)) : kept;
  }
  const relation = (await relationsToPeople(deps.contacts, viewerOf(asker.reader), [entry])).get(id) ?? "stranger";
  return sees(relation, entry.visibility) ? ok({ entry, relation }) : fail(noSuchEntry(asker));
}

export async function seenOrganisation(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
): Promise<Result<Seen<Organisation>>> {
  const entry = await readOrganisation(deps.db, id);
  if (!entry) return fail(noSuchEntry(asker));
  if (entry.mergedInto) {
    const kept = await seenOrganisation(deps, asker, entry.mergedInto);
    return kept.ok ? fail(movedTo(asker, `/organisations/${entry.mergedInto}`)) : kept;
  }
  const found = await relationsToOrganisations(deps.contacts, viewerOf(asker.reader), [entry]);
  const relation = found.get(id) ?? "stranger";
  return sees(relation, entry.visibility) ? ok({ entry, relation }) : fail(noSuchEntry(asker));
}

/** The entry, where the asker looks after it. */
export async function ownPerson(deps: DoorDeps, asker: Asker, id: PersonId): Promise<Result<Seen<PersonEntry>>> {
  const signedIn = allowedOwn(asker, "account.edit");
  if (!signedIn.ok) return signedIn;
  const seen = await seenPerson(deps, asker, id);
  if (!seen.ok) return seen;
  return looksAfter(seen.value.relation) ? seen : fail(notYours(asker));
}

export async function ownOrganisation(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
): Promise<Result<Seen<Organisation>>> {
  const signedIn = allowedOwn(asker, "account.edit");
  if (!signedIn.ok) return signedIn;
  const seen = await seenOrganisation(deps, asker, id);
  if (!seen.ok) return seen;
  return looksAfter(seen.value.relation) ? seen : fail(notYours(asker));
}

/** A line about an organisation: its id and what changed, never what it says, which may be for few eyes. */
export const aboutOrganisation = (
  { reader }: Asker,
  id: OrganisationId,
  act: string,
  payload: Entry["payload"],
): Entry => ({
  actor: reader.person,
  capacity: reader.capacity?.label ?? null,
  act,
  subject: `/organisations/${id}`,
  payload,
});
