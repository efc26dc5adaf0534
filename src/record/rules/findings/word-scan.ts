/**
 * Finds in one pass over a text which of many words stand in it (Aho, Corasick, 1975): the cost grows with the
 * text alone, not with the number of words.
 *
 * A word is looked for in any place and any case. A space in it stands for every place where a word may begin or
 * end; so " hum " is found in "Hum: strong" and not in "human". Curly apostrophes count as straight ones.
 */

/** A group of words answers with one bit; at most 32 groups and marks in all. */
export interface WordGroup {
  readonly bit: number;
  readonly words: readonly string[];
}

/** Single characters that answer with a bit of their own. */
export interface MarkGroup {
  readonly bit: number;
  readonly characters: string;
}

const apostrophes = "’‘ʼ`";
const width = 64;
const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** The number a character goes by: 0 ends words, others are what the words are made of: letters first, then marks. */
function alphabetOf(words: readonly string[]): Uint8Array {
  const numbers = new Uint8Array(0x10000);
  const known = new Map<string, number>();
  const characters = [...words.join("").replace(/ /g, "")];
  for (const character of [...characters.filter(isLetter), ...characters.filter((one) => !isLetter(one))])
    if (!known.has(character)) known.set(character, known.size + 1);
  if (known.size >= width) throw new RangeError("More different characters than a row of the table holds.");
  for (let code = 0; code < numbers.length; code += 1) {
    const [first = ""] = String.fromCharCode(code).toLowerCase();
    numbers[code] = known.get(apostrophes.includes(first) ? "'" : first) ?? 0;
  }
  return numbers;
}

interface Trie {
  /** For each state and number of a character the state that follows; 0 where none does. */
  readonly next: number[];
  /** The bits a state answers with. */
  readonly says: number[];
}

function trieOf(groups: readonly WordGroup[], numbers: Uint8Array): Trie {
  const next = new Array<number>(width).fill(0);
  const says = [0];
  for (const { bit, words } of groups) {
    for (const word of words) {
      let state = 0;
      for (const character of word) {
        const at = state * width + (numbers[character.charCodeAt(0)] ?? 0);
        if (next[at] === 0) {
          next[at] = says.length;
          says.push(0);
          for (let column = 0; column < width; column += 1) next.push(0);
        }
        state = next[at] ?? 0;
      }
      says[state] = (says[state] ?? 0) | bit;
    }
  }
  return { next, says };
}

/** Every state learns where to go on when its word breaks off: to the longest end of it that begins another word. */
function complete({ next, says }: Trie, firstBreak: number): void {
  const border = next[0] ?? 0;
  const queue: (readonly [state: number, shorter: number])[] = [[border, 0]];
  for (let number = 1; number < width; number += 1) {
    const state = next[number] ?? 0;
    // An apostrophe or a hyphen may stand in a word looked for, and ends any other.
    if (state !== 0) queue.push([state, number >= firstBreak ? border : 0]);
    else if (number >= firstBreak) next[number] = border;
  }
  for (let at = 0; at < queue.length; at += 1) {
    const [state, shorter] = queue[at] ?? [0, 0];
    says[state] = (says[state] ?? 0) | (says[shorter] ?? 0);
    for (let number = 0; number < width; number += 1) {
      const follows = next[state * width + number] ?? 0;
      const instead = next[shorter * width + number] ?? 0;
      if (follows === 0) next[state * width + number] = instead;
      else queue.push([follows, instead]);
    }
  }
}

/** A function that gives the bits of all groups and marks found in a text. */
export function wordScan(groups: readonly WordGroup[], marks: readonly MarkGroup[]): (text: string) => number {
  const words = groups.flatMap((group) => group.words);
  const numbers = alphabetOf([" ", ...words]);
  const trie = trieOf([{ bit: 0, words: [" "] }, ...groups], numbers);
  const others = [...words.join("")].filter((one) => one !== " " && !isLetter(one));
  const firstBreak = Math.min(width, ...others.map((one) => numbers[one.charCodeAt(0)] ?? width));
  complete(trie, firstBreak);
  const next = Uint16Array.from(trie.next);
  const says = Int32Array.from(trie.says);
  const border = next[0] ?? 0;
  const markBits = new Int32Array(0x10000);
  for (const { bit, characters } of marks)
    for (const character of characters)
      markBits[character.charCodeAt(0)] = (markBits[character.charCodeAt(0)] ?? 0) | bit;
  return (text) => {
    let state = border;
    let bits = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const number = numbers[code] ?? 0;
      if (number >= firstBreak) bits |= says[next[state * width] ?? 0] ?? 0;
      state = next[state * width + number] ?? 0;
      bits |= (says[state] ?? 0) | (markBits[code] ?? 0);
    }
    return bits | (says[next[state * width] ?? 0] ?? 0);
  };
}
