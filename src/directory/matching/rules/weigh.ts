/** How much a word says about which organisation is meant: a rare word much, "Ltd" nothing, "ministry" something. */
import type { Surface, Word } from "./word-model.ts";

export interface Rarity {
  /** Organisations of the list that have this word. */
  readonly count: (key: string) => number;
  readonly organisations: number;
}

/** Kinds of organisation that companies are not: there every word counts, "technology" too. */
const institutions = new Set(
  `ministry department government university college school faculty institute academy center association society federation
  confederation union foundation agency authority office commission committee council board chamber agency_regulator
  organisation alliance coalition forum hospital court police embassy mission delegation secretariat parliament city region
  province state programme observatory chapter movement partnership cluster consortium party league registry
  institute_research`
    .trim()
    .split(/\s+/),
);

export const isInstitution = (surface: Surface): boolean =>
  surface.words.some(({ key, kind }) => kind === "head" && institutions.has(key));

/** What a company adds to its own name in one place and leaves out in another. */
const tails = new Set(
  `technology industry network international global group laboratory digital software_industry world electronic bank`
    .trim()
    .split(/\s+/),
);
/** What a list may add to a short name, where no other entry has that name. */
const looseTails = new Set(
  `communication motor wireless broadband media telecom security research insurance energy pharmaceutical cybersecurity data information engineering`
    .trim()
    .split(/\s+/),
);

const byKind: Readonly<Record<Word["kind"], number>> = {
  word: 1,
  head: 0.45,
  subject: 0.55,
  weak: 0.15,
  place: 0.9,
  country: 0.5,
  number: 0.8,
};

/** What stands before the name of a place and says little more than the name. */
const placeHeads = new Set(["region", "city", "province", "chapter"]);
/** Of companies: added by the list to a name, "Global" makes another company when the writer adds it. */
const tellingTails = new Set(["international", "global", "digital", "world", "electronic"]);

export function weightOf(word: Word, rarity: Rarity): number {
  const base = byKind[word.kind] * (word.raw.length === 1 && word.kind === "word" ? 0.4 : 1);
  if (placeHeads.has(word.key)) return 0.22;
  if (word.kind !== "word" && word.kind !== "place" && word.kind !== "subject") return base;
  const all = Math.max(30, rarity.organisations);
  const having = Math.max(1, rarity.count(word.key));
  return base * (0.6 + 0.4 * Math.max(0, Math.log(all / having) / Math.log(all)));
}

/** The weight of a word that the other name lacks. `rareCore`: what they share is in one entry of the list only. */
export function missingWeight(
  word: Word,
  rarity: Rarity,
  {
    company,
    inReference,
    rareCore,
    short,
  }: { company: boolean; inReference: boolean; rareCore: boolean; short: boolean },
): number {
  const plain = weightOf(word, rarity);
  // Of a university "technology" tells, however many others have it.
  const weight = !company && word.kind === "subject" ? Math.max(plain, byKind.subject) : plain;
  // "LUISS" for "LUISS University", where no other entry has that word.
  if (inReference && rareCore && short && word.kind === "head") return Math.min(weight, 0.25);
  if (!company) return weight;
  if (inReference && rareCore && short && (word.kind === "weak" || looseTails.has(word.key)))
    return Math.min(weight, 0.1);
  if (tails.has(word.key) && (inReference || !tellingTails.has(word.key)))
    return Math.min(weight, word.key === "bank" ? 0.3 : 0.2);
  if (inReference && rareCore && looseTails.has(word.key)) return Math.min(weight, 0.25);
  return weight;
}
