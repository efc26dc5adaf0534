/** The views of the desk's pages, made of a record that is loaded already. */
import type { Ask } from "../platform/http/index.ts";
import {
  type CandidateView,
  type CueView,
  candidateTypes,
  type DeskView,
  type Filter,
  filters,
  type NamesView,
  type OutcomesView,
} from "./desk-view-model.ts";
import type { Candidate, Cue, Draft } from "./draft-model.ts";
import { type AtDesk, type DeskDeps, deskCueOf, headOf, numbersOf } from "./load-desk.ts";
import { pagesOf } from "./rules/desk/pages-of.ts";
import { splitPlaces } from "./rules/desk/split-places.ts";
import { spokenNames } from "./rules/desk/spoken-names.ts";

const numbered = (draft: Draft, candidates: readonly Candidate[]): CandidateView[] => {
  const numbers = numbersOf(draft);
  return candidates.map((one) => ({ ...one, n: numbers.get(one.cue) ?? 0 }));
};

/** Which cues a filter of the list shows. */
export const wanted = (draft: Draft, filter: Filter): ((cue: Cue) => boolean) => {
  const offered = new Set(draft.candidates.flatMap(({ state, cue }) => (state === "offered" ? [cue] : [])));
  const tests: Readonly<Record<Filter, (cue: Cue) => boolean>> = {
    all: () => true,
    unnamed: ({ speaker, kind }) => speaker === null && kind !== "captioner",
    ungrouped: ({ group, kind }) => group === null && kind !== "captioner",
    offered: ({ key }) => offered.has(key),
  };
  return tests[filter];
};

export const filterOf = (text: string | undefined): Filter => filters.find((name) => name === text) ?? "all";

const pageNumber = (asked: string | undefined, pages: number): number =>
  Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), Math.max(1, pages));

export async function loadDesk(deps: DeskDeps, ask: Ask, here: AtDesk): Promise<DeskView> {
  const { draft } = here.record;
  const filter = filterOf(ask.query["show"]);
  const test = wanted(draft, filter);
  const pages = pagesOf(draft.cues.map(deskCueOf).filter(test));
  // Asked for by a cue: the page on which it is, or was before it dropped out of the filter; or by a number.
  const at = Number(ask.query["at"]) || draft.cues.findIndex(({ key }) => key === ask.query["cue"]) + 1;
  const holding = pages.findIndex((some) => (some.at(-1)?.n ?? 0) >= at) + 1;
  const page = at > 0 ? holding || pages.length : pageNumber(ask.query["page"], pages.length);
  const cues = [...(pages[page - 1] ?? [])];
  const shown = new Set(cues.map(({ key }) => key));
  return {
    head: await headOf(deps, ask, here),
    filter,
    page,
    pages: pages.length,
    cues,
    agenda: draft.agenda,
    stageDirections: draft.stageDirections.filter(({ cue }) => cue !== null && shown.has(cue)),
    candidates: numbered(
      draft,
      draft.candidates.filter(({ cue, state }) => shown.has(cue) && state !== "refused"),
    ),
    begins: pages.map((some) => some[0]?.n ?? 1),
  };
}

export async function loadCue(deps: DeskDeps, ask: Ask, at: AtDesk, key: string): Promise<CueView | null> {
  const { draft } = at.record;
  const index = draft.cues.findIndex((cue) => cue.key === key);
  const cue = draft.cues[index];
  if (!cue) return null;
  const neighbour = (place: number) => {
    const other = draft.cues[place];
    return other ? deskCueOf(other, place) : null;
  };
  return {
    head: await headOf(deps, ask, at),
    filter: filterOf(ask.query["show"]),
    cue: deskCueOf(cue, index),
    before: neighbour(index - 1),
    after: neighbour(index + 1),
    candidates: numbered(
      draft,
      draft.candidates.filter((one) => one.cue === key),
    ),
    agendaItem: draft.agenda.find((item) => item.cue === key) ?? null,
    speakers: [...new Set(draft.cues.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))].sort(),
    countries: [...new Set(draft.cues.flatMap(({ country }) => (country === null ? [] : [country])))].sort(),
    sameLabel: cue.label === null ? 0 : draft.cues.filter(({ label }) => label === cue.label).length,
    sameSpeaker: cue.speaker === null ? 0 : draft.cues.filter(({ speaker }) => speaker === cue.speaker).length,
    places: [...splitPlaces(cue.text)],
  };
}

const states = ["offered", "accepted", "refused"] as const;
const outcomesOnPage = 12;

export async function loadOutcomes(deps: DeskDeps, ask: Ask, at: AtDesk): Promise<OutcomesView> {
  const { draft } = at.record;
  const state = states.find((name) => name === ask.query["show"]) ?? "offered";
  const type = candidateTypes.find((name) => name === ask.query["type"]) ?? null;
  const inState = draft.candidates.filter((one) => one.state === state);
  const all = numbered(
    draft,
    inState.filter((one) => type === null || one.type === type),
  ).sort((a, b) => a.n - b.n);
  const types = Object.fromEntries(
    candidateTypes.map((name) => [name, inState.filter((one) => one.type === name).length]),
  );
  const pages = Math.max(1, Math.ceil(all.length / outcomesOnPage));
  const page = pageNumber(ask.query["page"], pages);
  const counts = Object.fromEntries(
    states.map((name) => [name, draft.candidates.filter((one) => one.state === name).length]),
  );
  const numbers = numbersOf(draft);
  return {
    head: await headOf(deps, ask, at),
    model: at.session.attribution === "closed" ? null : (deps.model?.name ?? null),
    agenda: draft.agenda.map((item) => ({ ...item, n: numbers.get(item.cue) ?? 0 })),
    candidates: all.slice((page - 1) * outcomesOnPage, page * outcomesOnPage),
    state,
    counts,
    type,
    types,
    page,
    pages,
  };
}

/** The words around a name, so that it can be judged without leaving the list. */
function around(text: string, name: string): string {
  const parts = name.split(/\s+/);
  const at = [name, ...parts].map((part) => text.indexOf(part)).find((index) => index >= 0) ?? 0;
  const from = Math.max(0, at - 50);
  const cut = text
    .slice(from, at + name.length + 50)
    .replace(/\s+/g, " ")
    .trim();
  return `${from > 0 ? "… " : ""}${cut} …`;
}

export async function loadNames(deps: DeskDeps, ask: Ask, at: AtDesk): Promise<NamesView> {
  const { draft } = at.record;
  const cues = new Map(draft.cues.map((cue, index) => [cue.key, { cue, n: index + 1 }]));
  const names = spokenNames(draft).map(({ cues: keys, ...rest }) => ({
    ...rest,
    cues: keys.flatMap((key) => {
      const found = cues.get(key);
      return found ? [{ key, n: found.n, around: around(found.cue.text, rest.name) }] : [];
    }),
  }));
  return {
    head: await headOf(deps, ask, at),
    names: names.sort((a, b) => Number(a.masked !== null) - Number(b.masked !== null)),
  };
}
