/** WebVTT (W3C), with voices as `<v Name>` or as labels; regions, styles, notes and cue settings left out. */
import { dateIn } from "./dates.ts";
import { type Draft, emptyRoster, type Notation, type Source, type Survey } from "./draft.ts";
import { single } from "./lines.ts";
import { plainCue, type TimedCue, timesOf, turnsOf } from "./timed-cues.ts";

const voiceTag = /<v(?:\.[^\s<>]{1,60})?[ \t]+([^<>]{1,120})>/g;

function partsOf(text: string): TimedCue["parts"] {
  if (!text.includes("<v")) return [{ voice: null, text: single(plainCue(text)) }];
  const parts: { voice: string | null; text: string }[] = [];
  let voice: string | null = null;
  let from = 0;
  const take = (to: number): void => {
    const said = single(plainCue(text.slice(from, to)));
    if (said !== "") parts.push({ voice, text: said });
  };
  for (const tag of text.matchAll(voiceTag)) {
    take(tag.index);
    voice = single(plainCue(tag[1] ?? "")) || null;
    from = tag.index + tag[0].length;
  }
  take(text.length);
  return parts;
}

/** Blocks between blank lines; a block without an arrow is a note, a style or a region. */
export function readTimedBlocks(
  lines: readonly string[],
  parts: (text: string) => TimedCue["parts"],
): readonly TimedCue[] {
  const cues: TimedCue[] = [];
  let times: { readonly start: number; readonly end: number } | null = null;
  let text: string[] = [];
  const close = (): void => {
    if (times !== null && text.length > 0) cues.push({ ...times, parts: parts(text.join("\n")) });
    times = null;
    text = [];
  };
  lines.forEach((line, at) => {
    const found = line.includes("-->") ? timesOf(line) : null;
    if (found !== null) {
      // The number of this cue, where no blank line parted it from the one before.
      if (times !== null && /^\d+$/.test(text.at(-1) ?? "")) text.pop();
      close();
      times = found;
    } else if (line === "") {
      // Some writers leave a blank line between the times and the text.
      const next = lines[at + 1] ?? "";
      if (text.length > 0 || next.includes("-->") || /^\d+$/.test(next)) close();
    } else if (times !== null) text.push(line);
  });
  close();
  return cues;
}

function read(source: Source, survey: Survey): Draft {
  const header = survey.lines.slice(
    0,
    Math.max(
      0,
      survey.lines.findIndex((line) => line.includes("-->")),
    ),
  );
  const said = /^WEBVTT(?:[ \t]+-?[ \t]*|\s*-\s*)(\S.*)$/.exec(header[0] ?? "")?.[1] ?? null;
  const noted = header
    .map((line) => /^(?:NOTE[ \t]+)?(?:title|meeting|topic)\s*:\s*(\S.*)$/i.exec(line)?.[1])
    .find((title) => title !== undefined);
  return {
    format: "webvtt",
    title: noted ?? said ?? source.title ?? null,
    date: dateIn(header.join("\n").slice(0, 5000)) ?? dateIn(source.name),
    place: null,
    turns: turnsOf(readTimedBlocks(survey.lines, partsOf), survey),
    agenda: [],
    roster: emptyRoster,
    linesStandAlone: false,
  };
}

export const webvtt: Notation = {
  format: "webvtt",
  likeness: ({ lines, arrows }) =>
    /^WEBVTT(?:\s|$)/.test(lines[0] ?? "")
      ? 1
      : arrows > 0 && lines.slice(0, 40).some((line) => /\d\.\d{3}\s+-->/.test(line))
        ? 0.9
        : 0,
  read,
};
