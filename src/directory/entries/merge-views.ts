import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { relationsToPeople, viewerOf } from "./access.ts";
import { ownOrganisation, ownPerson, type Seen, seenOrganisation, seenPerson } from "./commands/access.ts";
import { organisationsAlike } from "./commands/alike.ts";
import { organisationsToMerge, peopleToMerge } from "./commands/merge.ts";
import type { ContactPoint, Organisation, OrganisationId, PersonEntry } from "./model.ts";
import type { MergeView } from "./pages/merge.tsx";
import { mergedOrganisation, mergedPerson } from "./rules/merge.ts";
import { sees } from "./rules/visible.ts";
import { findPeopleAlike } from "./store/merges.ts";
import { readPersonEntries, readRoster } from "./store/read-persons.ts";

/** The id in what was typed: itself, or the address of a page; null for neither. */
export const idTyped = (text: string | undefined): string | null =>
  /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(text?.trim() ?? "")?.[1]?.toLowerCase() ?? null;

const oneOf = ({ id, name, version }: PersonEntry | Organisation) => ({ id, name, version });

/** Contact points that the kept one has not. */
const newPoints = (kept: readonly ContactPoint[], gone: readonly ContactPoint[]): number =>
  gone.filter((point) => !kept.some((own) => own.kind === point.kind && own.value === point.value)).length;

/** Whoever may change an entry, or looks after the directory, may look for what it is one with. */
const mayLook = <E>(ask: Ask, seen: Result<Seen<E>>, own: Result<Seen<E>>): Result<Seen<E>> =>
  seen.ok && viewerOf(ask.reader).keeps ? seen : own;

export async function loadMergePeople(deps: DoorDeps, ask: Ask, id: PersonId): Promise<Result<MergeView>> {
  const seen = mayLook(ask, await seenPerson(deps, ask, id), await ownPerson(deps, ask, id));
  if (!seen.ok) return seen;
  const found = await readPersonEntries(deps.db, await findPeopleAlike(deps.db, id));
  const relations = await relationsToPeople(deps.contacts, viewerOf(ask.reader), found);
  const alike = found.filter((one) => sees(relations.get(one.id) ?? "stranger", one.visibility));
  const base = {
    of: "people",
    entry: oneOf(seen.value.entry),
    alike: alike.map(({ id, name }) => ({ id, name })),
  } as const;
  const asked = ask.query["with"];
  if (!asked) return ok({ ...base, preview: null });
  const pair = await peopleToMerge(deps, ask, id, (idTyped(asked) ?? id) as PersonId);
  if (!pair.ok) return fail(pair.problem);
  const { kept, gone } = pair.value;
  const { otherNames, visibility } = mergedPerson(kept, gone);
  const preview = {
    kept: oneOf(kept),
    gone: oneOf(gone),
    names: [...otherNames],
    roles: gone.roles.length,
    points: newPoints(kept.points, gone.points),
    visibility,
  };
  return ok({ ...base, preview });
}

export async function loadMergeOrganisations(deps: DoorDeps, ask: Ask, id: OrganisationId): Promise<Result<MergeView>> {
  const seen = mayLook(ask, await seenOrganisation(deps, ask, id), await ownOrganisation(deps, ask, id));
  if (!seen.ok) return seen;
  const { entry } = seen.value;
  const alike = (await organisationsAlike(deps, ask, entry.name)).filter((one) => one.id !== id);
  const base = {
    of: "organisations",
    entry: oneOf(entry),
    alike: alike.map(({ id, name }) => ({ id, name })),
  } as const;
  const asked = ask.query["with"];
  if (!asked) return ok({ ...base, preview: null });
  const pair = await organisationsToMerge(deps, ask, id, (idTyped(asked) ?? id) as OrganisationId);
  if (!pair.ok) return fail(pair.problem);
  const { kept, gone } = pair.value;
  const { names, visibility } = mergedOrganisation(kept, gone);
  const preview = {
    kept: oneOf(kept),
    gone: oneOf(gone),
    names: names.map(({ name }) => name),
    roles: (await readRoster(deps.db, gone.id, new Date())).length,
    points: newPoints(kept.points, gone.points),
    visibility,
  };
  return ok({ ...base, preview });
}
