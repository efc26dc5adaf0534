/** The list that names are matched against, made ready: surfaces of every entry, and where each word stands. */
import { countryInColumn } from "./countries-in.ts";
import { isHan } from "./fold.ts";
import { knownNames } from "./lists/known.ts";
import { surfacesOf } from "./surfaces.ts";
import type { Rarity } from "./weigh.ts";
import type { Surface, Word } from "./word-model.ts";

export interface OrganisationNames {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Code or name of a country, in any language; not told where empty. */
  readonly country?: string | undefined;
  readonly kind?: string | undefined;
}

export interface Entry {
  readonly at: number;
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly surfaces: readonly Surface[];
  /** Which well-known organisation it is, where it is one. */
  readonly known: string | null;
}

export interface Reference {
  readonly entries: readonly Entry[];
  readonly rarity: Rarity;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byCompact: ReadonlyMap<string, readonly number[]>;
  readonly byInitials: ReadonlyMap<string, readonly number[]>;
  /** Words of the list that hold three letters in a row. */
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
}

const keyOf = (surface: Surface): string => surface.words.map(({ key }) => key).join(" ");

interface Known {
  readonly id: string;
  readonly surfaces: readonly Surface[];
}

let groups: ReadonlyMap<string, Known> | undefined;

/** Well-known organisations by the key of each of their names. */
function knownGroups(): ReadonlyMap<string, Known> {
  if (groups) return groups;
  const made = new Map<string, Known>();
  for (const line of knownNames.trim().split("\n")) {
    const surfaces = line.split("|").flatMap((name) => surfacesOf(name, 0.96).slice(0, 1));
    for (const surface of surfaces) if (!made.has(keyOf(surface))) made.set(keyOf(surface), { id: line, surfaces });
  }
  groups = made;
  return made;
}

export interface Named {
  readonly surfaces: readonly Surface[];
  readonly known: string | null;
}

function withKnown(surfaces: readonly Surface[]): Named {
  const keys = new Set(surfaces.map(keyOf));
  const more: Surface[] = [];
  let known: string | null = null;
  for (const surface of surfaces.filter(({ factor, cut }) => factor > 0.9 && !cut)) {
    const group = knownGroups().get(keyOf(surface));
    known ??= group?.id ?? null;
    for (const other of group?.surfaces ?? []) {
      if (keys.has(keyOf(other))) continue;
      keys.add(keyOf(other));
      more.push(other);
    }
  }
  return { surfaces: [...surfaces, ...more], known };
}

const add = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};

/** Runs of three letters of a word, its ends marked. */
export function lettersOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, at) => marked.slice(at, at + 3));
}

export const isSearchable = ({ kind, raw, key }: Word): boolean =>
  kind === "word" && raw.length > 3 && raw === key && !isHan(raw);

export function referenceOf(organisations: Iterable<OrganisationNames>): Reference {
  const entries: Entry[] = [];
  const byWord = new Map<string, number[]>();
  const byCompact = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const byLetters = new Map<string, string[]>();
  const searchable = new Set<string>();
  for (const organisation of organisations) {
    const at = entries.length;
    const own = surfacesOf(organisation.name);
    const aliases = (organisation.aliases ?? []).flatMap((alias) => surfacesOf(alias, 0.99));
    const { surfaces, known } = withKnown([...own, ...aliases]);
    const country = countryInColumn(organisation.country);
    entries.push({ at, id: organisation.id, name: organisation.name, country, surfaces, known });
    if (country !== null) add(byWord, `c:${country}`, at);
    for (const surface of surfaces) {
      for (const word of surface.words) {
        add(byWord, word.key, at);
        if (isSearchable(word)) searchable.add(word.raw);
      }
      add(byCompact, surface.compact, at);
      for (const letters of surface.initials) add(byInitials, letters, at);
    }
  }
  for (const word of searchable) for (const letters of new Set(lettersOf(word))) add(byLetters, letters, word);
  const rarity = { organisations: entries.length, count: (key: string) => byWord.get(key)?.length ?? 0 };
  return { entries, rarity, byWord, byCompact, byInitials, byLetters };
}

/** As the names of an entry, with those it is known by when the name is of a well-known organisation. */
export const namedAs = (name: string): Named => withKnown(surfacesOf(name));
