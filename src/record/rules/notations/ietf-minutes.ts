/**
 * Minutes of working groups (IETF and their like): headings, `Name: text` and `MT: text`, bullets under them, hums and
 * polls with numbers. Each line is an entry of its own. What the minute taker tells without a name has no speaker.
 */
import { dateIn, rangeIn } from "./dates.ts";
import type { Draft, Notation, Source, Survey, Turn } from "./draft.ts";
import { indentOf, single } from "./lines.ts";
import {
  beginsList,
  bulleted,
  headingOf,
  isAdministration,
  isClerical,
  isListed,
  labelled,
  numberedHeading,
} from "./minutes-lines.ts";
import { rosterOf } from "./minutes-roster.ts";
import { candidatesIn, minuteSpeakers } from "./minutes-speakers.ts";
import { continues } from "./paragraphs.ts";

interface State {
  readonly turns: Turn[];
  readonly agenda: { turn: number; title: string }[];
  /** Level of the clerical section that is being passed over; 0 outside. */
  skipping: number;
  /** Indentation of the label that has the floor. */
  indent: number;
  blank: boolean;
  /** In a list of chairs or participants. */
  listing: boolean;
  /** Length of the line before. */
  last: number;
  /** Nobody has the floor since the last heading. */
  fresh: boolean;
}

/** Whether an unlabelled line belongs to the turn before it: told by the same pen, or under the same label. */
function goesOn(line: string, state: State): boolean {
  const last = state.turns.at(-1);
  if (!last || state.fresh) return false;
  if (last.label === null || !state.blank) return true;
  return indentOf(line) > state.indent || (bulleted(line) && indentOf(line) >= state.indent);
}

/** In a layout of fixed width, a line that begins no entry goes on with the one above. */
function add(turn: Turn, line: string, joins: boolean): void {
  const text = line.trim();
  const before = turn.paragraphs.at(-1);
  if (joins && before !== undefined && !bulleted(line) && continues(before, text))
    turn.paragraphs[turn.paragraphs.length - 1] = `${before} ${text}`;
  else turn.paragraphs.push(text);
}

function body(survey: Survey, speakers: ReadonlySet<string>): State {
  const state: State = {
    turns: [],
    agenda: [],
    skipping: 0,
    indent: 0,
    blank: true,
    fresh: true,
    listing: false,
    last: 0,
  };
  let contents = false;
  survey.lines.forEach((line, at) => {
    if (line.includes("<!-- START doctoc")) contents = true;
    if (line.includes("<!-- END doctoc")) contents = false;
    if (contents) return;
    if (line === "") {
      state.blank = true;
      return;
    }
    const below = survey.lines[at + 1] ?? "";
    const heading = headingOf(line, below) ?? (survey.headings === 0 ? numberedHeading(line, below) : null);
    if (heading) {
      if (state.skipping === 0 || heading.level <= state.skipping) {
        state.skipping = isClerical(heading.title) ? heading.level : 0;
        if (state.skipping === 0) state.agenda.push({ turn: state.turns.length, title: heading.title });
      }
      state.fresh = true;
      state.blank = true;
      return;
    }
    state.listing =
      beginsList(line, survey.lines[at + 1] || (survey.lines[at + 2] ?? "")) || (state.listing && isListed(line));
    if (state.listing) state.fresh = true;
    if (state.skipping > 0 || state.listing || isAdministration(line)) return;
    const found = line.includes(":") ? labelled(line) : null;
    if (found && speakers.has(found.label)) {
      state.turns.push({ label: found.label, paragraphs: found.text === "" ? [] : [found.text] });
      state.indent = found.indent;
      state.fresh = false;
    } else if (goesOn(line, state)) {
      const last = state.turns.at(-1);
      if (last) add(last, line, !state.blank && state.last >= 50 && state.last <= 110);
    } else {
      state.turns.push({ label: null, paragraphs: [line.trim()] });
      state.indent = indentOf(line);
      state.fresh = false;
    }
    state.blank = false;
    state.last = line.length;
  });
  return state;
}

const generic = /^(?:draft |raw |final )*(?:meeting )?(?:minutes|notes|agenda|session notes)$/i;

interface Title {
  readonly title: string | null;
  /** The line it stands on, where that is no heading. */
  readonly line: string | null;
}

/** The first heading or line that says more than "Minutes". */
function titleOf(source: Source, survey: Survey): Title {
  const filled = survey.lines
    .map((line, at) => ({ line, next: survey.lines[at + 1] ?? "" }))
    .filter(({ line }) => line !== "" && !isAdministration(line));
  for (const { line, next } of filled.slice(0, 4)) {
    const heading = headingOf(line, next);
    if (heading && !generic.test(heading.title) && !/^thanks/i.test(heading.title))
      return { title: heading.title, line: null };
    if (heading || generic.test(line.trim())) continue;
    if (source.title) break;
    const tabled = /^\p{L}{2,5}:\s/u.test(line);
    if (!tabled && line.length < 160) return { title: single(line), line };
  }
  return { title: source.title ?? null, line: null };
}

function read(source: Source, survey: Survey): Draft {
  const candidates = candidatesIn(survey.lines);
  const first = rosterOf(survey.lines, []);
  const speakers = minuteSpeakers(survey.text, candidates, first);
  const roster = rosterOf(survey.lines, speakers);
  // A table of abbreviations is not a row of turns.
  const lines = survey.lines.filter((line) => {
    const found = line.length < 120 && line.includes(":") ? labelled(line) : null;
    return (
      !found || roster.aliases.get(found.label.toLowerCase()) !== single(found.text.replace(/,.*$|\s*\([^()]*\)$/g, ""))
    );
  });
  const { title, line: titleLine } = titleOf(source, { ...survey, lines });
  const said = titleLine === null ? lines : lines.filter((line, at) => !(at < 20 && line === titleLine));
  const { turns, agenda } = body({ ...survey, lines: said }, speakers);
  const items = agenda.filter((item) => item.title !== title && !/^(?:note ?well|agenda|minutes)$/i.test(item.title));
  const head = lines.slice(0, 60).join("\n").slice(0, 6000);
  const date = dateIn(title ?? "") ?? dateIn(head) ?? rangeIn(head)?.first ?? dateIn(source.name);
  return {
    format: "ietf-minutes",
    title,
    date,
    place: placeIn(head),
    turns,
    agenda: items,
    roster,
    linesStandAlone: true,
  };
}

const placeIn = (head: string): string | null =>
  /^(?:location|place|venue)\s*:\s*(\S.{2,80})$/im.exec(head)?.[1] ?? null;

const named = /\bminutes\b|\bietf\b|\bwg\b|working group|\binterim\b|\bbof\b|note ?well|datatracker|\bhum(?:s|med)?\b/g;

export const ietfMinutes: Notation = {
  format: "ietf-minutes",
  likeness: ({ head, marks, labelled: entries, headings, bullets, filled, oneLine }) => {
    if ((marks > 2 && marks * 4 > entries + headings) || oneLine) return 0;
    const words = new Set(head.match(named) ?? []).size;
    const shape = headings * 10 > filled || headings > 2 || bullets * 5 > filled ? 1 : 0;
    if (words + shape < 2 || words === 0) return 0;
    return Math.min(0.9, 0.3 + words * 0.15 + shape * 0.15);
  },
  read,
};
