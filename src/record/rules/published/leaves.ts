/**
 * A long record cut into pages that load on a slow line: by agenda item, about 8,000 words each. An intervention that
 * is longer than a page goes on, paragraph by paragraph, on the next.
 */
import type { PublicIntervention, PublicRecord } from "../../draft-model.ts";

/** What stands of an intervention on one page. */
export interface Piece {
  readonly said: PublicIntervention;
  readonly paragraphs: readonly string[];
  /** It began on the page before. */
  readonly goesOn: boolean;
}

/** An agenda item, or what was said before the first; `goesOn` where it began on the page before. */
export interface Section {
  /** Key of the agenda item; null before the first one. */
  readonly key: string | null;
  readonly title: string | null;
  readonly goesOn: boolean;
  readonly pieces: readonly Piece[];
}

export interface Leaf {
  /** From 1. */
  readonly n: number;
  readonly words: number;
  readonly sections: readonly Section[];
}

/** Words of a page: with its markup about 20 kB, packed. */
export const wordsOnPage = 8000;

/** About as many as `Intervention.words` says, and quicker to count. */
const wordsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count + 1;
};

/** Paragraphs, each short enough for a page: one without end is cut between words. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const longest = wordsOnPage * 6;
    const pieces: string[] = [];
    let rest = paragraph.trim();
    while (rest.length > longest) {
      const space = rest.lastIndexOf(" ", longest);
      const cut = space > 0 ? space : longest;
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut).trim();
    }
    return rest === "" ? pieces : [...pieces, rest];
  });
}

/** An intervention as one piece, or as several when it is longer than a page. */
function piecesOf(said: PublicIntervention): readonly Piece[] {
  const paragraphs = paragraphsOf(said.text);
  if (said.words <= wordsOnPage && said.text.length <= wordsOnPage * 8) return [{ said, paragraphs, goesOn: false }];
  const pieces: { said: PublicIntervention; paragraphs: string[]; goesOn: boolean }[] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    const more = wordsIn(paragraph);
    if (words + more > wordsOnPage) {
      pieces.push({ said, paragraphs: [], goesOn: pieces.length > 0 });
      words = 0;
    }
    pieces.at(-1)?.paragraphs.push(paragraph);
    words += more;
  }
  return pieces;
}

interface Heading {
  readonly key: string | null;
  readonly title: string | null;
}

/** Agenda items whose first intervention is no longer there are left out. */
function headingsByCue(record: PublicRecord): ReadonlyMap<string, Heading> {
  return new Map(record.agenda.map(({ key, title, cue }) => [cue, { key, title }]));
}

/** Every intervention stands on at least one page, in order; a record without any has one empty page. */
export function leavesOf(record: PublicRecord, limit = wordsOnPage): readonly Leaf[] {
  const headings = headingsByCue(record);
  const leaves: { n: number; words: number; sections: { heading: Heading; goesOn: boolean; pieces: Piece[] }[] }[] = [];
  let heading: Heading = { key: null, title: null };
  let begun = false;
  const open = () => leaves.push({ n: leaves.length + 1, words: 0, sections: [] });
  open();
  for (const said of record.interventions) {
    const next = headings.get(said.key);
    if (next) {
      heading = next;
      begun = false;
      // A new item begins on a new page once this one is more than half full.
      if ((leaves.at(-1)?.words ?? 0) > limit / 2) open();
    }
    for (const piece of piecesOf(said)) {
      const words = piece.paragraphs.reduce((sum, paragraph) => sum + wordsIn(paragraph), 0);
      const last = leaves.at(-1);
      if (last && last.words > 0 && last.words + words > limit) open();
      const leaf = leaves.at(-1);
      if (!leaf) continue;
      let section = leaf.sections.at(-1);
      if (!section || section.heading !== heading) {
        section = { heading, goesOn: begun, pieces: [] };
        leaf.sections.push(section);
      }
      section.pieces.push(piece);
      leaf.words += words;
      begun = true;
    }
  }
  return leaves.map(({ n, words, sections }) => ({
    n,
    words,
    sections: sections.map(({ heading: { key, title }, goesOn, pieces }) => ({ key, title, goesOn, pieces })),
  }));
}

/** The page on which each intervention begins. */
export function leafOfKey(leaves: readonly Leaf[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { n, sections } of leaves)
    for (const { pieces } of sections) for (const { said } of pieces) if (!found.has(said.key)) found.set(said.key, n);
  return found;
}
