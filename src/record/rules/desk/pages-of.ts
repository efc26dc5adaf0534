/** A long record in pages that stay light: so many cues, or so many words, whichever comes first. */
import type { Cue } from "../../draft-model.ts";

const mostCues = 40;
const mostWords = 6000;

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
