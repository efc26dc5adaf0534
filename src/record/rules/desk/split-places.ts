/** Where a text can be split: between its sentences; where it is long, between its paragraphs. */

export interface SplitPlace {
  /** Characters (UTF-16 units) of the text before it. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** A list longer than this is not read; the words of the place can be typed instead. */
const most = 40;
const around = 40;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** At most 40 of them, from the beginning; each with the words on its two sides. Linear in the length of the text. */
export function splitPlaces(text: string): readonly SplitPlace[] {
  const sentences = placesAt(text, /[.!?…؟。][)\]"'”’»]{0,2}\s+|\n\n+/g);
  return sentences.length < most ? sentences : placesAt(text, /\n\n+/g);
}

function placesAt(text: string, marks: RegExp): readonly SplitPlace[] {
  const found: SplitPlace[] = [];
  for (const mark of text.matchAll(marks)) {
    const at = mark.index + mark[0].length;
    if (at >= text.length || mark.index === 0) continue;
    const before = oneLine(text.slice(Math.max(0, at - around), at));
    const after = oneLine(text.slice(at, at + around));
    if (before !== "" && after !== "") found.push({ at, before, after });
    if (found.length === most) break;
  }
  return found;
}

/** The place before the first words of the second part, as somebody typed them; null where they are not there. */
export function placeBefore(text: string, words: string): number | null {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return null;
  const pattern = wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+");
  const found = new RegExp(pattern, "iu").exec(text);
  return found && found.index > 0 ? found.index : null;
}
