/**
 * Which organisation of a list a written name means: `openMatcher(list).match(name)`. A score is 0..1; below the bound,
 * or where two entries fit alike, the answer is null and a person decides among the alternatives.
 */
import { candidates } from "./candidates.ts";
import { compareNames, sisters } from "./compare.ts";
import { countryInColumn } from "./countries-in.ts";
import { described } from "./described.ts";
import { plainName } from "./fold.ts";
import { type Entry, namedAs, type OrganisationNames, referenceOf } from "./reference.ts";

export interface Alternative {
  readonly id: string;
  readonly score: number;
}

export interface Match {
  /** The organisation meant; null where it is none of the list, or none for sure. */
  readonly id: string | null;
  /** Of `id`, or of the best of the alternatives; 0 where there is nothing alike. */
  readonly score: number;
  /** Others that come near, the best first, at most five. */
  readonly alternatives: readonly Alternative[];
}

export interface Matcher {
  /** `country`: code or name, where the writer told it. */
  readonly match: (name: string, country?: string) => Match;
}

/** At this score and above a name is taken for the organisation; chosen on the tuned half of the labelled names. */
export const sureFrom = 0.8;
const told = 0.35;
const margin = 0.05;

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  /** Among entries that score alike, the one written more alike wins. */
  readonly closeness: number;
}

const letters = (name: string): string => plainName(name).toLowerCase();

function closeness(name: string, entry: Entry, country: string | null): number {
  const [a, b] = [letters(name), letters(entry.name)];
  if (a === b) return 3 + (country !== null && country === entry.country ? 1 : 0);
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same / Math.max(a.length, b.length) + (country !== null && country === entry.country ? 1 : 0);
}

/** What tells an entry apart, for each way its name is written in full; its own country does not. */
const cores = ({ surfaces, country }: Entry): readonly string[] =>
  surfaces
    .filter(({ cut, factor }) => !cut && factor >= 0.99)
    .map(({ words }) =>
      words
        .filter(({ kind, key }) => kind !== "weak" && key !== `c:${country}`)
        .map(({ key }) => key)
        .sort()
        .join(" "),
    );

/** Two entries of the list for what is one organisation: the same name, and not of two countries. */
const isTwin = (a: Entry, b: Entry): boolean =>
  (cores(a).some((one) => cores(b).includes(one)) || (a.known !== null && a.known === b.known)) &&
  (a.country === null || b.country === null || a.country === b.country);

const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

export function openMatcher(organisations: Iterable<OrganisationNames>): Matcher {
  const reference = referenceOf(organisations);
  const scored = (name: string, country: string | null): readonly Scored[] => {
    const { surfaces, known } = namedAs(name);
    const plain = candidates(reference, surfaces, country).flatMap((at): readonly Scored[] => {
      const entry = reference.entries[at];
      if (!entry) return [];
      let score = 0;
      for (const one of surfaces)
        for (const other of entry.surfaces)
          score = Math.max(
            score,
            compareNames({ surface: one, country }, { surface: other, country: entry.country }, reference.rarity),
          );
      if (known !== null && entry.known !== null && known !== entry.known) score *= 0.6;
      else if (sisters(surfaces[0], entry.surfaces[0]) && score < 0.97) score *= 0.6;
      return score < told ? [] : [{ entry, score, closeness: closeness(name, entry, country) }];
    });
    const meant = described(reference, surfaces[0], country).map(({ entry, score }) => ({
      entry,
      score,
      closeness: 0,
    }));
    const best = new Map<number, Scored>();
    for (const one of [...plain, ...meant]) {
      const before = best.get(one.entry.at);
      if (!before || before.score < one.score) best.set(one.entry.at, one);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || b.closeness - a.closeness || a.entry.at - b.entry.at);
  };
  const match = (name: string, written?: string): Match => {
    const country = countryInColumn(written);
    const [first, ...others] = scored(name, country);
    if (!first) return { id: null, score: 0, alternatives: [] };
    // The same name to the letter leaves less doubt about the next.
    const near = others.filter(({ score }) => score > first.score - (first.score >= 0.97 ? margin / 2 : margin));
    const winner = [
      first,
      ...near.filter(({ entry, score }) => isTwin(first.entry, entry) || score === first.score),
    ].sort((a, b) => b.closeness - a.closeness || b.score - a.score)[0] as Scored;
    const unsure = near.some(
      ({ entry, closeness: close }) =>
        !isTwin(first.entry, entry) && !(winner.closeness >= 1 && close < 1) && entry !== winner.entry,
    );
    const sure = winner.score >= sureFrom && !(unsure && winner.closeness < 3);
    const rest = [first, ...others].filter(({ entry }) => !sure || entry !== winner.entry).slice(0, 5);
    return {
      id: sure ? winner.entry.id : null,
      score: rounded(sure ? winner.score : first.score),
      alternatives: rest.map(({ entry, score }) => ({ id: entry.id, score: rounded(score) })),
    };
  };
  return { match };
}
