/** A short word with two neighbours exchanged shares few groups of letters with the right one; so these are tried as they are. */
const longest = 7;

/** The word with each two neighbouring letters exchanged: of "jsoe", among others "jose". None of long words. */
export function swapped(word: string): readonly string[] {
  const letters = [...word];
  if (letters.length < 3 || letters.length > longest) return [];
  const made = letters
    .slice(1)
    .map((letter, n) => [...letters.slice(0, n), letter, letters[n], ...letters.slice(n + 2)].join(""));
  return [...new Set(made)].filter((one) => one !== word);
}
