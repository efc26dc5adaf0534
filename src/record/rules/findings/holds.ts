/**
 * A quick look before a slow one: most sentences hold none of the words a rule needs, and finding that out by
 * plain search costs a fraction of trying its patterns.
 */
export const holds = (plain: string, words: readonly string[]): boolean => {
  for (const word of words) if (plain.includes(word)) return true;
  return false;
};
