/** From what was chosen to what is shown: counted by the database, judged by the rules, named where names are shown. */
import { areaOf, areas } from "../../kernel/places/areas.ts";
import { countryOf } from "../../kernel/places/countries.ts";
import { factsOf, memberStates } from "../../kernel/places/facts.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Ask } from "../../platform/http/index.ts";
import { byCountryName } from "../../platform/languages/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { readQuery } from "../search/model.ts";
import { introductionAddress } from "../search/rules/introduction.ts";
import { listDue } from "../search/store/find.ts";
import { seeingOf } from "../search/store/seeing.ts";
import { commonTopics } from "../search/store/ways-in.ts";
import { words } from "./languages/index.ts";
import { type CountryCoverage, coverageOf, gapsOf, summaryOf } from "./rules/cells.ts";
import { type Gap, nearestTo } from "./rules/nearest.ts";
import { type Counted, countCells, findSpeaking, type Looking, namesOf } from "./store.ts";
import type { CountryView, CoverageAsked, CoverageView, NearestView } from "./view-model.ts";

/** Gaps on one page. */
const gapsOnPage = 10;

export function readAsked(query: Readonly<Record<string, string>>): CoverageAsked {
  const { group, region, language, topic } = readQuery(query);
  return { group, region, language, topic, page: pageAsked(query) };
}

/** From 1; a list of gaps can be turned to its end, for it holds countries and no people. */
export function pageAsked({ page = "" }: Readonly<Record<string, string>>): number {
  const asked = Number(page);
  return Number.isInteger(asked) ? Math.max(asked, 1) : 1;
}

export async function lookingOf({ contacts, ways, db }: DoorDeps, { reader }: Ask): Promise<Looking> {
  await listDue(db);
  const by = await seeingOf(contacts, reader);
  if (by.person === null) return { ...by, known: [], reachable: [] };
  const [known, reachable] = await Promise.all([ways.known(by.person), ways.reachable(by.person, new Date())]);
  return { ...by, known, reachable: [...reachable] };
}

interface Covered {
  readonly by: Looking;
  readonly counted: Counted;
  readonly coverage: readonly CountryCoverage[];
}

async function cover(deps: DoorDeps, ask: Ask, asked: CoverageAsked): Promise<Covered> {
  const by = await lookingOf(deps, ask);
  const counted = await countCells(deps.db, by, asked);
  const countries = asked.region === null ? memberStates : (areaOf(asked.region)?.countries ?? []);
  const groups = asked.group === null ? stakeholderGroupNames : [asked.group];
  const looked = coverageOf(counted.counts, {
    countries: countries.filter((one) => memberStates.includes(one)),
    groups,
  });
  return {
    by,
    counted,
    coverage: looked.filter(({ country }) => asked.region === null || countries.includes(country)),
  };
}

const sum = (cells: CountryCoverage["cells"], of: "direct" | "introduction" | "all"): number =>
  cells.reduce((total, cell) => total + cell[of], 0);

export async function loadCoverage(deps: DoorDeps, ask: Ask): Promise<Result<CoverageView>> {
  const asked = readAsked(ask.query);
  const { by, counted, coverage } = await cover(deps, ask, asked);
  const gaps = gapsOf(coverage, byCountryName(ask.language));
  const pages = Math.ceil(gaps.length / gapsOnPage);
  const page = Math.min(asked.page, Math.max(1, pages));
  const shown = gaps.slice((page - 1) * gapsOnPage, page * gapsOnPage);
  const near = await nearestOf(
    deps.db,
    by,
    asked,
    counted,
    shown.map(({ country }) => ({ country, group: asked.group })),
  );
  return ok({
    asked: { ...asked, page },
    choices: { topics: [...(await commonTopics(deps.db, by))] },
    summary: { ...summaryOf(coverage) },
    countries: coverage.map(({ country, expected, reach, reached, cells }) => ({
      country,
      expected,
      reach,
      groups: reached,
      direct: sum(cells, "direct"),
      introduction: sum(cells, "introduction"),
      all: sum(cells, "all"),
    })),
    groupsLookedAt: asked.group === null ? stakeholderGroupNames.length : 1,
    gaps: shown.map(({ country, reach }, n) => ({
      country,
      reach,
      nearest: near[n] ?? null,
      invite: by.person === null ? null : introductionAddress({ ...asked, region: null, country }),
    })),
    gapsInAll: gaps.length,
    pages,
  });
}

/** For each gap, in order; named only if the reader may see them. */
export async function nearestOf(
  db: Db,
  by: Looking,
  asked: Pick<CoverageAsked, "topic" | "language">,
  { candidates }: Counted,
  gaps: readonly Gap[],
): Promise<readonly (NearestView | null)[]> {
  const languages = [...new Set(gaps.flatMap(({ country }) => factsOf(country)?.languages ?? []))];
  const speaking = await findSpeaking(db, by, asked, languages);
  const found = gaps.map((gap) => nearestTo(gap, candidates, speaking));
  const names = await namesOf(db, by, [...new Set(found.flatMap((one) => one?.id ?? []))]);
  return found.map((one) => {
    const named = one ? names.get(one.id) : undefined;
    return one && named ? { ...named, reach: one.reach, why: one.why } : null;
  });
}

export async function loadCountry(deps: DoorDeps, ask: Ask): Promise<Result<CountryView>> {
  const code = (ask.params["country"] ?? "").toUpperCase();
  const country = countryOf(code);
  const facts = factsOf(code);
  if (!country || !facts) {
    const say = words.in(ask.language);
    return fail({ status: 404, code: "no-such-country", title: say("no-country"), instead: say("no-country-instead") });
  }
  const asked = { ...readAsked(ask.query), group: null, region: null, page: 1 };
  const by = await lookingOf(deps, ask);
  const counted = await countCells(deps.db, by, asked);
  const [covered] = coverageOf(counted.counts, { countries: [code], groups: stakeholderGroupNames });
  const cells = covered?.cells ?? [];
  const missing = cells.filter(({ reach }) => reach === "nobody" || reach === "known");
  const near = await nearestOf(deps.db, by, asked, counted, missing);
  const inside = areas.filter(({ countries }) => countries.includes(code));
  return ok({
    country: code,
    asked,
    expected: memberStates.includes(code),
    areas: inside.sort((a, b) => a.countries.length - b.countries.length).map(({ id }) => id),
    income: facts.income,
    languages: [...facts.languages],
    cells: cells.map(({ country: _, ...cell }) => {
      const gap = missing.findIndex(({ group }) => group === cell.group);
      const invite = by.person !== null && cell.reach !== "direct";
      return {
        ...cell,
        nearest: near[gap] ?? null,
        invite: invite ? introductionAddress({ ...asked, country: code, group: cell.group }) : null,
      };
    }),
  });
}

export const cellColumns = [
  "country",
  "member_state",
  "group",
  "reach",
  "direct",
  "by_introduction",
  "entries",
] as const;

/** Every cell, for those who count for themselves: nobody is named. */
export async function cellsOf(deps: DoorDeps, ask: Ask) {
  const { coverage } = await cover(deps, ask, readAsked(ask.query));
  return coverage.flatMap(({ cells, expected }) =>
    cells.map(({ country, group, reach, direct, introduction, all }) => ({
      country,
      member_state: expected ? "yes" : "no",
      group,
      reach,
      direct,
      by_introduction: introduction,
      entries: all,
    })),
  );
}
