/** What stands in a form: of an election as it is, or of a new one as it most likely will be. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { clockAt } from "../../kernel/zone.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, electionHref, type Held, problem, refused } from "../commands/acting.ts";
import { words } from "../languages/index.ts";
import type { Terms } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import type { FormView } from "../view-model.ts";
import { above, electionAsked, placeAsked } from "./asked.ts";

const zoneOf = (place: Held): string => (place.kind === "body" ? place.zone : place.body.zone);

const local = (at: string, zone: string): string => {
  const { date, time } = clockAt(new Date(at), zone);
  return `${date}T${time}`;
};

function valuesOf(terms: Terms): Readonly<Record<string, string>> {
  const { zone, electorate, cap, ties } = terms;
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    title: terms.title,
    description: terms.description,
    capacity: terms.capacity,
    seats: String(terms.seats),
    method: terms.method,
    electorate: electorate.kind,
    electorateCapacity: electorate.kind === "holders" ? electorate.capacity : "",
    zone,
    nominationsUntil: local(terms.nominationsUntil, zone),
    opens: local(terms.opens, zone),
    closes: local(terms.closes, zone),
    capOf: cap?.of ?? "none",
    capMost: number(cap?.most ?? null),
    ties: ties.by,
    sources: ties.by === "lot" ? ties.sources.join("\n") : "",
    knownFrom: ties.by === "lot" ? local(ties.knownFrom, zone) : "",
    termStarts: terms.termStarts ?? "",
    termYears: number(terms.termYears),
    termsInARow: number(terms.termsInARow),
  };
}

async function fresh(
  deps: ElectionsDeps,
  ask: Ask,
  values: (place: Held) => Readonly<Record<string, string>>,
): Promise<Result<FormView>> {
  const asked = await placeAsked(deps, ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const no = refused(ask, "election.hold", place);
  if (no) return fail(no);
  const back = `${place.href}/elections`;
  const crumb = { title: words.in(ask.language)("title"), href: back };
  return ok({ ...above(place, [crumb]), back, version: 0, values: values(place) });
}

/** What the modalities in force say of a capacity that is gained by election: to be looked at, and changed. */
function asRuled(place: Held): Readonly<Record<string, string>> {
  const file = place.rules?.file;
  const capacity = file?.capacities.find(({ gained }) => gained.some(({ by }) => by === "election"));
  if (!file || !capacity) return {};
  const gain = capacity.gained.find(({ by }) => by === "election");
  const made = file.composition.find(({ of }) => of.includes(capacity.id));
  const counted = file.decisions.find(({ method }) => method === "ranked-election");
  const told: Readonly<Record<string, string | number | undefined>> = {
    capacity: capacity.id,
    seats: (gain?.by === "election" ? gain.seats : undefined) ?? made?.seats,
    termYears: (gain?.by === "election" ? gain.years : undefined) ?? made?.termYears,
    termsInARow: made?.termsInARow,
    method: counted?.method === "ranked-election" && counted.count === "stv" ? "stv" : undefined,
    capOf: made?.perAffiliation === undefined ? undefined : "affiliation",
    capMost: made?.perAffiliation,
  };
  return Object.fromEntries(Object.entries(told).flatMap(([field, value]) => (value ? [[field, String(value)]] : [])));
}

export const loadNewElection = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, (place) => ({
    zone: zoneOf(place),
    seats: "1",
    method: "schulze",
    electorate: "list",
    capOf: "none",
    ties: "nomination",
    ...asRuled(place),
  }));

export const loadImport = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, () => ({ method: "schulze", seats: "1" }));

export const loadNewLot = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, (place) => ({ zone: zoneOf(place) }));

export async function loadElectionForm(deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, election } = asked.value;
  const no = refused(ask, "election.hold", place);
  if (no) return fail(no);
  if (!["nominations", "waiting"].includes(phaseOf(election, clock(deps)))) {
    return fail(problem(ask, 409, "terms-fixed", { instead: "terms-fixed-instead" }));
  }
  const back = electionHref(place, election.slug);
  const list = { title: words.in(ask.language)("title"), href: `${place.href}/elections` };
  const crumbs = above(place, [list, { title: election.terms.title, href: back }]);
  return ok({ ...crumbs, back, version: election.version, values: valuesOf(election.terms) });
}
