/**
 * How surely two written names are one organisation's, 0..1. Words are paired, the same ones first, then mistyped ones,
 * words written together or shortened; what is left over on one side counts against, on both sides much more.
 */
import { likeness } from "./likeness.ts";
import { isInstitution, missingWeight, type Rarity, weightOf } from "./weigh.ts";
import type { Surface, Word } from "./word-model.ts";

export interface Side {
  readonly surface: Surface;
  /** Country of the organisation by its column, null where not told. */
  readonly country: string | null;
}

interface Paired {
  readonly matched: number;
  readonly lost: number;
  readonly rare: number;
  /** Words in capitals that are the same on both sides. */
  readonly acronyms: readonly string[];
  readonly left: readonly Word[];
  readonly right: readonly Word[];
}

function pairSame(left: readonly Word[], right: readonly Word[]): readonly [Word[], Word[], Word[]] {
  const rest = [...right];
  const both: Word[] = [];
  const alone: Word[] = [];
  for (const word of left) {
    const at = rest.findIndex(({ key }) => key === word.key);
    if (at < 0) alone.push(word);
    else {
      both.push(word);
      rest.splice(at, 1);
    }
  }
  return [both, alone, rest];
}

interface Joined {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  readonly score: number;
}

/** One word of one side that is several of the other: written together, or their first letters. */
function joinedIn(one: readonly Word[], many: readonly Word[], wholes: readonly Word[]): Joined | null {
  for (const word of one) {
    if (word.raw.length < 2) continue;
    for (let at = 0; at < many.length; at += 1)
      for (let size = 1; size <= Math.min(6, many.length - at); size += 1) {
        const run = many.slice(at, at + size);
        const together = run.map(({ raw }) => raw).join("");
        if (together === word.raw && together.length > 3) return { left: [word], right: run, score: 0.97 };
        const letters = run.map((one) => one.letters).join("");
        if (letters === word.raw && (word.caps || letters.length > 2) && (wholes.length > 0 || letters.length > 3))
          return { left: [word], right: run, score: 0.9 };
      }
  }
  return null;
}

/** Letters cut out of a name that is there in full say nothing more than the name. */
const isCutShort = ({ cut, words }: Surface): boolean => cut && words.length === 1;

function paired(a: Surface, b: Surface, rarity: Rarity): Paired {
  const [both, alone, rest] = pairSame(a.words, b.words);
  let matched = 0;
  let lost = 0;
  let rare = 0;
  const acronyms = new Set<string>();
  const count = (words: readonly Word[], score: number): void => {
    const weight = words.reduce((sum, word) => sum + weightOf(word, rarity), 0);
    matched += weight * score;
    lost += weight * (1 - score);
    rare += score > 0.75 ? words.filter(({ kind }) => kind === "word" || kind === "place").length : 0;
    for (const word of words) if (score === 1 && word.caps && word.kind === "word") acronyms.add(word.raw);
  };
  count(both, 1);
  let left: readonly Word[] = alone;
  let right: readonly Word[] = rest;
  for (let again = true; again; ) {
    again = false;
    const there = isCutShort(a) ? null : joinedIn(left, right, both);
    const back = there || isCutShort(b) ? null : joinedIn(right, left, both);
    const found = there ?? (back ? { left: back.right, right: back.left, score: back.score } : null);
    if (!found) continue;
    count(found.left.length > found.right.length ? found.left : found.right, found.score);
    left = left.filter((word) => !found.left.includes(word));
    right = right.filter((word) => !found.right.includes(word));
    again = true;
  }
  const close = left
    .flatMap((one) => right.map((other) => ({ one, other, alike: alikeOf(one, other, rarity) })))
    .filter(({ alike }) => alike > 0.55)
    .sort((x, y) => y.alike - x.alike);
  const used = new Set<Word>();
  for (const { one, other, alike } of close) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    count([weightOf(one, rarity) > weightOf(other, rarity) ? one : other], alike);
  }
  const unused = (words: readonly Word[]): readonly Word[] => words.filter((word) => !used.has(word));
  return { matched, lost, rare, acronyms: [...acronyms], left: unused(left), right: unused(right) };
}

/** Kinds of organisation that one language tells apart and another does not. */
const kindred: readonly ReadonlySet<string>[] = [
  new Set(["association", "federation", "society", "union", "confederation", "league"]),
  new Set(["center", "institute", "laboratory", "institute_research"]),
  new Set(["agency", "authority", "office", "agency_regulator", "board"]),
  new Set(["ministry", "department"]),
  new Set(["university", "college"]),
];

/** One of the two is English, the other is not: which word a translator chose is open. */
const translated = (one: Word, other: Word): boolean => (one.raw === one.key) !== (other.raw === other.key);

const sameOffice = new Set(["agency", "authority", "agency_regulator"]);

function alikeOf(one: Word, other: Word, rarity: Rarity): number {
  if (one.kind === "head" && other.kind === "head" && sameOffice.has(one.key) && sameOffice.has(other.key)) return 0.65;
  if (one.kind === "head" && other.kind === "head" && translated(one, other))
    return kindred.some((kin) => kin.has(one.key) && kin.has(other.key)) ? 0.7 : 0;
  if ((one.kind !== "word" && other.kind !== "word") || one.kind === "country" || other.kind === "country") return 0;
  return likeness(one, other, rarity.count(one.key) > 0 && rarity.count(other.key) > 0);
}

interface Places {
  readonly missing: readonly [number, number];
  readonly factor: number;
}

const codes = (words: readonly Word[]): readonly string[] =>
  words.filter(({ kind }) => kind === "country").map(({ key }) => key.slice(2));

interface Shape {
  /** Ordinary words only: what is so called in one country is another thing in the next. */
  readonly generic: boolean;
  readonly short: boolean;
  readonly institution: boolean;
  /** Of many countries: where it has its seat says little. */
  readonly many: boolean;
  readonly named: boolean;
}

const ofMany = new Set(["european", "global", "world", "african", "asian", "arab", "c:EU", "pacific"]);

/** Countries in the names and in the columns: two that differ make two organisations, above all of one kind each. */
function places(a: Side, b: Side, found: Paired, shape: Shape): Places {
  const onlyLeft = codes(found.left);
  const onlyRight = codes(found.right);
  let factor = 1;
  const clash = (heavy: number): void => {
    factor = Math.min(factor, heavy);
  };
  const against = (
    mine: readonly string[],
    theirs: readonly string[],
    column: string | null,
    own: string | null,
  ): number => {
    let missing = 0;
    for (const one of mine) {
      if (one === column) missing += 0.04;
      else if (theirs.length > 0) clash(0.5);
      else if (column !== null) clash(0.68);
      else missing += shape.institution && one === own ? 0.2 : 0.5;
    }
    return missing;
  };
  const missing = [
    against(onlyLeft, onlyRight, b.country, null),
    against(onlyRight, onlyLeft, a.country, b.country),
  ] as const;
  if (a.country !== null && b.country !== null && a.country !== b.country) {
    if (shape.named || shape.many) factor *= 0.97;
    else clash(shape.generic ? 0.6 : shape.short ? 0.72 : shape.institution || found.lost > 0 ? 0.85 : 0.93);
  }
  return { missing, factor };
}

const sum = (words: readonly Word[], of: (word: Word) => number): number =>
  words.reduce((all, word) => all + of(word), 0);

function asOne(a: Surface, b: Surface): number {
  if (a.compact.length < 4 || b.compact.length < 4) return 0;
  return a.compact === b.compact ? 0.98 : 0;
}

/** Names of three letters and more that are the first letters of the other name. */
function asInitials(a: Surface, b: Surface): number {
  const [short, long] = a.words.length === 1 ? [a, b] : b.words.length === 1 ? [b, a] : [null, null];
  const word = short?.words[0];
  if (!short || isCutShort(short) || !long || !word || long.words.length < 2 || word.raw.length < 3) return 0;
  if (!word.caps && word.raw.length < 5) return 0;
  if (!long.initials.includes(word.raw)) return 0;
  return word.raw.length > 3 ? 0.87 : 0.81;
}

/** "VTT" says all of "VTT Technical Research Centre", and "IIS" of "Institut für Integrierte Schaltungen IIS". */
function said(missing: readonly Word[], word: Word, { acronyms, rare }: Paired, others: number): boolean {
  if (acronyms.length === 0) return false;
  const letters = missing.map((one) => one.letters).join("");
  if (acronyms.some((acronym) => acronym.length > 2 && acronym === letters)) return true;
  if (others > 1 && rare < 2) return false;
  return word.kind !== "word" && word.kind !== "place" && missing.some(({ kind }) => kind === "head");
}

/** Each name in full names a country, and not the same one: sisters, whatever else they share. */
export function sisters(a: Surface | undefined, b: Surface | undefined): boolean {
  const [left, right] = [codes(a?.words ?? []), codes(b?.words ?? [])];
  return left.some((one) => !right.includes(one)) && right.some((one) => !left.includes(one));
}

/** The one name is the beginning of the other, two words of it or more. */
const begins = (a: Surface, b: Surface): boolean =>
  a.words.length > 1 && a.words.every(({ key }, at) => key === b.words[at]?.key);

export function compareNames(a: Side, b: Side, rarity: Rarity): number {
  const found = paired(a.surface, b.surface, rarity);
  const words = [...a.surface.words, ...b.surface.words];
  const company = !isInstitution(a.surface) && !isInstitution(b.surface);
  const where = places(a, b, found, {
    generic: !words.some(({ kind }) => kind === "word" || kind === "place"),
    short: a.surface.words.length === 1 && a.surface.compact.length <= 4,
    institution: !company,
    many: words.some(({ key }) => ofMany.has(key)),
    named: codes(a.surface.words).some((code) => codes(b.surface.words).includes(code)),
  });
  const core = a.surface.words.filter(({ kind }) => kind === "word");
  const rareCore = core.length > 0 && core.every(({ key }) => rarity.count(key) <= 2);
  const short = core.length === a.surface.words.length;
  const missing = (of: readonly Word[], inReference: boolean): number =>
    sum(of, (word) => {
      if (word.kind === "country") return 0;
      const weight = missingWeight(word, rarity, { company, inReference, rareCore, short });
      return said(of, word, found, (inReference ? a : b).surface.words.length) ? weight * 0.2 : weight;
    });
  const left = missing(found.left, false) + where.missing[0];
  const right = missing(found.right, true) + where.missing[1];
  if (found.matched === 0)
    return asInitials(a.surface, b.surface) * where.factor * Math.min(a.surface.factor, b.surface.factor);
  // Much is shared, and nothing speaks against it on one side: the rest was left out.
  const there = a.country !== null && a.country === b.country && begins(a.surface, b.surface);
  const slight = ({ kind, key }: Word): boolean => kind === "head" || kind === "weak" || key === "national" || company;
  const much = (there && found.right.every(slight)) || found.rare > 1 || (found.rare === 1 && found.matched >= 2.2);
  const few = found.rare > 1 && left < 0.1 && right <= 2.1 && !company;
  // A unit has a head of its own beside its house's: "University ... Laboratory" is not the university.
  const head = ({ kind }: Word): boolean => kind === "head";
  const unit = !company && found.right.some(head) && a.surface.words.some(head);
  const leftOut = much && !unit && Math.min(left, right) < 0.1 ? (few ? 0.3 : 0.55) : 1;
  const against = (left + right) * leftOut + 3 * Math.max(0, Math.min(left, right) - 0.15) + found.lost;
  const base = found.matched / (found.matched + 0.9 * against);
  const best = Math.max(base, asOne(a.surface, b.surface), asInitials(a.surface, b.surface));
  // A mistyped name of one word has no other word to bear it out.
  const alone = found.lost > 0 && a.surface.words.length === 1 ? 0.96 : 1;
  // A part of one name against a part of another says little: "University of California, ...".
  const cut = a.surface.cut && b.surface.cut ? 0.93 : 1;
  return best * where.factor * alone * Math.min(a.surface.factor, 1) * Math.min(b.surface.factor, 1) * cut;
}
