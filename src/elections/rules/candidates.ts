/** From nominations to the columns of a ballot: who stands, under which name, in which group of a cap. */
import { countryOf } from "../../kernel/places/countries.ts";
import type { CapTerms, Nomination } from "../model.ts";
import type { Cap } from "./count/seats.ts";

export interface Candidate {
  /** As it stands over the column: the name, and what tells it from another of that name. */
  readonly name: string;
  readonly nomination: Nomination;
}

/** Those who accepted, in the order of nomination. No two have one name. */
export function candidatesOf(nominations: readonly Nomination[]): readonly Candidate[] {
  const standing = nominations.filter(({ state }) => state === "accepted").toSorted((a, b) => a.number - b.number);
  const times = new Map<string, number>();
  for (const { name } of standing) times.set(name, (times.get(name) ?? 0) + 1);
  return standing.map((nomination) => {
    const { name, affiliation, number } = nomination;
    const single = times.get(name) === 1 && name !== "receipt";
    return { name: single ? name : [name, affiliation, `no. ${number}`].filter(Boolean).join(", "), nomination };
  });
}

/** One spelling for "ACME, Inc." and "Acme Inc": what two of them have in common. */
export const plainName = (name: string): string =>
  (
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");

/** The group a cap counts a candidate in, as it is shown; empty where it counts nobody else with them. */
function groupUnder({ of }: CapTerms, candidate: Candidate, employerOf: (candidate: Candidate) => string): string {
  const { group, country } = candidate.nomination;
  if (of === "affiliation") return employerOf(candidate);
  if (of === "group") return group ?? "";
  return (country && countryOf(country)?.group) || "";
}

/** What the count is told of the cap; `employerOf` gives one name to those that are one employer. */
export function capOf(
  terms: CapTerms | null,
  candidates: readonly Candidate[],
  employerOf: (candidate: Candidate) => string,
): Cap | null {
  if (!terms) return null;
  const groupOf = new Map<string, string>();
  for (const candidate of candidates) {
    const shown = groupUnder(terms, candidate, employerOf);
    if (plainName(shown) !== "") groupOf.set(candidate.name, shown);
  }
  return { most: terms.most, groupOf };
}
