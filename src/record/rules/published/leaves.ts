/**
 * A long record cut into pages that load on a slow line: by agenda item, about 4,500 words each, which is 15 kB packed
 * with all that stands around them. An intervention that is longer than a page goes on, paragraph by paragraph, on the
 * next.
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

/** Bytes of text (UTF-8) on a page; fewer on the first, where outcomes and pictures stand as well. */
export const bytesOnPage = 27_000;
export const bytesOnFirst = 17_000;
/** What the markup around an intervention weighs, beside its text. */
const markup = 100;

const encoder = new TextEncoder();
const bytesIn = (text: string): number => encoder.encode(text).length;

/** About as many as `Intervention.words` says, and quicker to count. */
const wordsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count + 1;
};

/** Paragraphs, each short enough for a page: one without end is cut between words. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    // Three bytes a letter at most, in all but the rarest scripts.
    const longest = bytesIn(paragraph) > paragraph.length ? Math.floor(bytesOnFirst / 3) : bytesOnFirst;
    const pieces: string[] = [];
    let rest = paragraph.trim();
    while (rest.length > longest) {
      const space = rest.lastIndexOf(" ", longest);
      // Never in the middle of a surrogate pair.
      const whole = /[\ud800-\udbff]$/.test(rest.slice(0, longest)) ? longest - 1 : longest;
      const cut = space > 0 ? space : whole;
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut).trim();
    }
    return rest === "" ? pieces : [...pieces, rest];
  });
}

/** An intervention as one piece, or as several when it is longer than a page. */
function piecesOf(said: PublicIntervention): readonly Piece[] {
  const paragraphs = paragraphsOf(said.text);
  if (bytesIn(said.text) <= bytesOnFirst) return [{ said, paragraphs, goesOn: false }];
  const pieces: { said: PublicIntervention; paragraphs: string[]; goesOn: boolean }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    const more = bytesIn(paragraph);
    if (bytes + more > bytesOnFirst) {
      pieces.push({ said, paragraphs: [], goesOn: pieces.length > 0 });
      bytes = 0;
    }
    pieces.at(-1)?.paragraphs.push(paragraph);
    bytes += more;
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
export function leavesOf(record: PublicRecord): readonly Leaf[] {
  const headings = headingsByCue(record);
  const leaves: {
    n: number;
    words: number;
    bytes: number;
    sections: { heading: Heading; goesOn: boolean; pieces: Piece[] }[];
  }[] = [];
  let heading: Heading = { key: null, title: null };
  let begun = false;
  const open = () => leaves.push({ n: leaves.length + 1, words: 0, bytes: 0, sections: [] });
  const limit = () => (leaves.length === 1 ? bytesOnFirst : bytesOnPage);
  open();
  for (const said of record.interventions) {
    const next = headings.get(said.key);
    if (next) {
      heading = next;
      begun = false;
      // A new item begins on a new page once this one is more than half full.
      if ((leaves.at(-1)?.bytes ?? 0) > limit() / 2) open();
    }
    for (const piece of piecesOf(said)) {
      const bytes = piece.paragraphs.reduce((sum, paragraph) => sum + bytesIn(paragraph), markup);
      const last = leaves.at(-1);
      if (last && last.bytes > 0 && last.bytes + bytes > limit()) open();
      const leaf = leaves.at(-1);
      if (!leaf) continue;
      let section = leaf.sections.at(-1);
      if (!section || section.heading !== heading) {
        section = { heading, goesOn: begun, pieces: [] };
        leaf.sections.push(section);
      }
      section.pieces.push(piece);
      leaf.words += piece.paragraphs.reduce((sum, paragraph) => sum + wordsIn(paragraph), 0);
      leaf.bytes += bytes;
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
