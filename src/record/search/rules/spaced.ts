/**
 * Scripts that are written without spaces between words. Each of their signs is made a word of its own, and what is
 * asked in them a phrase: so that nothing is missed for want of a dictionary.
 */
const sign =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const eachSign = new RegExp(`[${sign}]`, "gu");
const run = new RegExp(`[${sign}][${sign}\\p{M}]*`, "gu");
const anySign = new RegExp(`[${sign}]`, "u");
/** Signs, and the marks of writing that stand close to them. */
const close = `${sign}\\u3000-\\u303F\\uFF00-\\uFF65`;
/** A space that `spaced` put between two signs, whatever marks of a hit stand around it. */
const between = new RegExp(`(?<=[${close}]\\p{M}?[\\uE000\\uE001]?) {1,2}(?=[\\uE000\\uE001]?[${close}])`, "gu");

export const spaced = (text: string): string => (anySign.test(text) ? text.replace(eachSign, " $& ") : text);

export const unspaced = (text: string): string => (anySign.test(text) ? text.replace(between, "").trim() : text);

/** A query in such a script: each run of signs in quotes, as a phrase. What stands in quotes already is left. */
export function spacedQuery(query: string): string {
  if (!anySign.test(query)) return query;
  return query
    .split('"')
    .map((part, index) => (index % 2 === 1 ? spaced(part) : part.replace(run, (signs) => ` "${spaced(signs)}" `)))
    .join('"');
}
