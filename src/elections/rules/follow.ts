/** Whether the terms of an election or a lot are those that the modalities fix; and the form filled where it was left open. */
import type { ElectionTyped, LotTyped } from "../form-model.ts";
import type { LotTerms, Terms } from "../model.ts";
import type { Binding, Bound, BoundKind } from "./bound.ts";

/** A field of the form that deviates, and what it deviates from. */
export interface Deviation {
  readonly field: string;
  readonly bound: Bound;
}

const ties = ["nomination", "lot"];
const typedOf = (value: string | number): string => String(value);

/** The field of the form of an election that holds each thing. */
const electionFields: Readonly<Partial<Record<BoundKind, keyof ElectionTyped>>> = {
  seats: "seats",
  electorate: "electorateCapacity",
  method: "method",
  ties: "ties",
  "per-affiliation": "capMost",
  "term-years": "termYears",
  "terms-in-a-row": "termsInARow",
};
const lotFields: Readonly<Partial<Record<BoundKind, keyof LotTyped>>> = {
  pick: "pick",
  "per-affiliation": "perAffiliation",
  "term-years": "termYears",
};

const boundsOf = (binding: Binding): readonly Bound[] => (binding.kind === "bound" ? binding.bounds : []);

/** What was left empty, as the modalities say it; what was typed stays, to be compared. */
export function filledElection(typed: ElectionTyped, binding: Binding): ElectionTyped {
  const filled: Record<string, unknown> = { ...typed, capacity: binding.capacity };
  for (const { kind, value } of boundsOf(binding)) {
    const field = electionFields[kind];
    if (field === undefined || (kind === "ties" && !ties.includes(typedOf(value)))) continue;
    if (kind === "electorate" && typed.electorate === "") filled["electorate"] = "holders";
    if (kind === "per-affiliation" && typed.capOf === "") filled["capOf"] = "affiliation";
    if (filled[field] === "") filled[field] = typedOf(value);
  }
  return filled as unknown as ElectionTyped;
}

export function filledLot(typed: LotTyped, binding: Binding): LotTyped {
  const filled: Record<string, unknown> = { ...typed, capacity: binding.capacity };
  for (const { kind, value } of boundsOf(binding)) {
    const field = lotFields[kind];
    if (field !== undefined && filled[field] === "") filled[field] = typedOf(value);
  }
  return filled as unknown as LotTyped;
}

/** Whether these terms are as this statement says, and the field to change where they are not. */
function electionFollows({ kind, value }: Bound, terms: Terms): string | null {
  const { seats, electorate, method, cap, termYears, termsInARow } = terms;
  const no = (field: keyof ElectionTyped, kept: boolean) => (kept ? null : field);
  switch (kind) {
    case "seats":
      return no("seats", seats === value);
    case "seats-most":
      return no("seats", seats <= Number(value));
    case "electorate":
      return no("electorate", electorate.kind === "holders" && electorate.capacity === value);
    case "method":
      return no("method", method === value);
    case "ties":
      // A tie rule in words is for people to follow; only the two that Rapport knows can be compared.
      return no("ties", !ties.includes(typedOf(value)) || terms.ties.by === value);
    case "per-affiliation":
      return no("capOf", cap?.of === "affiliation" && cap.most === value);
    case "term-years":
      return no("termYears", termYears === value);
    case "terms-in-a-row":
      return no("termsInARow", termsInARow === value);
    default:
      return null;
  }
}

function lotFollows({ kind, value }: Bound, { pick, perAffiliation, termYears }: LotTerms): string | null {
  if (kind === "pick") return pick === value ? null : "pick";
  if (kind === "per-affiliation") return perAffiliation === value ? null : "perAffiliation";
  if (kind === "term-years") return termYears === value ? null : "termYears";
  return null;
}

const found = (binding: Binding, follows: (bound: Bound) => string | null): readonly Deviation[] =>
  boundsOf(binding).flatMap((bound) => {
    const field = follows(bound);
    return field === null ? [] : [{ field, bound }];
  });

export const electionDeviations = (binding: Binding, terms: Terms): readonly Deviation[] =>
  found(binding, (bound) => electionFollows(bound, terms));

export const lotDeviations = (binding: Binding, terms: LotTerms): readonly Deviation[] =>
  found(binding, (bound) => lotFollows(bound, terms));
