/** From turns as written to the meeting: paragraphs mended, stage directions apart, speakers resolved, words counted. */
import type { AgendaItem, Intervention, ParsedMeeting, StageDirection } from "../../model.ts";
import { resolveSpeakers } from "../speakers/resolve.ts";
import type { Draft, Turn } from "./draft.ts";
import { type Counted, counted } from "./lines.ts";
import { mend } from "./paragraphs.ts";
import { takeDirections } from "./stage-directions.ts";

interface Said {
  readonly turn: Turn;
  readonly text: string;
  readonly words: number;
}

type StageDirections = { n: number; text: string }[];

/** Something other than dots and dashes was said, or is marked as not caught. */
const isSaid = (text: string): boolean => /[\p{L}\p{N}(]/u.test(text);

function textOf(turn: Turn, standAlone: boolean, directions: StageDirections, n: number): Counted {
  const paragraphs: string[] = [];
  for (const paragraph of turn.paragraphs) {
    const cleared = takeDirections(paragraph);
    for (const text of cleared.directions) directions.push({ n, text });
    const rest = cleared.text.trim();
    if (isSaid(rest)) paragraphs.push(rest);
    else if (rest.length > 1 && /[?!]/.test(rest)) paragraphs.push(rest);
  }
  let words = 0;
  const whole: string[] = [];
  for (const paragraph of standAlone ? paragraphs : mend(paragraphs)) {
    const one = counted(paragraph);
    words += one.words;
    whole.push(one.text);
  }
  return { text: whole.length === 1 ? (whole[0] ?? "") : whole.join("\n\n"), words };
}

/** `written`: the text of the file, where names often stand in normal case. */
export function assemble(draft: Draft, written: string): ParsedMeeting {
  const said: Said[] = [];
  const stageDirections: StageDirections = [];
  const agenda: AgendaItem[] = [];
  let item = 0;
  draft.turns.forEach((turn, at) => {
    while (item < draft.agenda.length && (draft.agenda[item]?.turn ?? 0) <= at) {
      agenda.push({ n: said.length + 1, title: draft.agenda[item]?.title ?? "" });
      item += 1;
    }
    const noted: StageDirections = [];
    const one = textOf(turn, draft.linesStandAlone, noted, said.length + 1);
    if (one.text !== "") said.push({ turn, text: one.text, words: one.words });
    // A cue that is only laughter is not an intervention: the laughter belongs to the one before.
    for (const direction of noted) stageDirections.push({ ...direction, n: said.length });
  });
  for (; item < draft.agenda.length; item += 1)
    agenda.push({ n: said.length + 1, title: draft.agenda[item]?.title ?? "" });

  const labels = new Map<string, number>();
  for (const { turn } of said) if (turn.label !== null) labels.set(turn.label, (labels.get(turn.label) ?? 0) + 1);
  const speakers = resolveSpeakers(labels, draft.roster, written);
  const first = said.find(({ turn }) => turn.start !== undefined)?.turn.start ?? 0;
  // Stamps of the clock, not of the meeting.
  const origin = first >= 4 * 3600 ? first : 0;
  const interventions = said.map(({ turn, text, words }, at): Intervention => {
    const speaker = turn.label === null ? undefined : speakers.get(turn.label);
    return {
      n: at + 1,
      label: turn.label,
      speaker: speaker?.name ?? null,
      kind: speaker?.kind ?? "unknown",
      text,
      words,
      ...(turn.start === undefined ? {} : { start: Math.max(0, round(turn.start - origin)) }),
      ...(turn.end === undefined ? {} : { end: Math.max(0, round(turn.end - origin)) }),
    };
  });
  return {
    title: draft.title,
    date: draft.date,
    place: draft.place,
    format: draft.format,
    interventions,
    stageDirections: stageDirections satisfies StageDirection[],
    ...(agenda.length > 0 ? { agenda } : {}),
  };
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
