/** What stands in a form: of an election as it is, or of a new one as it most likely will be. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { clockAt } from "../../kernel/zone.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, electionHref, type Held, problem, refused } from "../commands/acting.ts";
import { electionForm, lotForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import type { Terms } from "../model.ts";
import { boundCapacities } from "../rules/bound.ts";
import { filledElection, filledLot } from "../rules/follow.ts";
import { phaseOf } from "../rules/phase.ts";
import type { FormView } from "../view-model.ts";
import { above, electionAsked, placeAsked } from "./asked.ts";
import { fixedHere } from "./bound.ts";

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
  by: "election" | "lot",
  values: (place: Held) => Readonly<Record<string, string>>,
): Promise<Result<FormView>> {
  const asked = await placeAsked(deps, ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const no = refused(ask, "election.hold", place);
  if (no) return fail(no);
  const back = `${place.href}/elections`;
  const crumb = { title: words.in(ask.language)("title"), href: back };
  const fixed = fixedHere(place, by, ask.language);
  return ok({ ...above(place, [crumb]), back, fixed, version: 0, values: values(place) });
}

const nothingTyped = electionForm.parse({});
const noLotTyped = lotForm.parse({});

/** What the modalities in force fix of the first capacity that is filled this way. */
function asRuled(place: Held, by: "election" | "lot"): Readonly<Record<string, string>> {
  const [binding] = boundCapacities(place.rules?.file ?? null, by);
  if (!binding) return {};
  const filled = by === "election" ? filledElection(nothingTyped, binding) : filledLot(noLotTyped, binding);
  const told = Object.entries(filled).filter(([field, value]) => field !== "version" && value !== "");
  return Object.fromEntries(told.map(([field, value]) => [field, String(value)]));
}

export const loadNewElection = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, "election", (place) => ({
    zone: zoneOf(place),
    seats: "1",
    method: "schulze",
    electorate: "list",
    capOf: "none",
    ties: "nomination",
    ...asRuled(place, "election"),
  }));

export const loadImport = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, "election", () => ({ method: "schulze", seats: "1" }));

export const loadNewLot = (deps: ElectionsDeps, ask: Ask): Promise<Result<FormView>> =>
  fresh(deps, ask, "lot", (place) => ({ zone: zoneOf(place), ...asRuled(place, "lot") }));

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
  const fixed = fixedHere(place, "election", ask.language);
  return ok({ ...crumbs, back, fixed, version: election.version, values: valuesOf(election.terms) });
}
