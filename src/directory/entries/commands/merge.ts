/** Two entries that are one are joined, after a look at what will be; and separated again, as they were. */
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled, type Writing } from "../../../platform/journal/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";
import { viewerOf } from "../access.ts";
import type { Fields, Merge, MergeId } from "../keeping-model.ts";
import { words } from "../languages/index.ts";
import type { Organisation, OrganisationId, PersonEntry } from "../model.ts";
import { mergedOrganisation, mergedPerson, organisationFields, personFields, separated } from "../rules/merge.ts";
import type { Relation } from "../rules/visible.ts";
import { endMerge, insertMerge, mergesInto, moveAll, moveBack, readMerge } from "../store/merges.ts";
import { updateOrganisation } from "../store/write-organisations.ts";
import { updatePerson } from "../store/write-persons.ts";
import {
  aboutOrganisation,
  changedMeanwhile,
  noSuchEntry,
  notYours,
  type Seen,
  seenOrganisation,
  seenPerson,
  wrongField,
} from "./access.ts";
import { lost, savedOrLost } from "./saved.ts";

export interface Pair<E> {
  readonly kept: E;
  readonly gone: E;
}

/** The secretariat, where it may see both; or whoever looks after both. */
function mayMerge(asker: Asker, ...relations: readonly Relation[]): boolean {
  return viewerOf(asker.reader).keeps || relations.every((relation) => relation === "self" || relation === "keeper");
}

function pairOf<E extends { readonly id: string }>(
  asker: Asker,
  one: Result<Seen<E>>,
  other: Result<Seen<E>>,
): Result<Pair<E>> {
  if (!one.ok) return one;
  const say = words.in(asker.language);
  if (!other.ok) return fail(wrongField(asker, { with: say("no-such-entry") }));
  if (one.value.entry.id === other.value.entry.id) return fail(wrongField(asker, { with: say("merge-itself") }));
  if (!mayMerge(asker, one.value.relation, other.value.relation)) return fail(notYours(asker));
  return ok({ kept: one.value.entry, gone: other.value.entry });
}

/** The two people, with the one that is kept: where one has an account, that one. */
export async function peopleToMerge(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  other: PersonId,
): Promise<Result<Pair<PersonEntry>>> {
  const pair = pairOf(asker, await seenPerson(deps, asker, id), await seenPerson(deps, asker, other));
  if (!pair.ok) return pair;
  const { kept, gone } = pair.value;
  if (!gone.hasAccount) return pair;
  if (!kept.hasAccount) return ok({ kept: gone, gone: kept });
  return fail(wrongField(asker, { with: words.in(asker.language)("merge-two-accounts") }));
}

export const organisationsToMerge = async (
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  other: OrganisationId,
): Promise<Result<Pair<Organisation>>> =>
  pairOf(asker, await seenOrganisation(deps, asker, id), await seenOrganisation(deps, asker, other));

/** Both as they were when they were looked at: of two acts at once, one finds them changed. */
export interface Versions {
  readonly version: number;
  readonly otherVersion: number;
}

export async function mergePeople(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  other: PersonId,
  versions: Versions,
): Promise<Result<PersonEntry>> {
  const pair = await peopleToMerge(deps, asker, id, other);
  if (!pair.ok) return pair;
  const { kept, gone } = pair.value;
  const seen = [versions.version, versions.otherVersion].sort().join();
  if (seen !== [kept.version, gone.version].sort().join()) return fail(changedMeanwhile(asker));
  const [before, after] = [personFields(kept), mergedPerson(kept, gone)];
  const merge = made("person", kept.id, gone.id, before, after);
  const entry = about(asker.reader, kept.id, "entry.merge", { gone: gone.id, merge: merge.id });
  return savedOrLost(asker, kept, () =>
    journaled(deps.db, entry, async (writing) => {
      if (!(await updatePerson(writing, gone.id, gone.version, { mergedInto: kept.id }))) throw lost;
      if (!(await updatePerson(writing, kept.id, kept.version, after))) throw lost;
      await saveMerge(writing, asker, merge);
    }),
  );
}

export async function mergeOrganisations(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  other: OrganisationId,
  versions: Versions,
): Promise<Result<Organisation>> {
  const pair = await organisationsToMerge(deps, asker, id, other);
  if (!pair.ok) return pair;
  const { kept, gone } = pair.value;
  if (versions.version !== kept.version || versions.otherVersion !== gone.version) return fail(changedMeanwhile(asker));
  const [before, after] = [organisationFields(kept), mergedOrganisation(kept, gone)];
  const merge = made("organisation", kept.id, gone.id, before, after);
  const entry = aboutOrganisation(asker, kept.id, "entry.merge", { gone: gone.id, merge: merge.id });
  return savedOrLost(asker, kept, () =>
    journaled(deps.db, entry, async (writing) => {
      // First the one that goes: of two with one ROR id, only one may stand.
      if (!(await updateOrganisation(writing, gone.id, gone.version, { mergedInto: kept.id }))) throw lost;
      if (!(await updateOrganisation(writing, kept.id, kept.version, after))) throw lost;
      await saveMerge(writing, asker, merge);
    }),
  );
}

type NewMerge = Omit<Merge, "at" | "moved">;

const made = (
  kind: Merge["kind"],
  kept: Merge["kept"],
  gone: Merge["gone"],
  before: object,
  after: object,
): NewMerge => ({
  id: newId<"merge">(),
  kind,
  kept,
  gone,
  before: before as Fields,
  after: after as Fields,
});

async function saveMerge(writing: Writing, { reader }: Asker, merge: NewMerge): Promise<void> {
  // Whoever looks after two entries joins what is theirs; what others hang on one of them is moved by the secretariat.
  const whose = viewerOf(reader).keeps ? null : reader.person;
  const moved = await moveAll(writing, merge.kind, merge, whose);
  if (reader.person === null) throw new Error("whoever merges is somebody");
  await insertMerge(writing, { ...merge, moved, by: reader.person });
}

/** What was joined here last and can be separated; null where nothing is, or the asker may not. */
export async function lastMerge(
  deps: DoorDeps,
  asker: Asker,
  kept: PersonId | OrganisationId,
  relation: Relation,
): Promise<Merge | null> {
  if (!mayMerge(asker, relation)) return null;
  return (await mergesInto(deps.db, kept))[0] ?? null;
}

/** Separates what was joined last, as both were; what somebody changed since in the kept one stays changed. */
export async function separate(deps: DoorDeps, asker: Asker, id: MergeId): Promise<Result<Merge>> {
  const merge = await readMerge(deps.db, id);
  if (!merge) return fail(noSuchEntry(asker));
  const isPerson = merge.kind === "person";
  const seen = isPerson
    ? await seenPerson(deps, asker, merge.kept as PersonId)
    : await seenOrganisation(deps, asker, merge.kept as OrganisationId);
  if (!seen.ok) return seen;
  const { entry, relation } = seen.value;
  if (!mayMerge(asker, relation)) return fail(notYours(asker));
  if ((await mergesInto(deps.db, merge.kept))[0]?.id !== id) return fail(changedMeanwhile(asker));
  const line = isPerson
    ? about(asker.reader, merge.kept as PersonId, "entry.separate", { gone: merge.gone, merge: id })
    : aboutOrganisation(asker, merge.kept as OrganisationId, "entry.separate", { gone: merge.gone, merge: id });
  return savedOrLost(asker, merge, () =>
    journaled(deps.db, line, async (writing) => {
      if (!(await endMerge(writing, id))) throw lost;
      if (isPerson) await personBack(writing, merge, entry as PersonEntry);
      else await organisationBack(writing, merge, entry as Organisation);
      await moveBack(writing, merge);
    }),
  );
}

async function personBack(writing: Writing, { before, after, gone }: Merge, kept: PersonEntry): Promise<void> {
  const fields = separated(personFields(kept), after, before);
  if (!(await updatePerson(writing, kept.id, kept.version, fields))) throw lost;
  await writing
    .updateTable("persons")
    .set({ merged_into: null })
    .where("id", "=", gone as PersonId)
    .execute();
}

async function organisationBack(writing: Writing, { before, after, gone }: Merge, kept: Organisation): Promise<void> {
  const fields = separated(organisationFields(kept), after, before);
  if (!(await updateOrganisation(writing, kept.id, kept.version, fields))) throw lost;
  const back = writing.updateTable("organisations").set({ merged_into: null });
  await back.where("id", "=", gone as OrganisationId).execute();
}
