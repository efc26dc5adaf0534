/** From what was asked to what is shown: found by the list, shown by the rule of visibility. */
import type { PersonId } from "../../kernel/ids.ts";
import { regionsOf } from "../../kernel/places/areas.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import type { OrganisationId, PersonEntry } from "../entries/model.ts";
import { freshness } from "../entries/rules/freshness.ts";
import {
  organisationVisibleTo,
  relationToOrganisation,
  relationToPerson,
  visibleTo,
} from "../entries/rules/visible.ts";
import { readOrganisations } from "../entries/store/read-organisations.ts";
import { readPersonEntries } from "../entries/store/read-persons.ts";
import { countSearch } from "./commands/count-search.ts";
import {
  type DirectoryQuery,
  type DirectoryResult,
  type DirectoryView,
  directoryAddress,
  isAsked,
  lastPage,
  pageSize,
  readQuery,
} from "./model.ts";
import { introductionAddress } from "./rules/introduction.ts";
import {
  countSeen,
  type Found,
  type FoundRow,
  findNear,
  findWritten,
  listDue,
  noneFound,
  wordsOf,
} from "./store/find.ts";
import { lookalikeLink, lookalikesOf } from "./store/lookalikes.ts";
import { type Seeing, seeingOf } from "./store/seeing.ts";
import { countWaysIn, nearestTopic } from "./store/ways-in.ts";
import { understand } from "./understand.ts";

export async function loadDirectory(deps: DoorDeps, ask: Ask): Promise<Result<DirectoryView>> {
  const { db } = deps;
  const furthest = ask.reader.person === null ? lastPage.public : lastPage.member;
  const read = readQuery(ask.query);
  const asked = { ...read, page: Math.min(read.page, furthest) };
  const counted = isAsked(asked) ? await countSearch(deps, ask) : ok(null);
  if (!counted.ok) return counted;
  await listDue(db);
  const by = await seeingOf(deps.contacts, ask.reader);
  const searched = isAsked(asked);
  const literal = searched ? await search(deps, by, asked) : { found: noneFound, near: false };
  const nothing = literal.near || literal.found.total === 0;
  const taken = await understand(deps, by, asked, { language: ask.language, guess: nothing });
  // Whoever is written as asked comes first; what the words mean is said beside it.
  const some = taken !== null && taken.found.total > 0;
  const shown = taken !== null && nothing && (some || (taken.certain && literal.found.total === 0));
  const { found, near } = shown ? { found: taken.found, near: false } : literal;
  const more = some && taken.found.total !== found.total;
  return ok({
    asked,
    near,
    understood:
      taken && (shown || more)
        ? { parts: taken.parts, href: directoryAddress({ ...taken.query, page: 1 }), total: taken.found.total, shown }
        : null,
    total: found.total,
    pages: Math.min(furthest, Math.ceil(found.total / pageSize)),
    results: [...(await resultsOf(deps, by, found.rows))],
    wider: searched && found.total === 0 ? [...(await wider(deps, by, asked))] : [],
    introduction: ask.reader.person !== null && searched ? introductionAddress(shown ? taken.query : asked) : null,
    begin: searched ? null : await countWaysIn(db, by),
    all: searched ? 0 : await countSeen(db, by),
  });
}

async function search({ db }: DoorDeps, by: Seeing, asked: DirectoryQuery): Promise<{ found: Found; near: boolean }> {
  const words = await wordsOf(db, asked.q);
  const found = await findWritten(db, by, asked, words);
  if (found.total > 0 || words.length === 0 || asked.page > 1) {
    // Of what is nearly written so, there are pages too: the first page had nothing written so.
    const first = found.total === 0 && asked.page > 1 ? await findWritten(db, by, { ...asked, page: 1 }, words) : found;
    if (first.total > 0 || words.length === 0) return { found, near: false };
  }
  return { found: await findNear(db, by, asked, words), near: true };
}

/** Where nothing is found, what would be: in the region around, without the limits, without the words. */
async function wider({ db }: DoorDeps, by: Seeing, asked: DirectoryQuery): Promise<DirectoryView["wider"]> {
  const words = await wordsOf(db, asked.q);
  const [around] = asked.country ? regionsOf(asked.country) : [];
  const free = { ...readQuery({}), page: 1 };
  const limited = isAsked({ ...asked, q: "" });
  const tries: readonly (readonly [DirectoryView["wider"][number]["what"], DirectoryQuery])[] = [
    ...(around ? [["region", { ...asked, country: null, region: around.id, page: 1 }] as const] : []),
    ...(limited && asked.q !== "" ? [["limits", { ...free, q: asked.q }] as const] : []),
    ...(limited && asked.q !== "" ? [["words", { ...asked, q: "", page: 1 }] as const] : []),
  ];
  const found = await Promise.all(
    tries.map(async ([what, query]) => ({
      what,
      named: query.region,
      href: directoryAddress(query),
      total: (await findWritten(db, by, query, query.q === "" ? [] : words)).total,
    })),
  );
  const topic = asked.q === "" ? null : await nearestTopic(db, by, asked.q);
  const near = topic && {
    what: "topic" as const,
    named: topic.topic,
    href: directoryAddress({ ...free, topic: topic.topic }),
    total: topic.total,
  };
  return [...(near ? [near] : []), ...found.filter(({ total }) => total > 0)];
}

async function resultsOf(deps: DoorDeps, by: Seeing, rows: readonly FoundRow[]): Promise<readonly DirectoryResult[]> {
  const ids = (kind: FoundRow["kind"]) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const [people, organisations] = await Promise.all([
    peopleOf(deps, by, ids("person") as PersonId[]),
    organisationsOf(deps, by, ids("organisation") as OrganisationId[]),
  ]);
  const all = new Map([...people, ...organisations]);
  const alike = await lookalikesOf(
    deps.db,
    by,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => {
    const result = all.get(id);
    const [other] = alike.get(id) ?? [];
    return result ? [{ ...result, looksLike: other ? lookalikeLink(other) : null }] : [];
  });
}

type Results = ReadonlyMap<string, Omit<DirectoryResult, "looksLike">>;

const running = ({ since, until }: PersonEntry["roles"][number], now: Date): boolean =>
  (since === null || since <= now) && (until === null || until > now);

async function peopleOf({ db }: DoorDeps, by: Seeing, ids: readonly PersonId[]): Promise<Results> {
  const now = new Date();
  const entries = await readPersonEntries(db, ids);
  return new Map(
    entries.flatMap((whole) => {
      const entry = visibleTo(relationToPerson(by, whole, by.contactOf.includes(whole.id)), whole);
      if (!entry) return [];
      const roles = entry.roles.filter((role) => running(role, now));
      const groups = new Set([...entry.groups, ...roles.flatMap(({ group }) => group ?? [])]);
      const result: Omit<DirectoryResult, "looksLike"> = {
        kind: "person",
        name: entry.name,
        href: `/people/${entry.id}`,
        also: entry.romanised,
        roles: roles.slice(0, 3).map(({ position, organisation, organisationName }) => ({
          position,
          organisation: organisationName ?? organisation,
        })),
        groups: [...groups],
        country: entry.country ?? roles.find(({ country }) => country !== null)?.country ?? null,
        languages: [...entry.languages],
        topics: [...entry.topics],
        freshness: freshness(entry.confirmedAt, now).state,
        reach: entry.points.length > 0 ? "direct" : "introduction",
      };
      return [[entry.id as string, result] as const];
    }),
  );
}

async function organisationsOf({ db }: DoorDeps, by: Seeing, ids: readonly OrganisationId[]): Promise<Results> {
  const now = new Date();
  const entries = await readOrganisations(db, ids);
  return new Map(
    entries.flatMap((whole) => {
      const contact = whole.contacts.some((person) => by.contactOf.includes(person));
      const entry = organisationVisibleTo(relationToOrganisation(by, whole, contact), whole);
      if (!entry) return [];
      const result: Omit<DirectoryResult, "looksLike"> = {
        kind: "organisation",
        name: entry.name,
        href: `/organisations/${entry.id}`,
        also: entry.names.find(({ kind }) => kind === "acronym")?.name ?? null,
        roles: [],
        groups: entry.group ? [entry.group] : [],
        country: entry.country,
        languages: [],
        topics: [],
        freshness: freshness(entry.confirmedAt, now).state,
        reach: entry.points.length > 0 || entry.website !== null ? "direct" : "introduction",
      };
      return [[entry.id as string, result] as const];
    }),
  );
}
