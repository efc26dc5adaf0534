import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, electionHref, lotHref } from "../commands/acting.ts";
import { phaseOf } from "../rules/phase.ts";
import { listElections } from "../store/elections.ts";
import { listLots } from "../store/lots.ts";
import type { ListView } from "../view-model.ts";
import { above, mayHold, placeAsked } from "./asked.ts";
import { titlesOf } from "./bound.ts";

export async function loadList(deps: ElectionsDeps, ask: Ask): Promise<Result<ListView>> {
  const asked = await placeAsked(deps, ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const [elections, lots] = await Promise.all([listElections(deps.db, place.id), listLots(deps.db, place.id)]);
  const holds = mayHold(ask, place);
  const now = clock(deps);
  return ok({
    ...above(place, []),
    elections: elections.map((election) => ({
      title: election.terms.title,
      href: electionHref(place, election.slug),
      phase: phaseOf(election, now),
      seats: election.terms.seats,
      capacity: titlesOf(place, election.terms).capacity,
      closes: election.terms.closes,
      zone: election.terms.zone,
    })),
    lots: lots.map(({ slug, terms, drawnAt }) => ({
      title: terms.title,
      href: lotHref(place, slug),
      drawn: drawnAt !== null,
      pick: terms.pick,
      capacity: terms.capacity,
    })),
    composition: `${place.href}/composition`,
    newElection: holds ? `${place.href}/elections/new` : null,
    newLot: holds ? `${place.href}/lots/new` : null,
    importElection: holds ? `${place.href}/elections/import` : null,
  });
}
