/** The words of a query that a typing mistake can stand in. */
const word = /\p{L}[\p{L}\p{M}'’]*/gu;

/** Longer queries are cut: nobody reads what more than these would find. */
export const longestQuery = 200;

export const wordsOf = (query: string): readonly string[] => [
  ...new Set((query.match(word) ?? []).map((found) => found.toLowerCase()).filter((found) => found.length >= 3)),
];

/** The query with words exchanged for others, each wherever it stands alone. */
export const exchanged = (query: string, others: ReadonlyMap<string, string>): string =>
  query.replace(word, (found) => others.get(found.toLowerCase()) ?? found);
