/**
 * The ways one organisation is written in one line: "Long Name (LN)", "LN - Long Name", "New Name (formerly Old)",
 * "Unit | House".
 */
import { countryInColumn } from "./countries-in.ts";
import { foldWord, plainName } from "./fold.ts";
import type { Surface } from "./word-model.ts";
import { readName } from "./words.ts";

interface Part {
  readonly text: string;
  readonly factor: number;
  readonly cut: boolean;
}

/** Whether an acronym is made of the letters that these words begin with, in order; most of them are enough. */
export function standsFor(acronym: string, words: string): boolean {
  const letters = foldWord(acronym);
  if (letters.length < 2) return false;
  const starts = words
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== "")
    .slice(0, 24);
  // Of the letters from each one on, how many the words from here on can give: one, or several that a word begins with.
  let after: number[] = Array.from({ length: letters.length + 1 }, () => 0);
  for (const word of starts.reverse()) {
    const here = [...after];
    for (let at = 0; at < letters.length; at += 1)
      for (let size = 1; size <= 4 && letters.slice(at, at + size) === word.slice(0, size); size += 1)
        if (at + size <= letters.length) here[at] = Math.max(here[at] ?? 0, size + (after[at + size] ?? 0));
    for (let at = letters.length - 1; at >= 0; at -= 1) here[at] = Math.max(here[at] ?? 0, here[at + 1] ?? 0);
    after = here;
  }
  return (after[0] ?? 0) >= Math.max(2, Math.ceil(letters.length * 0.6));
}

/** All letters of an acronym, first to last, are what the words begin with. */
const standsWhole = (acronym: string, words: string): boolean =>
  standsFor(acronym, words) && foldWord(words).startsWith(foldWord(acronym).slice(0, 1));

const looksShort = (text: string): boolean =>
  !/\s/.test(text.trim()) &&
  text.trim().length <= 12 &&
  /\p{Lu}/u.test(text) &&
  /^[\p{L}\p{N}.&+-]+$/u.test(text.trim());

/** A unit inside a house: then the letters in brackets may be the house's own. */
const insideHouse =
  /\b(?:of the|at the|of|at|de la|du|de l'|della|der)\b.*\b(?:universi|institut|school|college|academ)/i;

/** "(CH)", "(Zimbabwe Chapter)": what tells this one from its sisters. */
const namesCountry = (inner: string): boolean =>
  countryInColumn(inner) !== null || readName(inner).words.some(({ kind }) => kind === "country");

function bracketed(name: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [all, inner = ""] of name.matchAll(/[([{]([^()[\]{}]{2,})[)\]}]/g)) {
    const former =
      /^(?:formerly(?: known as)?|former|ex|ex-|previously|anciennement|antes|früher|now|d\/b\/a|a\/k\/a)[\s:-]+(.+)$/i.exec(
        inner.trim(),
      );
    if (countryInColumn(inner) !== null) continue;
    const before = name.slice(0, name.indexOf(all)).trim();
    if (former?.[1] !== undefined) parts.push({ text: former[1], factor: 0.96, cut: false });
    else if (looksShort(inner)) {
      const own = standsFor(inner, before);
      const factor = own ? 0.95 : insideHouse.test(before) ? 0.7 : 0.9;
      if (inner.trim().length > 2 || own) parts.push({ text: inner.trim(), factor, cut: true });
    } else if (looksShort(before) && standsFor(before, inner)) parts.push({ text: inner, factor: 0.95, cut: true });
    else if (/\s/.test(inner.trim()) && !/\buniversit/i.test(inner))
      parts.push({ text: inner, factor: 0.84, cut: true });
  }
  return parts;
}

/** "Centre ... - University of ...": the house is not the unit. */
const unitOf = (left: string, right: string): boolean =>
  /\b(?:cent(?:re|er|ro)|institut|lab|chair|school|facult)/i.test(left) &&
  /universi/i.test(right) &&
  !/universi/i.test(left);

function sides(name: string): readonly Part[] {
  const led = /^(\S{2,10})\s+(\S+\s.+)$/.exec(name);
  if (
    led?.[1] !== undefined &&
    led[2] !== undefined &&
    /^[\p{Lu}\p{N}]{3,}$/u.test(led[1]) &&
    standsWhole(led[1], led[2])
  )
    return [led[1], led[2]].map((text) => ({ text, factor: 0.93, cut: true }));
  const unit =
    /^(.+?),\s*((?:DG|Directorate|Department|Dept|Division|Faculty|School|Section|Unit|Office|Institute|Centre|Center|Bureau|Service)\b.*)$/i.exec(
      name,
    );
  if (unit?.[1] !== undefined && /\s/.test(unit[1])) return [{ text: unit[1], factor: 0.97, cut: true }];
  const twice = /^(\p{Lu}{3,6}-(?=\p{L}{6})|[\p{L}]{3,}\/)(\p{L}{3,})$/u.exec(name);
  if (twice?.[1] !== undefined && twice[2] !== undefined)
    return [twice[1], twice[2]].map((text) => ({ text: text.replace(/[-/]$/, ""), factor: 0.86, cut: true }));
  const tongues = name.split("/");
  if (unitOf(tongues[0] ?? "", tongues[1] ?? "")) return [{ text: tongues[0] ?? "", factor: 0.9, cut: true }];
  if (tongues.length === 2 && tongues.every((half) => /\S\s+\S/.test(half.trim())))
    return tongues.map((half) => ({ text: half.trim(), factor: 0.96, cut: false }));
  const halves = name
    .split(/\s[–|/:-]{1,2}\s|\s?\|\s?|:\s|\s–\s?|\s?–\s/)
    .map((half) => half.trim())
    .filter((half) => half !== "");
  if (halves.length !== 2) return [];
  const [left = "", right = ""] = halves;
  if (looksShort(left) && standsFor(left, right))
    return [left, right].map((text) => ({ text, factor: 0.95, cut: true }));
  if (looksShort(right) && standsFor(right, left))
    return [left, right].map((text) => ({ text, factor: 0.95, cut: true }));
  if (unitOf(left, right)) return [{ text: left, factor: 0.9, cut: true }];
  return [
    { text: left, factor: 0.88, cut: true },
    { text: right, factor: looksShort(left) ? 0.9 : 0.8, cut: true },
  ];
}

/** "Canadian Name (CN) Nom canadien (NC)": the name in one tongue, its letters, and in another. */
function tonguesOf(name: string): readonly Part[] {
  const [, left = "", letters = "", right = ""] =
    /^([^()]+)\(([^()]+)\)\s*([^(),;–-][^()]*?)\s*(?:\([^()]*\))?$/.exec(name) ?? [];
  const several = (text: string): boolean => /\S\s+\S/.test(text.trim());
  if (!several(left) || !several(right) || !looksShort(letters) || !standsFor(letters, left)) return [];
  return [left, right].map((text) => ({ text: text.trim(), factor: 0.95, cut: false }));
}

/** "Vienna Insurance Group AG Wiener Versicherung Gruppe": a legal form ends the one name, another begins. */
function afterForm(name: string): readonly Part[] {
  const [, left = "", right = ""] =
    /^(\S+(?:\s+\S+)+\s+(?:AG|GmbH|Ltd\.?|LLC|Inc\.?|plc|NPC|SE))\s+([^\s&+(,–-]\S*(?:\s+\S+)+)$/.exec(name) ?? [];
  return left === "" ? [] : [left, right].map((text) => ({ text, factor: 0.94, cut: false }));
}

/** "Long description of what it does BRAND": the name it goes by stands last, alone in capitals. */
function brand(name: string): readonly Part[] {
  const [, before = "", last = ""] = /^(.+\s)(\p{Lu}{6,})$/u.exec(name) ?? [];
  const written = before.split(/\s+/).filter((word) => /\p{Ll}{3}/u.test(word)).length;
  return last !== "" && written > 3 ? [{ text: last, factor: 0.9, cut: false }] : [];
}

function parts(name: string): readonly Part[] {
  const known =
    /^(.+?),?\s+(?:formerly(?: known as)?|previously known as|d\/b\/a|doing business as|trading as|a\/k\/a|also known as)\s+(.+)$/i.exec(
      name,
    );
  if (known?.[1] !== undefined && known[2] !== undefined)
    return [
      { text: name, factor: 0.9, cut: false },
      { text: known[1], factor: 0.97, cut: false },
      { text: known[2], factor: 0.95, cut: false },
    ];
  const without = name
    .replace(/[([{][^()[\]{}]*[)\]}]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\s+,/g, ",")
    .trim();
  const found: Part[] = [{ text: name, factor: 1, cut: false }];
  if (without !== name && without !== "") {
    const qualified = [...name.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)].some(([, inner = ""]) => namesCountry(inner));
    found.push({ text: without, factor: qualified ? 0.9 : 0.99, cut: false }, ...bracketed(name));
    found.push(...tonguesOf(name));
    // "Unit (U), House": the unit stands for itself.
    const front = name.slice(0, name.search(/[([{]/)).trim();
    if (/[)\]}]\s*,/.test(name) && /\s/.test(front)) found.push({ text: front, factor: 0.94, cut: true });
  }
  return [...found, ...afterForm(name), ...brand(name), ...sides(without === "" ? name : without)];
}

/** All ways `name` may be written, the whole name first; none for a name without letters. */
export function surfacesOf(name: string, factor = 1): readonly Surface[] {
  const seen = new Set<string>();
  const found: Surface[] = [];
  for (const part of parts(plainName(name).slice(0, 400))) {
    const { words, compact, initials } = readName(part.text);
    const key = words.map(({ key: one }) => one).join(" ");
    if (words.length === 0 || seen.has(key)) continue;
    seen.add(key);
    found.push({ words, compact, initials, factor: part.factor * factor, cut: part.cut });
  }
  return found;
}
