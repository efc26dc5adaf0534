/** Captioners break a paragraph in the middle of a sentence; layouts break it at a column. Both are mended here. */

const sentenceEnd = /(?:[.?!…:;。？！؟]|--|—|-)["'”’»)\]*_]*$/;
const beginsLower = /^["'“‘(]?\p{Ll}/u;

/** Whether `next` goes on with the sentence `before` leaves open. */
export function continues(before: string, next: string): boolean {
  if (beginsLower.test(next)) return true;
  return !endsSentence(before);
}

/** Only the last few characters decide. */
const endsSentence = (text: string): boolean => sentenceEnd.test(text.length > 12 ? text.slice(-12) : text);

/** Paragraphs with broken sentences made whole. Those given hold no line breaks. */
export function mend(paragraphs: readonly string[]): readonly string[] {
  if (paragraphs.length < 2) return paragraphs;
  const whole: string[] = [];
  // Pieces are gathered and joined once: a text of ten thousand fragments stays linear.
  let open: string[] = [];
  for (const paragraph of paragraphs) {
    const before = open.at(-1);
    if (before !== undefined && !continues(before, paragraph)) {
      whole.push(open.length === 1 ? before : open.join(" "));
      open = [];
    }
    open.push(paragraph);
  }
  if (open.length > 0) whole.push(open.join(" "));
  return whole;
}

/**
 * Whether lines were broken by a layout of fixed width: nearly all are shorter than 110 characters, and many of them
 * end without ending a sentence.
 */
export function isWrapped(lines: readonly string[]): boolean {
  let filled = 0;
  let long = 0;
  for (const line of lines) {
    if (line !== "") filled += 1;
    if (line.length > 110) long += 1;
  }
  if (filled <= 8 || long * 50 >= filled) return false;
  let open = 0;
  for (const line of lines) if (line.length > 38 && line.length <= 110 && !endsSentence(line)) open += 1;
  return open * 3 > filled;
}
