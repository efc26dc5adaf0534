/**
 * A long record in pages that stay light: so many cues, or so many words, whichever comes first. 1,500 words
 * with what was found in them are some 5 kB compressed: readable on a line of 56 kbit/s within three seconds.
 */
import type { Cue } from "../../draft-model.ts";

const mostCues = 14;
const mostWords = 1500;

/** At least one page; a cue that is longer than a page has one of its own. */
export function pagesOf<T extends Pick<Cue, "words">>(cues: readonly T[]): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let words = 0;
  for (const cue of cues) {
    const page = pages.at(-1) as T[];
    if (page.length > 0 && (page.length >= mostCues || words + cue.words > mostWords)) {
      pages.push([cue]);
      words = cue.words;
    } else {
      page.push(cue);
      words += cue.words;
    }
  }
  return pages;
}
