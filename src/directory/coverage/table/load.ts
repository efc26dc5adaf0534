/** From a gathering to who is not at its table: counted from what the reader may know, with whom they could ask. */
import { areaOf } from "../../../kernel/places/areas.ts";
import { memberStates } from "../../../kernel/places/facts.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { byCountryName } from "../../../platform/languages/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { readQuery } from "../../search/model.ts";
import { introductionAddress, type SoughtKind } from "../../search/rules/introduction.ts";
import { lookingOf, nearestOf, pageAsked } from "../load.ts";
import { byNeed, type CellCount, coverageOf, reachOf } from "../rules/cells.ts";
import { type Candidate, firstOf } from "../rules/nearest.ts";
import {
  areasAt,
  expectedCountries,
  groupsAt,
  languagesAt,
  official,
  type RowOf,
  rowsFor,
  type Seated,
  seatedIn,
} from "../rules/table.ts";
import { countCells, type Looking, namesOf, type Standing, standingOf } from "../store.ts";
import type { Gathering, Gatherings, Participant } from "./gathering.ts";
import type { TableView, WhoView } from "./view-model.ts";

/** Countries on one page. */
const onPage = 10;

/** What the seat or the record says, and else what the entry says that the reader may see. */
function seatedBy(
  { person, group, country }: Participant,
  standing: ReadonlyMap<string, Standing>,
  expected: readonly StakeholderGroup[],
): Seated {
  const entry = person === null ? undefined : standing.get(person);
  const groups = entry?.groups ?? [];
  return {
    group: group ?? groups.find((one) => expected.includes(one)) ?? groups[0] ?? null,
    country: country ?? entry?.country ?? null,
    languages: entry?.languages ?? [],
  };
}

/** Counts of the cells of a row, added up. */
function reachIn(counts: readonly CellCount[], { countries }: RowOf, group: StakeholderGroup) {
  const inside = counts.filter((one) => one.group === group && countries.includes(one.country));
  const sum = (of: "direct" | "introduction" | "all") => inside.reduce((total, one) => total + one[of], 0);
  return reachOf({ direct: sum("direct"), introduction: sum("introduction"), all: sum("all") });
}

async function whoOf(
  deps: DoorDeps,
  by: Looking,
  found: readonly (Candidate | null)[],
): Promise<readonly (WhoView | null)[]> {
  const names = await namesOf(deps.db, by, [...new Set(found.flatMap((one) => one?.id ?? []))]);
  return found.map((one) => {
    const named = one ? names.get(one.id) : undefined;
    return one && named ? { ...named, reach: one.reach } : null;
  });
}

interface AtTable {
  readonly by: Looking;
  readonly gathering: Gathering;
  readonly seated: readonly Seated[];
  readonly expected: ReturnType<typeof expectedCountries>;
  readonly counts: readonly CellCount[];
  readonly candidates: readonly Candidate[];
}

async function atTable(deps: DoorDeps, ask: Ask, gathering: Gathering): Promise<AtTable> {
  const by = await lookingOf(deps, ask);
  const people = gathering.participants.flatMap(({ person }) => person ?? []);
  const [standing, counted] = await Promise.all([
    standingOf(deps.db, by, people),
    countCells(deps.db, by, { topic: null, language: null }),
  ]);
  const seated = gathering.participants.map((one) => seatedBy(one, standing, gathering.groups));
  const expected = expectedCountries(gathering.reach, readQuery(ask.query).region, seated);
  return { by, gathering, seated, expected, ...counted };
}

export async function loadTable(deps: DoorDeps, gatherings: Gatherings, ask: Ask): Promise<Result<TableView>> {
  const found = await gatherings(ask);
  if (!found.ok) return found;
  const at = await atTable(deps, ask, found.value);
  const { gathering, seated, expected, by } = at;
  const { kind, id, title, href } = gathering;
  const invite = (sought: SoughtKind) => (by.person === null ? null : introductionAddress({ ...sought, place: id }));
  const around = expected?.area?.id ?? null;
  const codes = expected?.countries ?? [];
  const groups = groupsAt(seated, gathering.groups);
  const areas = areasAt(seated, codes);
  const [forGroups, forAreas] = [
    groups.map(({ group, seated: n }) =>
      n > 0 ? null : ((expected ? firstOf(at.candidates, codes, group) : null) ?? firstOf(at.candidates, null, group)),
    ),
    areas.map(({ area, there }) => (there > 0 ? null : firstOf(at.candidates, inArea(area, codes), null))),
  ];
  const who = await whoOf(deps, by, [...forGroups, ...forAreas]);
  return ok({
    place: { kind, id, title, href },
    crumbs: [...gathering.crumbs],
    counted: {
      participants: seated.length,
      seats: gathering.seats,
      speakers: gathering.speakers,
      records: gathering.records,
      withheld: gathering.withheld,
      ungrouped: seated.filter(({ group }) => group === null).length,
      unplaced: seated.filter(({ country }) => country === null).length,
    },
    modalities: gathering.modalities,
    groups: groups.map(({ group, ...one }, n) => ({
      ...one,
      group,
      who: who[n] ?? null,
      invite: one.seated > 0 ? null : invite({ group, region: around }),
    })),
    expected: expected && { area: around, guessed: expected.guessed, countries: codes.length },
    areas: areas.map((one, n) => ({
      ...one,
      who: who[groups.length + n] ?? null,
      invite: one.there > 0 ? null : invite({ region: one.area }),
    })),
    rows: rowsFor([...codes].sort(byCountryName(ask.language))).map((row) => ({
      kind: row.kind,
      id: row.id,
      cells: gathering.groups.map((group) => {
        const n = seatedIn(seated, row, group);
        const where = row.kind === "area" ? { region: row.id } : { country: row.id };
        return {
          group,
          seated: n,
          reach: reachIn(at.counts, row, group),
          invite: n > 0 ? null : invite({ ...where, group }),
        };
      }),
    })),
    languages: languagesAt(seated, [gathering.language, ...(gathering.reach === "world" ? official : [])]).map(
      (one) => ({
        ...one,
        invite: one.seated > 0 ? null : invite({ language: one.language, region: around }),
      }),
    ),
    ...(await countriesAt(deps, ask, at, invite)),
  });
}

const inArea = (area: string, codes: readonly string[]): readonly string[] =>
  (areaOf(area)?.countries ?? []).filter((code) => codes.includes(code));

/** The countries that ought to be there, and those that are; those that are missing page by page, with the nearest. */
async function countriesAt(
  deps: DoorDeps,
  ask: Ask,
  { by, gathering, seated, expected, counts, candidates }: AtTable,
  invite: (sought: SoughtKind) => string | null,
): Promise<Pick<TableView, "countries" | "missing" | "missingInAll" | "pages" | "page">> {
  const codes = expected?.countries ?? [];
  const came = seated.flatMap(({ country }) => country ?? []);
  const groups = gathering.groups.length > 0 ? gathering.groups : stakeholderGroupNames;
  const reach = new Map(coverageOf(counts, { countries: codes, groups }).map((one) => [one.country, one.reach]));
  const countries = [...new Set([...codes, ...came.filter((code) => memberStates.includes(code))])].map((country) => ({
    country,
    seated: came.filter((one) => one === country).length,
    reach: reach.get(country) ?? "nobody",
  }));
  const missing = byNeed(
    countries.filter(({ country, seated: n }) => n === 0 && codes.includes(country)),
    byCountryName(ask.language),
  );
  const pages = Math.ceil(missing.length / onPage);
  const page = Math.min(pageAsked(ask.query), Math.max(1, pages));
  const shown = missing.slice((page - 1) * onPage, page * onPage);
  const near = await nearestOf(
    deps.db,
    by,
    { topic: null, language: null },
    { counts, candidates },
    shown.map(({ country }) => ({ country, group: null })),
  );
  return {
    countries,
    missing: shown.map(({ country, reach: state }, n) => ({
      country,
      reach: state,
      nearest: near[n] ?? null,
      invite: invite({ country }),
    })),
    missingInAll: missing.length,
    pages,
    page,
  };
}
