/** From the database, through the rule of visibility, to what a page shows. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { tooOften } from "../../platform/limits/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { lookalikeLink, lookalikesOf } from "../search/store/lookalikes.ts";
import { seeingOf } from "../search/store/seeing.ts";
import { relationsToPeople, viewerOf } from "./access.ts";
import { ownOrganisation, ownPerson, type Seen, seenOrganisation, seenPerson } from "./commands/access.ts";
import { lastMerge } from "./commands/merge.ts";
import { noteHarvest } from "./commands/note-harvest.ts";
import type { ContactPoint, Kept, Organisation, OrganisationId, PersonEntry, RoleAt } from "./model.ts";
import { freshness } from "./rules/freshness.ts";
import { mixedWords } from "./rules/lookalikes.ts";
import { hrefOf } from "./rules/points.ts";
import { organisationVisibleTo, type Relation, relations, sees, visibleTo } from "./rules/visible.ts";
import { openProposals } from "./store/proposals.ts";
import { readPersonEntries, readRoster } from "./store/read-persons.ts";
import type { OrganisationView, PersonView, PointView, RoleView } from "./view-model.ts";

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const pointView = ({ id, kind, value, label, visibility }: ContactPoint, mine: boolean): PointView => ({
  id,
  kind,
  value,
  label,
  href: hrefOf({ kind, value }),
  visibility: mine ? visibility : null,
});

export const roleView = (role: RoleAt): RoleView => ({
  id: role.id,
  organisation: role.organisationId === null ? null : { id: role.organisationId, name: role.organisationName ?? "" },
  written: role.organisation,
  group: role.group,
  country: role.country,
  position: role.position,
  since: iso(role.since),
  until: iso(role.until),
  contact: role.contact,
});

interface Looking {
  readonly deps: DoorDeps;
  readonly ask: Ask;
}

async function lookalikesSeen({ deps, ask }: Looking, id: string) {
  const found = await lookalikesOf(deps.db, await seeingOf(deps.contacts, ask.reader), [id]);
  return (found.get(id) ?? []).map(lookalikeLink);
}

/** As whom it is shown: who looks after an entry may ask how others see it. */
function eyes({ query }: Ask, relation: Relation): { readonly shown: Relation; readonly as: Relation | null } {
  const mine = relation === "self" || relation === "keeper";
  const asked = relations.find((one) => one === query["as"]);
  if (!mine || !asked || asked === "self" || asked === "keeper") return { shown: relation, as: null };
  return { shown: asked, as: asked };
}

const countOpen = async (
  { db }: DoorDeps,
  entry: { readonly id: PersonId | OrganisationId; readonly otherNames?: unknown },
) => {
  const about = entry.otherNames ? { person: entry.id as PersonId } : { organisation: entry.id as OrganisationId };
  return (await openProposals(db, about, new Date())).length;
};

async function keptView(
  { deps, ask }: Looking,
  entry: Kept & { readonly id: PersonId | OrganisationId },
  names: readonly string[],
  relation: Relation,
  as: Relation | null,
) {
  const mine = relation === "self" || relation === "keeper";
  const joined = await lastMerge(deps, ask, entry.id, relation);
  const { state, days } = freshness(entry.confirmedAt, new Date());
  return {
    freshness: { state, days, confirmed: iso(entry.confirmedAt) },
    source: entry.source,
    mixed: [...new Set(names.flatMap(mixedWords))],
    // How others see it: what looks like it to them is not known here.
    looksLike: as === null ? await lookalikesSeen({ deps, ask }, entry.id) : [],
    yours: mine ? relation : null,
    visibility: mine ? entry.visibility : null,
    version: mine ? entry.version : null,
    as,
    suggestions: mine ? await countOpen(deps, entry) : null,
    mayMerge: mine || viewerOf(ask.reader).keeps,
    joined: joined && { id: joined.id, at: joined.at.toISOString() },
  };
}

async function personViewOf(
  deps: DoorDeps,
  { entry, relation }: Seen<PersonEntry>,
  ask: Ask,
): Promise<PersonView | null> {
  const { shown, as } = eyes(ask, relation);
  const visible = visibleTo(shown, entry);
  // Who looks after it is told that the others see nothing.
  if (!visible && as === null) return null;
  const { id, name, family, romanised, otherNames, languages, country, groups, topics } = entry;
  const nothing = { points: [], roles: [] };
  const { points, roles } = visible ?? nothing;
  const mine = as === null && (relation === "self" || relation === "keeper");
  return {
    id,
    name,
    family,
    romanised,
    country,
    otherNames: [...otherNames],
    languages: [...languages],
    groups: [...groups],
    topics: [...topics],
    points: points.map((point) => pointView(point, mine)),
    roles: roles.map(roleView),
    spoken: visible ? (await deps.spoken(id)).map((one) => ({ ...one, at: one.at.toISOString() })) : [],
    ...(await keptView({ deps, ask }, entry, [name, romanised ?? "", ...otherNames], relation, as)),
  };
}

/** Looking up is free; taking a copy of the directory, entry by entry, is not. */
async function counted(deps: DoorDeps, ask: Ask): Promise<Result<null>> {
  const { person } = ask.reader;
  if (person === null) return ok(null);
  const wait = await deps.limits.count("entry-opened", null, person);
  if (wait === null) return ok(null);
  await noteHarvest(deps, ask);
  return fail(tooOften(wait, ask.language));
}

export async function loadPerson(deps: DoorDeps, ask: Ask, id: PersonId): Promise<Result<PersonView>> {
  const seen = await seenPerson(deps, ask, id);
  if (!seen.ok) return seen;
  if (seen.value.relation !== "self") {
    const allowed = await counted(deps, ask);
    if (!allowed.ok) return allowed;
  }
  const view = await personViewOf(deps, seen.value, ask);
  if (!view) throw new Error("what is seen can be shown");
  return ok(view);
}

/** The same for its forms, for those who look after it. */
export async function loadOwnPerson(deps: DoorDeps, ask: Ask, id: PersonId): Promise<Result<PersonView>> {
  const own = await ownPerson(deps, ask, id);
  if (!own.ok) return own;
  const view = await personViewOf(deps, own.value, { ...ask, query: {} });
  if (!view) throw new Error("what is one's own can be seen");
  return ok(view);
}

/** The day asked for (`?on=2024-03-01`); today where none is, or none that there is. */
function dayOf({ query }: Ask, now: Date) {
  const asked = query["on"] ?? "";
  const at = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? new Date(`${asked}T23:59:59Z`) : null;
  const today = now.toISOString().slice(0, 10);
  if (at === null || Number.isNaN(at.getTime()) || asked === today) return { on: today, at: now, today: true };
  return { on: asked, at, today: false };
}

/** Who held a role there, as far as the viewer may see each of them. */
async function rosterOf(deps: DoorDeps, ask: Ask, id: OrganisationId, as: Relation | null) {
  const { on, at, today } = dayOf(ask, new Date());
  const roles = await readRoster(deps.db, id, at);
  const people = await readPersonEntries(deps.db, [...new Set(roles.map(({ person }) => person))]);
  const relation = await relationsToPeople(deps.contacts, viewerOf(ask.reader), people);
  const names = new Map(
    people
      .filter((person) => sees(as ?? relation.get(person.id) ?? "stranger", person.visibility))
      .map((person) => [person.id, person.name]),
  );
  const shown = roles.flatMap(({ person, position, since, until, contact }) => {
    const name = names.get(person);
    return name === undefined ? [] : [{ id: person, name, position, since: iso(since), until: iso(until), contact }];
  });
  return { on, today, people: shown };
}

async function organisationViewOf(deps: DoorDeps, ask: Ask, { entry, relation }: Seen<Organisation>) {
  const { shown, as } = eyes(ask, relation);
  const visible = organisationVisibleTo(shown, entry) ?? { points: [], parents: [] };
  const mine = as === null && relation === "keeper";
  const { id, name, names, kind, group, country, international, website, ror } = entry;
  return {
    ...{ id, name, kind, group, country, international, website, ror },
    names: names.map((one) => ({ ...one })),
    parents: visible.parents.map((parent) => ({ id: parent.id, name: parent.name })),
    points: visible.points.map((point) => pointView(point, mine)),
    roster: await rosterOf(deps, ask, id, as),
    unattended: entry.contacts.length === 0,
    ...(await keptView({ deps, ask }, entry, [name, ...names.map((one) => one.name)], relation, as)),
  } satisfies OrganisationView;
}

export async function loadOrganisation(
  deps: DoorDeps,
  ask: Ask,
  id: OrganisationId,
): Promise<Result<OrganisationView>> {
  const seen = await seenOrganisation(deps, ask, id);
  if (!seen.ok) return seen;
  const allowed = await counted(deps, ask);
  return allowed.ok ? ok(await organisationViewOf(deps, ask, seen.value)) : allowed;
}

export async function loadOwnOrganisation(
  deps: DoorDeps,
  ask: Ask,
  id: OrganisationId,
): Promise<Result<OrganisationView>> {
  const own = await ownOrganisation(deps, ask, id);
  return own.ok ? ok(await organisationViewOf(deps, { ...ask, query: {} }, own.value)) : own;
}
