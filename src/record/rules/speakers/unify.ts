/** Spellings gathered under one name each. Names are looked up by their parts, so that many speakers stay cheap. */

import { edits } from "../../../kernel/edits.ts";
import type { Roster } from "../notations/draft.ts";
import { nameKey } from "./likeness.ts";
import { handlesOf, type Spelling, samePerson } from "./same-person.ts";

export interface Person extends Spelling {
  readonly label: string;
  readonly name: string;
}

interface Head extends Person {
  readonly announced: boolean;
}

/** A part that so many people share says nothing about typos. */
const crowded = 200;

interface Index {
  readonly byKey: Map<string, Head>;
  readonly byJoined: Map<string, Head[]>;
  readonly byPart: Map<string, Head[]>;
  readonly byFirst: Map<string, Head[]>;
  readonly byLast: Map<string, Head[]>;
  readonly byHandle: Map<string, Head[]>;
  /** Surnames of two words. */
  readonly byEnd: Map<string, Head[]>;
  /** Names of one word, by their first two letters. */
  readonly single: Map<string, Head[]>;
  readonly roster: Head[];
}

function put(map: Map<string, Head[]>, key: string, head: Head): void {
  const row = map.get(key);
  if (row) row.push(head);
  else map.set(key, [head]);
}

function enter(index: Index, head: Head): void {
  const { tokens, key } = head;
  if (!index.byKey.has(key)) index.byKey.set(key, head);
  put(index.byJoined, tokens.join(""), head);
  put(index.byFirst, tokens[0] ?? "", head);
  if (tokens.length === 1) {
    put(index.single, key.slice(0, 2), head);
    return;
  }
  put(index.byLast, tokens.at(-1) ?? "", head);
  for (const token of new Set(tokens)) if (token.length > 1) put(index.byPart, token, head);
  for (const handle of handlesOf(tokens)) put(index.byHandle, handle, head);
  if (tokens.length > 2) put(index.byEnd, tokens.slice(-2).join(" "), head);
  if (head.announced && index.roster.length < crowded) index.roster.push(head);
}

/** The name behind each label. The longest and most used spellings first: rarer ones lean on them. */
export function unify(persons: readonly Person[], roster: Roster): ReadonlyMap<string, string> {
  const index: Index = {
    byKey: new Map(),
    byJoined: new Map(),
    byPart: new Map(),
    byFirst: new Map(),
    byLast: new Map(),
    byHandle: new Map(),
    byEnd: new Map(),
    single: new Map(),
    roster: [],
  };
  for (const name of new Set(roster.names)) {
    const key = nameKey(name);
    if (!index.byKey.has(key))
      enter(index, { label: "", count: 0, key, tokens: key.split(" "), name, announced: true });
  }
  const names = new Map<string, string>();
  for (const person of [...persons].sort((a, b) => b.tokens.length - a.tokens.length || b.count - a.count)) {
    const same = index.byKey.get(person.key) ?? similar(person, index);
    names.set(person.label, same?.name ?? person.name);
    if (!same) enter(index, { ...person, announced: false });
  }
  return names;
}

const only = (heads: readonly Head[] | undefined): Head | null => (heads?.length === 1 ? (heads[0] ?? null) : null);

function similar(person: Person, index: Index): Head | null {
  const { tokens } = person;
  if (tokens.length === 1) return oneWord(tokens[0] ?? "", index);
  const joined = only(index.byJoined.get(tokens.join("")));
  if (joined && joined.tokens.length > 1) return joined;
  const alike = new Set<Head>();
  for (const token of tokens) {
    const row = index.byPart.get(token) ?? [];
    if (row.length > crowded) continue;
    for (const head of row) if (samePerson(person, head, head.announced)) alike.add(head);
  }
  for (const head of index.roster) if (samePerson(person, head, true)) alike.add(head);
  if (alike.size > 0) return only([...alike]);
  // A surname of two words: "Hallam-Baker", "de Natris".
  return tokens.length === 2 ? only(index.byEnd.get(person.key)) : null;
}

/** A first name or a surname alone: whose it is, where only one person of the meeting has it. */
function oneWord(word: string, index: Index): Head | null {
  if (word.length < 2) return null;
  const first = index.byFirst.get(word) ?? [];
  if (first.length > 0) return only(first);
  const last = index.byLast.get(word) ?? [];
  if (last.length > 0) return only(last);
  if (word.length < 4) return null;
  const handle = index.byHandle.get(word) ?? [];
  if (handle.length > 0) return only(handle);
  const row = index.single.get(word.slice(0, 2)) ?? [];
  if (word.length < 5 || row.length > crowded) return null;
  return only(row.filter((head) => edits(head.key, word, 1) <= 1));
}
