/** SubRip: a number, a line of times with a comma, the text. */
import { dateIn } from "./dates.ts";
import { emptyRoster, type Notation } from "./draft.ts";
import { single } from "./lines.ts";
import { plainCue, turnsOf } from "./timed-cues.ts";
import { readTimedBlocks } from "./webvtt.ts";

/** A dash at the start of each line of a cue: two people speak in it. */
function partsOf(text: string): readonly { readonly voice: null; readonly text: string }[] {
  const lines = text.split("\n");
  const dialogue = lines.length > 1 && lines.every((line) => /^\s*[-–]\s*\S/.test(plainCue(line)));
  const parts = dialogue
    ? lines.map((line) => plainCue(line).replace(/^\s*[-–]\s*/, "- "))
    : [plainCue(lines.join("\n"))];
  return parts.map((part) => ({ voice: null, text: single(part) }));
}

export const srt: Notation = {
  format: "srt",
  likeness: ({ lines, arrows }) =>
    arrows > 0 && lines.slice(0, 40).some((line) => /\d,\d{1,3}\s+-->/.test(line)) ? 0.95 : 0,
  read: (source, survey) => ({
    format: "srt",
    title: source.title ?? null,
    date: dateIn(source.name),
    place: null,
    turns: turnsOf(readTimedBlocks(survey.lines, partsOf), survey),
    agenda: [],
    roster: emptyRoster,
    linesStandAlone: false,
  }),
};
