/**
 * Groups of countries by their names: the regions of UN M49 from the widest to the narrowest, the five regional groups
 * of the United Nations, and the groups that need particular care (LDC, LLDC, SIDS). One list, so that "West Africa" in a form, in an
 * address and in a search is the same set of countries.
 */
import areaNames from "./areas.json" with { type: "json" };
import { countryCodes, countryOf } from "./countries.ts";
import { countriesMarked } from "./facts.ts";

export const areaKinds = ["region", "subregion", "un-group", "mark"] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface Area {
  /** A word of an address: "western-africa". */
  readonly id: string;
  readonly kind: AreaKind;
  readonly names: Readonly<Record<"en" | "fr" | "ar", string>>;
  /** What it is also called. */
  readonly also: readonly string[];
  /** ISO 3166-1 alpha-2 codes, in alphabetical order. */
  readonly countries: readonly string[];
}

type NamedArea = Omit<Area, "countries" | "kind" | "also"> & {
  readonly kind: string;
  readonly also?: readonly string[];
  /** Regions of M49, as `countries.json` writes them, that it is made of. */
  readonly of?: readonly string[];
};

const marks = ["ldc", "lldc", "sids"] as const;

function membersOf({ id, kind, of = [], names }: NamedArea): readonly string[] {
  const mark = marks.find((one) => one === id);
  if (mark) return countriesMarked(mark);
  const parts = new Set([names.en, ...of]);
  return countryCodes.filter((code) => {
    const country = countryOf(code);
    if (!country) return false;
    return kind === "un-group" ? parts.has(country.group) : parts.has(country.region) || parts.has(country.subregion);
  });
}

export const areas: readonly Area[] = (areaNames as readonly NamedArea[]).map((area) => ({
  ...area,
  kind: area.kind as AreaKind,
  also: area.also ?? [],
  countries: [...membersOf(area)].sort(),
}));

const byId = new Map(areas.map((area) => [area.id, area]));

/** The area of an address; null for a word that names none. */
export const areaOf = (id: string): Area | null => byId.get(id) ?? null;

/** Folded, so that accents, capitals, hyphens and "the" do not matter. */
const key = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bthe /g, "")
    .trim();

let byName: ReadonlyMap<string, Area> | undefined;

/** The area somebody wrote, in English, French or Arabic: "West Africa", "Afrique de l’Ouest", "GRULAC"; null for anything else. */
export function areaNamed(name: string): Area | null {
  if (name.length > 90) return null;
  byName ??= new Map(
    areas.flatMap((area) =>
      [area.id, ...Object.values(area.names), ...area.also].map((one) => [key(one), area] as const),
    ),
  );
  return byName.get(key(name)) ?? null;
}

/** The regions a country lies in, the narrowest first: of Ghana, Western Africa, Sub-Saharan Africa, Africa. */
export const regionsOf = (iso2: string): readonly Area[] =>
  areas
    .filter(({ kind, countries }) => (kind === "region" || kind === "subregion") && countries.includes(iso2))
    .sort((a, b) => a.countries.length - b.countries.length);
