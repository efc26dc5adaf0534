/**
 * Numbers for people: the graph counts them 0, 1, 2, ..., everybody else knows them by a UUID. An open hash table in
 * typed arrays, about 30 bytes a person, where a Map of texts takes four times as much.
 */
import type { PersonId } from "../../../kernel/ids.ts";

export interface People {
  readonly count: () => number;
  /** The number of this person, who gets the next one when unknown. */
  readonly add: (id: PersonId) => number;
  /** The number of this person; -1 for somebody unknown. */
  readonly find: (id: PersonId) => number;
  readonly id: (number: number) => PersonId;
  /** Whether the id of one comes before that of another. */
  readonly precedes: (one: number, other: number) => boolean;
}

const words = 4;

const hex = (text: string): number => Number.parseInt(text, 16) >>> 0;

/** The 128 bits of a UUID as four words. Throws TypeError for what is none. */
function bits(id: string, into: Uint32Array): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new TypeError("not a UUID");
  into[0] = hex(id.slice(0, 8));
  into[1] = hex(id.slice(9, 13) + id.slice(14, 18));
  into[2] = hex(id.slice(19, 23) + id.slice(24, 28));
  into[3] = hex(id.slice(28));
}

const padded = (word: number | undefined): string => (word ?? 0).toString(16).padStart(8, "0");

/** Random UUIDs are their own hash; mixed all the same, for others count up. */
function hashed(key: Uint32Array): number {
  let hash = 0x9e3779b9;
  for (const word of key) {
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

export function createPeople(expected = 1_024): People {
  let room = 1_024;
  while (room < expected) room *= 2;
  let ids = new Uint32Array(room * words);
  // Twice as many slots as people: a look-up meets one or two. A slot holds the number and 1, for 0 is free.
  let slots = new Uint32Array(room * 2);
  let count = 0;
  const key = new Uint32Array(words);

  const isAt = (number: number): boolean => {
    const from = number * words;
    return ids[from] === key[0] && ids[from + 1] === key[1] && ids[from + 2] === key[2] && ids[from + 3] === key[3];
  };
  /** The slot of the key, or the free one where it would stand. */
  const slotOf = (): number => {
    const mask = slots.length - 1;
    let slot = hashed(key) & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0 || isAt(held - 1)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    room *= 2;
    const more = new Uint32Array(room * words);
    more.set(ids);
    ids = more;
    slots = new Uint32Array(room * 2);
    const kept = key.slice();
    for (let number = 0; number < count; number++) {
      key.set(ids.subarray(number * words, (number + 1) * words));
      slots[slotOf()] = number + 1;
    }
    key.set(kept);
  };

  return {
    count: () => count,
    add: (id) => {
      bits(id, key);
      const held = slots[slotOf()] ?? 0;
      if (held > 0) return held - 1;
      if (count === room) grow();
      ids.set(key, count * words);
      slots[slotOf()] = count + 1;
      count += 1;
      return count - 1;
    },
    find: (id) => {
      bits(id, key);
      return (slots[slotOf()] ?? 0) - 1;
    },
    precedes: (one, other) => {
      for (let word = 0; word < words; word++) {
        const [a = 0, b = 0] = [ids[one * words + word], ids[other * words + word]];
        if (a !== b) return a < b;
      }
      return false;
    },
    id: (number) => {
      const [a, b, c, d] = [0, 1, 2, 3].map((word) => padded(ids[number * words + word]));
      return `${a}-${b?.slice(0, 4)}-${b?.slice(4)}-${c?.slice(0, 4)}-${c?.slice(4)}${d}` as PersonId;
    },
  };
}
