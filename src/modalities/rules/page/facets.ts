/** The particulars of each statement of a modalities file, in the order in which a page tells them. */
import type { Facet, FacetLabel, FacetWord } from "../../facets-model.ts";
import type { Decision, Gain, Modalities } from "../../modalities-model.ts";
import type { Limits } from "../../rule-model.ts";

type Some = Omit<Facet, "label">;
type Listed = readonly (readonly Facet[] | Facet | null)[];

const all = (list: Listed): readonly Facet[] => list.flatMap((one) => one ?? []);
const put = (label: FacetLabel, value: Some | null): Facet | null => (value === null ? null : { label, ...value });

const text = (label: FacetLabel, value: string | undefined) =>
  put(label, value === undefined ? null : { texts: [value] });
const texts = (label: FacetLabel, value: readonly string[] | undefined) =>
  put(label, value === undefined || value.length === 0 ? null : { texts: [...value] });
const number = (label: FacetLabel, value: number | undefined) =>
  put(label, value === undefined ? null : { number: value });
const share = (label: FacetLabel, value: number | undefined) =>
  put(label, value === undefined ? null : { share: value });
const word = (label: FacetLabel, value: FacetWord | undefined) =>
  put(label, value === undefined ? null : { words: [value] });
const flag = (label: FacetLabel, value: boolean | undefined) =>
  word(label, value === undefined ? undefined : value ? "yes" : "no");
const groups = (label: FacetLabel, value: readonly string[] | undefined) =>
  put(label, value === undefined ? null : { groups: [...value] });

/** Names of capacities and stages become their titles. */
export interface Titles {
  readonly capacity: (id: string) => string;
  readonly stage: (id: string) => string;
}

export function gainFacets(gain: Gain, { capacity }: Titles): readonly Facet[] {
  switch (gain.by) {
    case "open":
      return [];
    case "notice":
      return all([text("to", gain.to)]);
    case "application":
      return all([text("approved-by", capacity(gain.approvedBy)), number("sponsors", gain.sponsors)]);
    case "non-objection":
      return all([
        text("circulated-to", capacity(gain.circulatedTo)),
        number("window-days", gain.windowDays),
        number("refused-by", gain.refusedBy),
        flag("body-decides", gain.bodyDecides),
        word("reasons", gain.reasons),
        word("disclosed-to", gain.disclosedTo),
      ]);
    case "invitation":
      return all([text("from", capacity(gain.from))]);
    case "appointment":
      return all([text("from", capacity(gain.from)), number("years", gain.years)]);
    case "election":
      return all([text("by", capacity(gain.electorate)), number("seats", gain.seats), number("years", gain.years)]);
    case "lot":
      return all([
        text("pool", capacity(gain.pool)),
        number("pick", gain.pick),
        number("per-affiliation", gain.perAffiliation),
      ]);
    case "ex-officio":
      return all([text("as", gain.as)]);
    case "rotation":
      return all([text("among", capacity(gain.among)), number("years", gain.years)]);
  }
}

export const limitFacets = (limits: Limits | undefined, { capacity }: Titles): readonly Facet[] =>
  limits === undefined
    ? []
    : all([
        number("minutes", limits.minutes),
        number("words", limits.words),
        number("number", limits.number),
        word("per", limits.per),
        flag("shared", limits.shared),
        text("order", limits.order),
        texts("after", limits.after?.map(capacity)),
        text("by-leave-of", limits.byLeaveOf),
        number("names-hours", limits.namesHours),
        flag("information-only", limits.informationOnly),
      ]);

const shareOf = ({ share: value, above }: { readonly share: number; readonly above: boolean }) =>
  share(above ? "share-above" : "share-least", value);

function ways(decision: Decision, { capacity }: Titles): Listed {
  switch (decision.method) {
    case "rough-consensus":
      return [text("called-by", capacity(decision.calledBy)), texts("levels", decision.levels)];
    case "silence":
      return [number("hours", decision.hours), number("broken-by", decision.brokenBy)];
    case "threshold":
      return [
        shareOf(decision),
        word("share-of", decision.of),
        number("quorum", decision.quorum),
        share("quorum-share", decision.quorumShare),
        text("from-groups", decision.fromGroups && `${decision.fromGroups.groups} × ${decision.fromGroups.votes}`),
      ];
    case "houses":
      return [
        texts("houses", decision.houses),
        // One line a set: "more than 25 % + more than 25 %" reads the same in any language as signs.
        texts(
          "share-of",
          decision.anyOf.map((set) =>
            set.map((one) => `${one.above ? ">" : "≥"} ${Math.round(one.share * 1000) / 10} %`).join(" + "),
          ),
        ),
      ];
    case "decisional-participants":
      return [
        number("support", decision.support),
        number("object-at-most", decision.objectAtMost),
        text(
          "sits-out",
          decision.sitsOut &&
            `${capacity(decision.sitsOut.who)}, ${decision.sitsOut.when} (→ ${decision.sitsOut.support})`,
        ),
      ];
    case "benches":
      return [
        shareOf(decision),
        texts(
          "votes-of",
          decision.weights && Object.entries(decision.weights).map(([id, votes]) => `${capacity(id)}: ${votes}`),
        ),
      ];
    case "ranked-election":
      return [word("count", decision.count), number("seats", decision.seats), text("ties", decision.ties)];
    case "single-office":
      return [];
    default:
      return [];
  }
}

export const decisionFacets = (decision: Decision, titles: Titles): readonly Facet[] =>
  all([
    texts("at", decision.at.map(titles.stage)),
    texts("by", decision.by.map(titles.capacity)),
    text("on", decision.on),
    text("when", decision.when),
    ...ways(decision, titles),
    number("open-days", decision.openDays),
  ]);

export const dutyFacets = (duty: Modalities["duties"][number], { capacity }: Titles): readonly Facet[] =>
  all([
    text("who", capacity(duty.who)),
    word("kind", duty.kind && `duty-${duty.kind}`),
    put("about", duty.about === undefined ? null : { act: duty.about }),
    texts("of", duty.of?.map(capacity)),
    word("owed", duty.when),
    text("within", duty.within),
    number("within-days", duty.withinDays),
    flag("with-reasons", duty.withReasons),
  ]);

export const compositionFacets = (made: Modalities["composition"][number], { capacity }: Titles): readonly Facet[] =>
  all([
    texts("of", made.of.map(capacity)),
    number("seats", made.seats),
    ...(made.shares ?? []).flatMap(({ group, atLeast, atMost }) => [
      atMost === undefined ? null : { label: "at-most" as const, groups: [group], share: atMost },
      atLeast === undefined ? null : { label: "at-least" as const, groups: [group], share: atLeast },
    ]),
    groups("rest-equally", made.restEqually),
    number("groups-at-least", made.groupsAtLeast),
    flag("all-groups", made.aimsAtAllGroups),
    texts(
      "reserved",
      made.reserved?.map((one) => (one.seats === undefined ? one.for : `${one.for}: ${one.seats}`)),
    ),
    text("preference", made.preference),
    number("years", made.termYears),
    number("terms-in-a-row", made.termsInARow),
    put("balance", made.balance === undefined ? null : { words: [...made.balance] }),
    number("per-affiliation", made.perAffiliation),
  ]);

export const appealFacets = (appeal: Modalities["appeals"][number]): readonly Facet[] =>
  all([
    text("appeal-on", appeal.on),
    text("within", appeal.within),
    text("answer", appeal.answer),
    flag("final", appeal.final),
  ]);

export const outcomeFacets = (outcome: Modalities["outcomes"][number]): readonly Facet[] =>
  all([word("kind", `outcome-${outcome.kind}`), flag("binding", outcome.binding)]);

export const reportFacets = (report: Modalities["reports"][number]): readonly Facet[] =>
  all([text("every", report.every), flag("above", report.above)]);

export const transparencyFacets = (open: Modalities["transparency"][number]): readonly Facet[] =>
  all([text("when", open.when), word("to", open.to)]);
