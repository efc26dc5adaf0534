/** What the notations of captioners share: a front, then cues; only their labels, pages and marks differ. */
import type { Format } from "../../model.ts";
import { readCues } from "./cues.ts";
import type { Draft, Source, Survey, Turn } from "./draft.ts";
import { announcedNames, isDisclaimer, isMarker, isService, readFront, spokenFront } from "./front-matter.ts";
import { knownLabels } from "./known-labels.ts";
import { labelColon } from "./labels.ts";
import { single } from "./lines.ts";
import { markLength } from "./marks.ts";
import { isWrapped } from "./paragraphs.ts";
import { takeDirections } from "./stage-directions.ts";
import { welcomeIn } from "./welcome.ts";

export interface CaptionHabits {
  readonly format: Format;
  readonly unmarked: boolean;
  readonly furniture?: (line: string) => boolean;
}

/** Lines of a paragraph joined where a layout broke them; elsewhere each line is a paragraph. */
function paragraphsOf(lines: readonly string[], wrapped: boolean): string[] {
  const found: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (open.length > 0 && (line === "" || !wrapped)) {
      found.push(open.length === 1 ? (open[0] ?? "") : open.join(" "));
      open = [];
    }
    if (line !== "") open.push(line);
  }
  if (open.length > 0) found.push(open.join(" "));
  return found;
}

/** Disclaimers stand around the meeting, not in the middle of it. */
const edge = 4;

/**
 * Some mirrors set the mark before every line of the screen. A marked line then goes on with the one before where that
 * one ends no sentence, or had no room for its first word.
 */
function unwrapMarked(survey: Survey): Survey {
  const { lines, marks, filled } = survey;
  if (marks < 20 || marks * 10 < filled * 8) return survey;
  const short = lines.filter((line) => line.length <= 90);
  if ((lines.length - short.length) * 30 > lines.length) return survey;
  const width = short.reduce((most, line) => Math.max(most, line.length), 0);
  const joined: string[] = [];
  let last = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    const mark = markLength(line, true);
    const text = line.slice(mark);
    const [word = ""] = text.split(" ", 1);
    const full = before !== undefined && (last + word.length + 1 >= width || !/[.?!…:\])"”-]$/.test(before));
    if (mark > 0 && before !== undefined && before !== "" && full && labelColon(text, 0) === -1)
      joined[joined.length - 1] = `${before} ${text}`;
    else joined.push(line);
    last = line.length;
  }
  return { ...survey, lines: joined };
}

/** "LIVE CAPTIONING BY" and the lines below it, as far as the next blank one: who captioned, said by nobody. */
function withoutService(lines: readonly string[]): readonly string[] {
  if (!lines.some(isService)) return lines;
  let within = false;
  return lines.filter((line) => {
    within = line !== "" && (within || isService(line));
    return !within;
  });
}

/** "(Meeting adjourned at 17:30.)" is kept as what happened; that the captions ended is not. */
const isDirection = (paragraph: string): boolean =>
  !/captioning/i.test(paragraph) && takeDirections(paragraph).directions.length > 0;

export function readCaptions(source: Source, given: Survey, habits: CaptionHabits): Draft {
  const survey = unwrapMarked(given);
  const wrapped = isWrapped(survey.lines);
  const known = knownLabels(survey, announcedNames(survey.lines.slice(0, 60)));
  const furniture = habits.furniture ?? (() => false);
  const singleMarks = survey.marks > 0 && !survey.text.includes(">>") && !survey.text.includes("&gt;&gt;");
  const { front, turns: cues } = readCues(survey, { known, furniture, singleMarks, unmarked: habits.unmarked });

  const before = paragraphsOf(front, false).map(single);
  const spokenFrom = spokenFront(before);
  const turns: Turn[] = [];
  const said = before.slice(spokenFrom);
  // A text without a single cue is no meeting, however much it speaks.
  if (said.length > 0 && cues.length > 0) turns.push({ label: null, paragraphs: said });
  for (const [at, cue] of cues.entries()) {
    const outer = at < edge || at >= cues.length - edge;
    const paragraphs: string[] = [];
    for (const paragraph of paragraphsOf(withoutService(cue.paragraphs), wrapped))
      if ((!isMarker(paragraph) || isDirection(paragraph)) && !(outer && isDisclaimer(single(paragraph))))
        paragraphs.push(paragraph);
    turns.push({ ...cue, paragraphs });
  }
  const { title, date, place, names } = readFront(before.slice(0, spokenFrom), source.name, source.title ?? null);
  const isNamed = title !== null && /\s/.test(title);
  const welcome =
    isNamed && date !== null ? null : welcomeIn(turns.slice(0, 6).map((turn) => turn.paragraphs.slice(0, 4).join(" ")));
  return {
    format: habits.format,
    title: isNamed ? title : (welcome?.title ?? title),
    date: date ?? welcome?.date ?? null,
    place,
    turns,
    agenda: [],
    roster: { aliases: new Map(), names },
    linesStandAlone: false,
  };
}
