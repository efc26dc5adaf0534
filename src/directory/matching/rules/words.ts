/** A written name as words: joined abbreviations, without legal forms, with the countries and ordinary words it names. */
import { countryMistyped, countryOfWords } from "./countries-in.ts";
import { foldWord, isHan } from "./fold.ts";
import { compoundOf, conceptOf, divideHan, lexicon } from "./lexicon.ts";
import type { Word } from "./word-model.ts";

interface Piece {
  readonly raw: string;
  readonly caps: boolean;
  readonly bare: boolean;
  readonly letters: string;
}

/** "S. A." and "A.S.T.R.I.D." are one word; "AT&T" too, while "Ernst & Young" is two and an "and". */
const joinedSigns = (name: string): string =>
  name
    .replace(/(?<![\p{L}\p{N}])\p{L}\.(?:\s?\p{L}\.)*(?:\s?\p{L}(?![\p{L}\p{N}'])\.?)?/gu, (run) => {
      const letters = run.replace(/[.\s]/g, "");
      return [...letters].length > 1 ? `${letters} ` : `${letters} `;
    })
    // "T V Sundram": letters that stand alone one after the other.
    .replace(/(?<![\p{L}\p{N}'.&+])\p{Lu}(?:\s\p{Lu})+(?![\p{L}\p{N}'.&+])(?!\s?[&+])/gu, (run) =>
      run.replace(/\s/g, ""),
    )
    .replace(/(?<![\p{L}\p{N}])(\p{L}{1,2})\s?[&+]\s?(\p{L}{1,2})(?![\p{L}\p{N}])/gu, "$1$2")
    .replace(/(?<=\p{L})['](?:s)?(?![\p{L}])/gu, " ");

/** Whether capitals say anything in this name: not where everything is in capitals. */
const capsTell = (name: string): boolean => /\p{Ll}/u.test(name);

function pieces(name: string): readonly Piece[] {
  const tells = capsTell(name);
  const found: Piece[] = [];
  for (const [written] of joinedSigns(name).matchAll(/[\p{L}\p{N}\p{M}\ufffd]+/gu)) {
    const parts = isHan(written) ? (written.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) : [written];
    for (const part of parts)
      for (const text of isHan(part) ? divideHan(part.normalize("NFKC")) : [part]) {
        const raw = foldWord(text);
        if (raw === "") continue;
        const caps = (tells || text.length <= 4) && /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);
        found.push({ raw, caps, bare: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text), letters: [...raw][0] ?? "" });
      }
  }
  return found;
}

/** Forms that mean nothing else wherever they stand. */
const anywhere = new Set(
  "telefonaktiebolaget ltd llc inc gmbh ggmbh pvt sdn bhd kft kgaa sarl sro spzoo plc pty incorporated limited".split(
    " ",
  ),
);

/** Without "Ltd.", "S.A. de C.V.", "ООО": but never without anything left. */
function withoutLegal(all: readonly Piece[]): readonly Piece[] {
  const { legal, leading, joining } = lexicon();
  let words = [...all];
  for (let again = true; again && words.length > 1; ) {
    again = false;
    for (let size = Math.min(5, words.length - 1); size > 0 && !again; size -= 1) {
      const tail = words.slice(-size).map(({ raw }) => raw);
      if (!legal.has(tail.join(" "))) continue;
      words = words.slice(0, -size);
      again = true;
    }
    const last = words.at(-1);
    if (!again && last && words.length > 1 && joining.has(last.raw) && words.length < all.length) {
      words = words.slice(0, -1);
      again = true;
    }
  }
  const first = words[0];
  if (first && words.length > 1 && leading.has(first.raw)) words = words.slice(1);
  const kept = words.filter(({ raw }, at) => at === 0 || !anywhere.has(raw));
  return kept;
}

const made = (piece: Piece, key: string, kind: Word["kind"]): Word => ({ ...piece, key, kind });

/** The longest run of words from here that together name a country or mean one thing. */
function phraseAt(words: readonly Piece[], at: number): { readonly word: Word; readonly size: number } | null {
  const { concepts } = lexicon();
  for (let size = Math.min(6, words.length - at); size > 1; size -= 1) {
    const run = words.slice(at, at + size);
    const folded = run.map(({ raw }) => raw);
    const first = run[0];
    if (!first) return null;
    const piece = {
      raw: folded.join(""),
      caps: false,
      bare: run.some(({ bare }) => bare),
      letters: run.map(({ letters }) => letters).join(""),
    };
    const country = countryOfWords(folded);
    if (country !== null) return { word: made(piece, `c:${country}`, "country"), size };
    const concept = concepts.get(folded.join(" "));
    if (concept) return { word: made(piece, concept.key, concept.kind), size };
  }
  return null;
}

function wordsOf(piece: Piece): readonly Word[] {
  const { raw, caps } = piece;
  if (/^\p{N}+$/u.test(raw)) return [made(piece, raw, "number")];
  const country = countryOfWords([raw], caps);
  if (country !== null) return [made(piece, `c:${country}`, "country")];
  const concept = conceptOf(raw);
  if (concept) return [made(piece, concept.key, concept.kind)];
  const compound = compoundOf(raw);
  if (compound) {
    const rest = conceptOf(compound.rest);
    const before = { ...piece, raw: compound.rest };
    const after = { ...piece, raw: compound.head };
    return [made(before, rest?.key ?? compound.rest, rest?.kind ?? "word"), made(after, compound.head, "head")];
  }
  const close = countryMistyped(raw);
  return close === null ? [made(piece, raw, "word")] : [made(piece, `c:${close}`, "country")];
}

export interface ReadName {
  readonly words: readonly Word[];
  readonly compact: string;
  readonly initials: readonly string[];
}

/** Words that only say that a country is one. */
const statehood = new Set([
  "republic",
  "kingdom",
  "republique",
  "reino",
  "royaume",
  "republica",
  "republika",
  "principality",
]);
const statehoodAlone = new Set([
  ...statehood,
  "commonwealth",
  "state",
  "states",
  "sultanate",
  "federal",
  "federation",
  "federative",
  "vabariik",
  "tasavalta",
  "koztarsasag",
  "cumhuriyeti",
  "rzeczpospolita",
]);

/** Short for something, wherever it stands in a name. */
const shortFor: readonly (readonly [RegExp, string])[] = [
  [/株式会社|股份有限公司|有限公司|有限责任公司|주식회사|\(주\)|\(株\)/gu, " "],
  [/\bam-?cham\b/gi, "American Chamber of Commerce"],
  [/\bMo?FA\b/g, "Ministry of Foreign Affairs"],
  [/\bIT\b/g, "Information Technology"],
  [/\bTU\b/g, "Technical University"],
  [/\bGov(?:'?t)?\b\.?/g, "Government"],
  [/(?<=[\p{L}\p{N}])\.(?:com|org|net|eu|io|gov|edu)(?=$|[\s,])/giu, ""],
  [/\bAuth\./g, "Authority"],
];

const atLength = (name: string): string => shortFor.reduce((text, [sign, whole]) => text.replace(sign, whole), name);

export function readName(name: string): ReadName {
  const { joining } = lexicon();
  const whole = pieces(atLength(name));
  const all = withoutLegal(whole);
  const content = all.filter(({ raw }) => !joining.has(raw));
  const kept = content.length > 0 ? content : all;
  const words: Word[] = [];
  for (let at = 0; at < kept.length; ) {
    const run = phraseAt(kept, at);
    if (run) {
      words.push(run.word);
      at += run.size;
      continue;
    }
    const piece = kept[at];
    // A name of one word is a name: "Allianz" is no alliance.
    if (piece)
      words.push(
        ...(kept.length === 1 && countryOfWords([piece.raw], piece.caps) === null && !isHan(piece.raw)
          ? [made(piece, piece.raw, "word")]
          : wordsOf(piece)),
      );
    at += 1;
  }
  const named = words.some(({ kind }) => kind === "country");
  const only = words.every(({ kind, raw }) => kind === "country" || statehoodAlone.has(raw));
  const bare = named ? words.filter(({ raw }) => !(only ? statehoodAlone : statehood).has(raw)) : words;
  const letters = (of: readonly Piece[]): string => of.map(({ raw }) => [...raw][0] ?? "").join("");
  // "Housing Development Finance Corporation Limited" is HDFC: letters of the legal form may belong to it.
  const withForm = all.length > 1 && whole.length > all.length ? letters(whole.slice(0, all.length + 1)) : "";
  const initials = [...new Set([letters(kept), letters(all), withForm])].filter((one) => one.length > 2);
  return { words: bare, compact: kept.map(({ raw }) => raw).join(""), initials };
}
