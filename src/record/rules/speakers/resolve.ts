/** One name for each speaker of a meeting, whatever ways the labels write it. */

import { countryNamed } from "../../../kernel/places/countries.ts";
import type { SpeakerKind } from "../../model.ts";
import type { Roster } from "../notations/draft.ts";
import { firstNamesToo, readLabel } from "./kinds.ts";
import { distance, nameKey } from "./likeness.ts";
import { spellingIn } from "./spelling.ts";

export interface Speaker {
  readonly kind: SpeakerKind;
  readonly name: string | null;
}

interface Person {
  readonly label: string;
  readonly count: number;
  readonly tokens: readonly string[];
  readonly key: string;
  name: string;
}

/**
 * `labels`: each distinct label with its number of turns. `text`: the file, where names are often written in
 * normal case. Returns the speaker behind each label.
 */
export function resolveSpeakers(
  labels: ReadonlyMap<string, number>,
  roster: Roster,
  text: string,
): ReadonlyMap<string, Speaker> {
  const found = new Map<string, Speaker>();
  const persons: Person[] = [];
  const states = [...labels.keys()].filter(
    (label) => countryNamed(label) !== null && !firstNamesToo.has(label.toLowerCase()),
  ).length;
  const byCountry = new Map<string, { name: string; count: number }>();
  const body = spellingIn(text);

  for (const [label, count] of labels) {
    const alias = roster.aliases.get(label.toLowerCase());
    const reading = readNamed(label, alias, states);
    if (reading.kind === "state") {
      const iso = countryNamed(label)?.iso3 ?? label;
      const known = byCountry.get(iso);
      if (reading.name !== null && (!known || known.count < count)) byCountry.set(iso, { name: reading.name, count });
    }
    // Two people under one label are nobody's other spelling.
    if (reading.kind !== "person" || reading.name === null || reading.name.includes(", ")) found.set(label, reading);
    else {
      const key = nameKey(reading.name);
      persons.push({ label, count, key, tokens: key.split(" "), name: alias ?? body(reading.name) });
    }
  }
  for (const [label, speaker] of found)
    if (speaker.kind === "state")
      found.set(label, { kind: "state", name: byCountry.get(countryNamed(label)?.iso3 ?? "")?.name ?? speaker.name });

  for (const [label, name] of unify(persons, roster)) found.set(label, { kind: "person", name });
  return found;
}

/** An alias stands for a person, unless the label says it is an office or the hall. */
function readNamed(label: string, alias: string | undefined, states: number): Speaker {
  if (alias === undefined) return readLabel(label, states);
  const reading = readLabel(label, states);
  return reading.kind === "audience" ||
    reading.kind === "role" ||
    reading.kind === "captioner" ||
    (reading.kind === "unknown" && alias === label)
    ? reading
    : { kind: "person", name: alias };
}

/** The most used spelling first: rarer ones lean on it. */
function unify(persons: readonly Person[], roster: Roster): ReadonlyMap<string, string> {
  const heads: Person[] = roster.names.map((name) => {
    const key = nameKey(name);
    return { label: "", count: 0, key, tokens: key.split(" "), name };
  });
  const rosterSize = heads.length;
  const names = new Map<string, string>();
  const ordered = [...persons].sort((a, b) => b.tokens.length - a.tokens.length || b.count - a.count);
  const byKey = new Map<string, Person>(heads.map((head) => [head.key, head]));
  for (const person of ordered) {
    const same = byKey.get(person.key) ?? similar(person, heads, rosterSize);
    if (same) {
      // A spelling with accents or small particles says more than the bare one.
      names.set(person.label, same.name);
    } else {
      heads.push(person);
      byKey.set(person.key, person);
      names.set(person.label, person.name);
    }
  }
  return names;
}

function similar(person: Person, heads: readonly Person[], rosterSize: number): Person | null {
  const { tokens } = person;
  if (tokens.length === 1) return oneWord(tokens[0] ?? "", heads);
  const alike = heads.filter((head, at) => head.tokens.length > 1 && sameFullName(person, head, at < rosterSize));
  if (alike.length > 0) return alike.length === 1 ? (alike[0] ?? null) : null;
  // A surname of two words: "Hallam-Baker", "de Natris".
  const surname = heads.filter((head) => head.key.endsWith(` ${person.key}`));
  return surname.length === 1 ? (surname[0] ?? null) : null;
}

/** A first name or a surname alone: whose it is, where only one person of the meeting has it. */
function oneWord(word: string, heads: readonly Person[]): Person | null {
  if (word.length < 2) return null;
  const first = heads.filter((head) => head.tokens[0] === word);
  if (first.length === 1) return first[0] ?? null;
  if (first.length > 1) return null;
  const last = heads.filter((head) => head.tokens.length > 1 && head.tokens.at(-1) === word);
  if (last.length === 1) return last[0] ?? null;
  if (last.length > 1 || word.length < 4) return null;
  const handle = heads.filter((head) => head.tokens.length > 1 && isHandle(word, head.tokens));
  if (handle.length === 1) return handle[0] ?? null;
  if (handle.length > 1 || word.length < 5) return null;
  const near = heads.filter(
    (head) =>
      head.tokens.length === 1 &&
      distance(head.tokens[0] ?? "", word, 1) <= 1 &&
      (head.tokens[0] ?? "").slice(0, 2) === word.slice(0, 2),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** `heathervescent`, `hvescent`, `heatherv`, `vescent_h` of Heather Vescent. */
function isHandle(word: string, tokens: readonly string[]): boolean {
  const [first = ""] = tokens;
  const last = tokens.at(-1) ?? "";
  if (first.length < 2 || last.length < 2) return false;
  const forms = [
    tokens.join(""),
    first + last,
    first.charAt(0) + last,
    first + last.charAt(0),
    last + first.charAt(0),
    last + first,
  ];
  return forms.includes(word);
}

const isInitial = (token: string): boolean => token.length === 1;

function sameFullName(a: Person, b: Person, fromRoster: boolean): boolean {
  const first = a.tokens[0] ?? "";
  const otherFirst = b.tokens[0] ?? "";
  const last = a.tokens.at(-1) ?? "";
  const otherLast = b.tokens.at(-1) ?? "";
  const initials = (isInitial(first) || isInitial(otherFirst)) && first[0] === otherFirst[0];
  if (last === otherLast && (first === otherFirst || initials)) return middleAgrees(a.tokens, b.tokens);
  // Typos: a rare spelling beside a frequent one, most of it alike.
  if (a.key.length < 8 || Math.abs(a.key.length - b.key.length) > 3) return false;
  if (!fromRoster && a.count > 2 && a.count * 4 > b.count) return false;
  if (a.key.replace(/ /g, "") === b.key.replace(/ /g, "")) return true;
  if (a.tokens.length !== b.tokens.length) return false;
  const wrong = a.tokens.filter((token, at) => token !== b.tokens[at]);
  return (
    wrong.length <= (fromRoster && a.key.length >= 12 ? 2 : 1) &&
    a.tokens.every((token, at) => near(token, b.tokens[at] ?? ""))
  );
}

/** "Anna Maria Silva" and "Anna Silva" agree; "Anna Berg Silva" and "Anna Ruiz Silva" do not. */
function middleAgrees(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short
    .slice(1, -1)
    .every((token) => long.some((other) => other === token || (isInitial(token) && other[0] === token)));
}

function near(token: string, other: string): boolean {
  if (token === other) return true;
  const shorter = Math.min(token.length, other.length);
  if (shorter < 4) return false;
  // Letters lost at the end: "Natri", "Kleinwaech".
  if (shorter >= 5 && (token.startsWith(other) || other.startsWith(token))) return true;
  const allowed = shorter >= 8 ? 2 : 1;
  return distance(token, other, allowed) <= allowed && (token[0] === other[0] || token.at(-1) === other.at(-1));
}
