/**
 * A meeting cut into sentences, the unit every other rule of this folder looks at. Each piece is bounded in
 * length, so that a pattern run over one sentence costs a bounded time whatever the meeting holds.
 */
import type { Intervention, ParsedMeeting, SpeakerKind } from "../../model.ts";
import { cue, cuesIn } from "./cues.ts";

export interface Sentence {
  /** The intervention it stands in. */
  readonly n: number;
  /** Position among all sentences of the meeting, from 0. */
  readonly at: number;
  /** Line or paragraph among all of the meeting, from 0: sentences said in one breath share it. */
  readonly line: number;
  /** White space made single and marks of lists and emphasis left out; an act that stands as the label is put before. */
  readonly text: string;
  /** The same words as they stand in the intervention: what a finding quotes. */
  readonly quote: string;
  /** The same in lower case with straight apostrophes: what patterns are tried on. */
  readonly plain: string;
  /** Which words that rules wait for stand in it: bits of `cue`. */
  readonly cues: number;
  readonly speaker: string | null;
  readonly label: string | null;
  readonly kind: SpeakerKind;
  /** Notes of what was said and done rather than the words themselves: minutes and chat. */
  readonly written: boolean;
}

/** Longer than any sentence a person says; text without full stops is cut here, at a space. */
const longest = 900;

const abbreviations = new Set(
  "mr mrs ms dr prof amb st vs etc e.g i.e eg cf approx no nos art para fig sec dept gov sen rep rev hon jr sr inc ltd co u.s u.n u.k e.u a.m p.m h.e m mme mlle sr sra srta dra lic ing ud uds pág".split(
    " ",
  ),
);

const longestAbbreviation = Math.max(...[...abbreviations].map((word) => word.length));

/** Straight apostrophes and quotes, lower case: one spelling for the patterns. */
export const plainly = (text: string): string =>
  text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[“”«»]/g, '"')
    .toLowerCase();

const opening = "\"'(“‘[";

/** Whether the word that ends here is cut short, so that its full stop ends no sentence. */
function isAbbreviation(line: string, from: number, end: number): boolean {
  let start = end;
  while (start > from && end - start < 20 && line[start - 1] !== " ") start -= 1;
  while (start < end && opening.includes(line[start] ?? "")) start += 1;
  if (end - start > longestAbbreviation) return false;
  const word = line.slice(start, end);
  // "J. Smith": an initial. "i." and "a." do not end sentences either.
  return /^\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** Cuts what has no full stop for longer than a person breathes. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const space = text.lastIndexOf(" ", from + longest);
    let to = space > from ? space : from + longest;
    // Never in the middle of a surrogate pair.
    if (to < text.length && /[\uDC00-\uDFFF]/.test(text[to] ?? "")) to -= 1;
    pieces.push(text.slice(from, to).trim());
    from = to;
  }
  pieces.push(text.slice(from).trim());
  return pieces.filter((piece) => piece !== "");
}

const ends = /[.?!…؟]+["'”’»)\]*_]{0,3}(?=\s|$)|[。？！]/g;

/** Sentences of one line of text whose white space is already single. */
export function splitSentences(line: string): readonly string[] {
  const found: string[] = [];
  const add = (text: string): void => {
    if (text.length > longest) found.push(...cut(text));
    else if (text !== "") found.push(text);
  };
  let from = 0;
  ends.lastIndex = 0;
  for (let mark = ends.exec(line); mark !== null; mark = ends.exec(line)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === ".") {
      if (
        isAbbreviation(line, from, mark.index) &&
        // "No. 5" is a number; "said no." ends a sentence.
        (/^\s*\d/.test(line.slice(end, end + 4)) || !/\bnos?$/i.test(line.slice(from, mark.index).slice(-4)))
      )
        continue;
      // "1. First item": the number belongs to what follows it.
      if (mark.index - from < 6 && /^\s*\(?\d{1,3}$/.test(line.slice(from, mark.index))) continue;
    }
    // French writes "Pourquoi ?": a mark alone joins what stands before it.
    add(line.slice(from, end).trim());
    from = end;
  }
  add(line.slice(from).trim());
  return found;
}

/** In minutes and chat a line is an entry of its own; in captions a line break is only the end of the screen. */
const linesStandAlone = (format: ParsedMeeting["format"]): boolean => format === "irc" || format === "ietf-minutes";

function linesOf(paragraph: string, standAlone: boolean): readonly string[] {
  const lines = standAlone ? paragraph.split("\n") : [paragraph];
  return lines
    .map((line) => (/\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, " ") : line).trim())
    .filter((line) => line !== "");
}

/** All sentences of a meeting, in order. */
export function sentencesOf(meeting: ParsedMeeting): readonly Sentence[] {
  const all: Sentence[] = [];
  const standAlone = linesStandAlone(meeting.format);
  const written = standAlone;
  let lines = 0;
  for (const turn of meeting.interventions) {
    let opens = true;
    for (const paragraph of turn.text.split(/\n[^\S\n]*\n/)) {
      for (const line of linesOf(paragraph, standAlone)) {
        for (const text of splitSentences(line)) {
          all.push(sentence(turn, lines, all.length, text, opens, written));
          opens = false;
        }
        lines += 1;
      }
    }
  }
  return all;
}

/** Minutes write "Hum: strong" and "ACTION: Ann to ..." as they write "Ann: ...", so the act may come as a label. */
const act =
  /^(?:(?:first |second |straw )?(?:hums?|humm|poll|show[- ]of[- ]hands?|strawpoll)|(?:hum |poll )?results?|conclusion|actions?(?: items?)?|ai|todo|decisions?|resolution|resolved|agreed|agreement|proposal|proposed|outcome|consensus|yes|no|against|in favou?r|for|abstain|abstentions?|no opinion|don'?t know|none|raised?|not raised|questions?|recommendations?|next steps?)(?:\s*[#(].{0,40})?$/i;

function sentence(
  turn: Intervention,
  line: number,
  at: number,
  quote: string,
  opens: boolean,
  written: boolean,
): Sentence {
  const { n, speaker, label, kind } = turn;
  const ofQuote = cuesIn(quote);
  const bare = (ofQuote & cue.emphasis) !== 0 || listMark.test(quote) ? withoutMarks(quote) : quote;
  const text = opens && label !== null && act.test(label.trim()) ? `${label.trim()}: ${bare}` : bare;
  const cues = text === quote ? ofQuote : cuesIn(text);
  const plain = (cues & cue.quotes) === 0 ? text.toLowerCase() : plainly(text);
  return { n, at, line, text, quote, plain, cues, speaker, label, kind, written };
}

const listMark = /^[-*•+>#–\\[]/;

/** List marks, quotation marks of mail and Markdown emphasis say nothing. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^(?:(?:[-*•+>#–]{1,6}|\\[-*])\s+){1,3}/, "")
    .replace(/\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/^\[[ x]\]\s+/i, "");
