/**
 * Names that describe: "the Dutch ministry", "Government of Kenya". A country, a kind of organisation and nothing else
 * mean the one entry of that kind in that country, if there is only one.
 */
import type { Entry, Reference } from "./reference.ts";
import type { Surface } from "./word-model.ts";

const describing = new Set([
  "ministry",
  "government",
  "department",
  "agency_regulator",
  "embassy",
  "mission",
  "delegation",
  "parliament",
  "police",
]);
/** The state itself is meant by these. */
const state = new Set(["government", "delegation", "mission"]);

const countriesIn = (surface: Surface): readonly string[] =>
  surface.words.filter(({ kind }) => kind === "country").map(({ key }) => key.slice(2));

const isState = (entry: Entry, country: string): boolean =>
  entry.surfaces.some((surface) => surface.words.length === 1 && surface.words[0]?.key === `c:${country}`);

export function described(
  reference: Reference,
  surface: Surface | undefined,
  column: string | null,
): readonly { readonly entry: Entry; readonly score: number }[] {
  if (!surface) return [];
  const rest = surface.words.filter(({ kind }) => kind !== "country");
  const countries = new Set([...countriesIn(surface), ...(column === null ? [] : [column])]);
  const [country] = countries;
  const [kind] = rest;
  if (countries.size !== 1 || country === undefined || rest.length !== 1 || !kind || !describing.has(kind.key))
    return [];
  const there = (reference.byWord.get(`c:${country}`) ?? []).flatMap((at) => reference.entries[at] ?? []);
  if (state.has(kind.key)) {
    const states = there.filter((entry) => isState(entry, country));
    if (states.length > 0) return states.map((entry) => ({ entry, score: states.length === 1 ? 0.88 : 0.6 }));
  }
  const found = there.filter((entry) => entry.surfaces.some(({ words }) => words.some(({ key }) => key === kind.key)));
  return found.map((entry) => ({ entry, score: found.length === 1 ? 0.84 : 0.6 }));
}
