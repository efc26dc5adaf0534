/** What the notations of captioners share: a front, then cues; only their labels, pages and marks differ. */
import type { Format } from "../../model.ts";
import { readCues } from "./cues.ts";
import type { Draft, Source, Survey, Turn } from "./draft.ts";
import { isDisclaimer, isMarker, readFront, spokenFront } from "./front-matter.ts";
import { knownLabels } from "./known-labels.ts";
import { single } from "./lines.ts";
import { isWrapped } from "./paragraphs.ts";

export interface CaptionHabits {
  readonly format: Format;
  readonly unmarked: boolean;
  readonly furniture?: (line: string) => boolean;
}

/** Lines of a paragraph joined where a layout broke them; elsewhere each line is a paragraph. */
function paragraphsOf(lines: readonly string[], wrapped: boolean): string[] {
  const found: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(single(open.join(" ")));
    open = [];
  };
  for (const line of lines) {
    if (line === "") close();
    else {
      if (!wrapped) close();
      open.push(line);
    }
  }
  close();
  return found;
}

const isFurniture = (paragraph: string): boolean => isMarker(paragraph) || isDisclaimer(paragraph);

export function readCaptions(source: Source, survey: Survey, habits: CaptionHabits): Draft {
  const wrapped = isWrapped(survey.lines);
  const guess = readFront(survey.lines.slice(0, 60), source.name, source.title ?? null);
  const known = knownLabels(survey, guess.names);
  const furniture = habits.furniture ?? (() => false);
  const single = survey.marks > 0 && survey.lines.every((line) => !line.includes(">>"));
  const { front, turns: cues } = readCues(survey, { known, furniture, singleMarks: single, unmarked: habits.unmarked });

  const before = paragraphsOf(front, false);
  const spokenFrom = spokenFront(before);
  const turns: Turn[] = [];
  const said = before.slice(spokenFrom);
  if (said.length > 0) turns.push({ label: null, paragraphs: said });
  for (const cue of cues) {
    const paragraphs = paragraphsOf(cue.paragraphs, wrapped).filter((paragraph) => !isFurniture(paragraph));
    turns.push({ ...cue, paragraphs });
  }
  const { title, date, place, names } = readFront(before.slice(0, spokenFrom), source.name, source.title ?? null);
  return {
    format: habits.format,
    title,
    date,
    place,
    turns,
    agenda: [],
    roster: { aliases: new Map(), names },
    linesStandAlone: false,
  };
}
