/** Text in, meeting out: the notation is recognised, its cues are read, its speakers resolved. Pure and linear. */
import type { Format, ParsedMeeting } from "../../model.ts";
import { assemble } from "./assemble.ts";
import type { Notation, Source } from "./draft.ts";
import { icann } from "./icann.ts";
import { ietfMinutes } from "./ietf-minutes.ts";
import { igf } from "./igf.ts";
import { irc } from "./irc.ts";
import { itu } from "./itu.ts";
import { plain } from "./plain.ts";
import { ripe } from "./ripe.ts";
import { srt } from "./srt.ts";
import { surveyOf } from "./survey.ts";
import { webvtt } from "./webvtt.ts";

const notations: readonly Notation[] = [webvtt, srt, irc, itu, icann, ripe, ietfMinutes, igf, plain];

/** Reads a text in the notation it is most like, or in the one asked for. */
export function readMeeting(source: Source, as?: Format): ParsedMeeting {
  const survey = surveyOf(source.text);
  let best: Notation = plain;
  let likeness = 0;
  for (const notation of notations) {
    const value = notation.format === as ? 2 : notation.likeness(survey);
    if (value > likeness) {
      best = notation;
      likeness = value;
    }
  }
  return assemble(best.read(source, survey), source.text);
}
