/** The place and the election an address names, with everything due by the clock done. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { bodyAsked, processAsked, subjectOf } from "../../meetings/index.ts";
import { may } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type ElectionsDeps, type Held, problem } from "../commands/acting.ts";
import { settle } from "../commands/settle.ts";
import type { Election, Lot } from "../model.ts";
import { findElection } from "../store/elections.ts";
import { findLot } from "../store/lots.ts";

export const placeAsked = async ({ db }: ElectionsDeps, ask: Ask): Promise<Result<Held>> =>
  ask.params["process"] === undefined ? bodyAsked(db, ask) : processAsked(db, ask);

const notHere = (ask: Ask) => fail(problem(ask, 404, "not-found"));

export interface ElectionHere {
  readonly place: Held;
  readonly election: Election;
}

export async function electionAsked(deps: ElectionsDeps, ask: Ask): Promise<Result<ElectionHere>> {
  const place = await placeAsked(deps, ask);
  if (!place.ok) return place;
  const election = await findElection(deps.db, place.value.id, ask.params["election"] ?? "");
  if (!election) return notHere(ask);
  return ok({ place: place.value, election: await settle(deps, place.value, election) });
}

export async function lotAsked(
  deps: ElectionsDeps,
  ask: Ask,
): Promise<Result<{ readonly place: Held; readonly lot: Lot }>> {
  const place = await placeAsked(deps, ask);
  if (!place.ok) return place;
  const lot = await findLot(deps.db, place.value.id, ask.params["lot"] ?? "");
  return lot ? ok({ place: place.value, lot }) : notHere(ask);
}

export const mayHold = ({ reader }: Ask, place: Held): boolean =>
  may(reader, reader.capacity, "election.hold", subjectOf(place)).allowed;

/** What every page of this room says of where it is. */
export const above = (place: Held, more: readonly { readonly title: string; readonly href: string }[]) => ({
  place: { title: place.title, href: place.href },
  crumbs: [...place.crumbs, { title: place.title, href: place.href }, ...more],
});
