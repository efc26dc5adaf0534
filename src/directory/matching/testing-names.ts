/** The labelled names of `conformance/matching`, the organisations they may mean, and how many a matcher gets right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { OrganisationNames } from "./rules/reference.ts";

export const labelledSets = ["paris-call", "ietf"] as const;

export interface LabelledName {
  readonly name: string;
  readonly country: string;
  /** Ids that are right, any of them; none where the name means none of the list. */
  readonly expected: readonly string[];
  readonly kind: string;
  /** Names the rules were made with, and names they were only tried on. */
  readonly part: string;
}

const folder = join(import.meta.dirname, "../../../conformance/matching");
const rows = (file: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(folder, file)), { columns: true });

export const labelledNames = (set: string): readonly LabelledName[] =>
  rows(`${set}-names.csv`).map(({ name = "", country = "", expected = "", kind = "", part = "" }) => ({
    name,
    country,
    expected: expected.split("|").filter((id) => id !== ""),
    kind,
    part,
  }));

export const listedOrganisations = (set: string): readonly OrganisationNames[] =>
  rows(`${set}-organisations.csv`).map(({ id = "", name = "", country = "" }) => ({ id, name, country }));

export interface Measure {
  readonly precision: number;
  readonly recall: number;
}

/** Of the answers that are not null, how many are right; of the names that mean one, how many were found. */
export function measured(names: readonly LabelledName[], answer: (name: LabelledName) => string | null): Measure {
  let right = 0;
  let given = 0;
  for (const name of names) {
    const id = answer(name);
    if (id === null) continue;
    given += 1;
    if (name.expected.includes(id)) right += 1;
  }
  const meaning = names.filter(({ expected }) => expected.length > 0).length;
  return { precision: given === 0 ? 1 : right / given, recall: meaning === 0 ? 1 : right / meaning };
}
