/** Applications as their readers may know them. Everything that is shown, on a page, as JSON or as CSV, comes from here. */
import type { Reader } from "../../kernel/reader.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import { standingAt } from "../../modalities/rules/window.ts";
import { hrefOf, mayDo, subjectOf } from "../commands/acting.ts";
import type { Application, Objection, Round, WayIn } from "../model.ts";
import { disclosureOf, type Eye, isOf, type Member, seenBy } from "../rules/objections.ts";
import { standingOf, standingShown } from "../rules/outcome.ts";
import { canApply, wayInto } from "../rules/ways.ts";
import type { ObjectionView, RoundView, RowView, WayView } from "../view-model.ts";

/** Whether anybody may know of it: it was on the circulated list, or an organisation was admitted another way. */
export function isPublic({ circulatedAt, settled, kind }: Application): boolean {
  if (circulatedAt) return true;
  return settled?.result === "admitted" && (kind === "organisation" || settled.ground === "noted");
}

/** Whoever chairs sees what is disclosed to the chair; keeping the desk, or the installation, is not chairing. */
export const eyeOf = (reader: Reader, process: ProcessPlace, member: Member | null): Eye => ({
  chairs: mayDo({ reader }, "accreditation.chair", subjectOf(process)),
  member,
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const roundState = (round: Round, now: Date): RoundView["state"] => {
  if (round.settledAt) return "settled";
  if (round.window) return standingAt(round.window, now) === "closed" ? "deciding" : "window";
  return now <= round.appliesUntil ? "applying" : "checking";
};

export const roundView = (round: Round, now: Date): RoundView => ({
  number: round.number,
  title: round.title,
  zone: round.zone,
  state: roundState(round, now),
  openedAt: round.openedAt.toISOString(),
  appliesUntil: round.appliesUntil.toISOString(),
  opens: iso(round.window?.opens ?? null),
  closes: iso(round.window?.closes ?? null),
  settledAt: iso(round.settledAt),
  termEnds: round.termEnds,
  delegation: round.delegation,
  modalitiesVersion: round.modalitiesVersion,
  byList: round.ways.some(({ gain }) => gain.by === "non-objection"),
});

const giver = ({ gain }: WayIn): string | null => {
  if ("to" in gain) return gain.to;
  if ("approvedBy" in gain) return gain.approvedBy;
  if ("from" in gain) return gain.from;
  if ("electorate" in gain) return gain.electorate;
  if ("as" in gain) return gain.as;
  return null;
};

export function wayView(way: WayIn, ways: readonly WayIn[]): WayView {
  const { gain } = way;
  const list = gain.by === "non-objection" ? gain : null;
  const disclosure = disclosureOf(gain);
  const titleOf = (id: string) => ways.find(({ capacity }) => capacity === id)?.capacityTitle ?? id;
  const named = (who: string | null) => (who === null ? null : titleOf(who));
  return {
    capacity: way.capacity,
    title: way.capacityTitle,
    by: gain.by,
    applies: canApply(gain),
    who: named(giver(way)),
    circulatedTo: list && titleOf(list.circulatedTo),
    refusedBy: list?.refusedBy ?? null,
    bodyDecides: list?.bodyDecides ?? false,
    reasons: list?.reasons ?? null,
    disclosedTo: list && disclosure.to,
    assumed: disclosure.assumed,
    sponsors: gain.by === "application" ? (gain.sponsors ?? null) : null,
    source: way.source,
    address: way.sourceAddress,
    verified: way.verified,
  };
}

export const objectionView = (objection: Objection, eye: Eye): ObjectionView => ({
  member: objection.member,
  basis: objection.basis,
  receivedAt: objection.receivedAt.toISOString(),
  withdrawnAt: iso(objection.withdrawnAt),
  own: isOf(objection, eye.member),
});

interface Seeing {
  readonly process: ProcessPlace;
  readonly round: Round;
  readonly eye: Eye;
  readonly now: Date;
}

export function rowView(
  application: Application,
  objections: readonly Objection[],
  { process, round, eye, now }: Seeing,
): RowView {
  const way = wayInto(round.ways, application.capacity);
  const gain = way?.gain ?? round.ways.find(({ capacity }) => capacity === application.capacity)?.gain;
  const standing = gain ? standingOf(gain, application, round.window, objections, now) : "submitted";
  return {
    id: application.id,
    number: application.number,
    name: application.name,
    kind: application.kind,
    country: application.country,
    capacity: application.capacity,
    capacityTitle:
      round.ways.find(({ capacity }) => capacity === application.capacity)?.capacityTitle ?? application.capacity,
    standing: gain ? standingShown(gain, standing, eye) : standing,
    ground: application.settled?.ground ?? null,
    objections: gain ? seenBy(gain, objections, eye).map((one) => objectionView(one, eye)) : [],
    href: hrefOf(process, application),
  };
}
