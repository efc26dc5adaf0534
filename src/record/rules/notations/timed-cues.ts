/** What WebVTT and SRT share: cues with times, cut where the screen is full, joined here into turns. */
import type { Survey, Turn } from "./draft.ts";
import { type KnownLabels, knownLabels } from "./known-labels.ts";
import { labelColon, labelShape } from "./labels.ts";
import { cutAtMarks, markLength } from "./marks.ts";
import { secondsOf } from "./stamps.ts";

export interface TimedCue {
  readonly start: number;
  readonly end: number;
  /** One entry for each voice in the cue; voice null where the cue names none. */
  readonly parts: readonly { readonly voice: string | null; readonly text: string }[];
}

const arrow = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s+-->\s+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** The times of a cue line, in seconds; null for any other line. */
export function timesOf(line: string): { readonly start: number; readonly end: number } | null {
  const found = arrow.exec(line);
  if (!found) return null;
  const at = (from: number): number =>
    secondsOf(Number(found[from] ?? 0), Number(found[from + 1]), Number(found[from + 2])) +
    Number((found[from + 3] ?? "0").padEnd(3, "0")) / 1000;
  return { start: at(1), end: at(5) };
}

const tags = /<\/?[a-z][^<>]{0,80}>|<\d[\d:.]{3,15}>|\{\\[^{}]{0,40}\}/gi;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/** Text of a cue without tags of style. */
export const plainCue = (text: string): string =>
  text.replace(tags, "").replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity);

/** A silence longer than this many seconds begins a new paragraph. */
const paragraphPause = 2.5;

interface Begun {
  readonly label: string | null;
  readonly text: string;
  /** Says that somebody begins to speak, named or not. */
  readonly opens: boolean;
}

/** Meeting rooms on line write the name before every cue; then whatever stands there is one, also "iPhone of Salma". */
function everyCueNamed(cues: readonly TimedCue[]): boolean {
  let named = 0;
  for (const { parts } of cues) if (/^[^\s:][^:]{0,58}: \S/.test(parts[0]?.text ?? "")) named += 1;
  return cues.length > 2 && named * 10 >= cues.length * 9;
}

function begun(text: string, known: KnownLabels, always: boolean): readonly Begun[] {
  const named = always ? /^([^\s:][^:]{0,58}):\s+(\S.*)$/s.exec(text) : null;
  if (named) return [{ label: (named[1] ?? "").trim(), text: (named[2] ?? "").trim(), opens: true }];

  return (text.includes(">>") ? cutAtMarks(text) : [text]).map((piece) => {
    const dash = /^\s*[-–]\s+/.exec(piece)?.[0].length ?? 0;
    const mark = markLength(piece, false) || dash;
    const colon = labelColon(piece, mark);
    const label = colon === -1 ? "" : piece.slice(mark, colon).trim();
    const trusted = colon !== -1 && labelShape(label, mark > 0) !== null && (mark > dash || known.has(label));
    if (trusted) return { label, text: piece.slice(colon + 1).trim(), opens: true };
    return { label: null, text: piece.slice(mark).trim(), opens: mark > 0 };
  });
}

/** Consecutive cues of one voice are one turn. */
export function turnsOf(cues: readonly TimedCue[], survey: Survey): Turn[] {
  const known = knownLabels(survey, []);
  const turns: Turn[] = [];
  let open: Turn | undefined;
  let lines: string[] = [];
  const close = (): void => {
    if (open && lines.length > 0) open.paragraphs.push(lines.join(" "));
    lines = [];
  };
  const always = everyCueNamed(cues);
  const voiced = cues[0]?.parts.some(({ voice }) => voice !== null) ?? false;
  let last: string | null = null;
  for (const cue of cues) {
    for (const part of cue.parts) {
      for (const piece of begun(part.text, known, always)) {
        if (piece.text === "" && piece.label === null) continue;
        const label = part.voice ?? piece.label;
        // A voice named again goes on; a label or a mark written again begins anew.
        const begins =
          part.voice === null && !(always && piece.label === open?.label)
            ? piece.opens || (voiced && open?.label !== null)
            : label !== open?.label;
        const changes = open === undefined || begins;
        if (changes) {
          close();
          open = { label, paragraphs: [], start: cue.start, end: cue.end };
          turns.push(open);
          last = null;
        } else if (open && cue.start - (open.end ?? cue.start) > paragraphPause) close();
        // Rolling captions show a line twice.
        if (piece.text !== last) lines.push(piece.text);
        last = piece.text;
        if (open) open.end = Math.max(open.end ?? 0, cue.end);
      }
    }
  }
  close();
  return turns;
}
