/** Cuts captions into cues: at `>>`, at labels before colons, also in the middle of a line. */
import type { Survey, Turn } from "./draft.ts";
import { namesIn } from "./front-matter.ts";
import { innerLabels } from "./inner-labels.ts";
import type { KnownLabels } from "./known-labels.ts";
import { isSpeech, labelColon, longestLabel, type ShapeOf, tidyLabel } from "./labels.ts";
import { indentOf } from "./lines.ts";
import { cutAtMarks, markLength } from "./marks.ts";
import { takeStamp } from "./stamps.ts";

export interface CueRules {
  readonly known: KnownLabels;
  /** Lines that belong to the page, not to the meeting. */
  readonly furniture: (line: string) => boolean;
  /** Marks have lost one of their two signs. */
  readonly singleMarks: boolean;
  /** Labels without a mark are cues too. */
  readonly unmarked: boolean;
}

export interface Cues {
  /** Lines before the first cue. */
  readonly front: readonly string[];
  /** Each paragraph is a list of lines not yet joined; see `joinLines`. */
  readonly turns: Turn[];
}

interface Label {
  readonly label: string;
  /** Where the text after it begins. */
  readonly end: number;
}

/** The label at `from`, if one stands there. */
function labelAt(line: string, from: number, marked: boolean, rules: CueRules, shapeOf: ShapeOf): Label | null {
  const colon = labelColon(line, from);
  if (colon === -1) return null;
  const label = tidyLabel(line.slice(from, colon));
  const shape = shapeOf(label, marked);
  if (shape === null) return null;
  if (!marked && !(rules.unmarked || shape === "caps")) return null;
  if (marked ? rules.known.doubtful(label) : !rules.known.has(label)) return null;
  return { label, end: colon + 1 };
}

/** `>> WOUT DE NATRIS Thank you.`: the colon is missing, but the name is known from elsewhere in the file. */
function labelWithoutColon(text: string, known: KnownLabels): Label | null {
  // Two small or mixed letters begin no name in capitals: most cues end here.
  const second = text.charCodeAt(1);
  if (second === 32 || (second >= 97 && second <= 122)) return null;
  const found =
    /^(\p{Lu}[\p{Lu}\p{M}.'’-]+(?: (?:\p{Lu}[\p{Lu}\p{M}.'’-]*|de|van|der|den|von|la|da|dos)){0,6})([;.,]?)\s+(?=[\p{L}"“(])/u.exec(
      text.slice(0, longestLabel),
    );
  if (!found) return null;
  const words = (found[1] ?? "").split(" ");
  // "NATRIS I think": the last word may begin the sentence.
  for (let length = words.length; length > 0; length -= 1) {
    const label = words.slice(0, length).join(" ");
    if (!known.caps.has(label) && !/^(?:CHAIRMAN|CHAIR|MODERATOR|INTERPRETER|AUDIENCE|SECRETARIAT)$/.test(label))
      continue;
    const end = label.length + (length === words.length ? (found[2] ?? "").length : 0);
    return { label, end };
  }
  return null;
}

/** The cues inside one line. `marked`: the file has a mark inside some line. */
function pieces(line: string, rules: CueRules, marked: boolean): readonly string[] {
  const parts = marked && line.includes(">>", 1) ? cutAtMarks(line) : [line];
  if (!rules.unmarked) return parts;
  if (parts.length === 1 && !line.includes(": ")) return parts;
  const often = (label: string): boolean => (rules.known.caps.get(label) ?? 0) >= 2;
  const found: string[] = [];
  for (const part of parts) {
    let from = 0;
    if (part.length > 60)
      for (const start of innerLabels(part, often)) {
        found.push(part.slice(from, start));
        from = start;
      }
    found.push(from === 0 ? part : part.slice(from));
  }
  return found;
}

/** All cues of a file. The paragraphs of a turn hold one line each; an empty string is a blank line. */
export function readCues(survey: Survey, rules: CueRules): Cues {
  const front: string[] = [];
  const turns: Turn[] = [];
  let pending: number | null = null;
  const inner = survey.innerMarks > 0;
  for (const whole of survey.lines) {
    if (whole !== "" && rules.furniture(whole)) continue;
    if (whole === "") {
      (turns.at(-1)?.paragraphs ?? front).push("");
      continue;
    }
    for (const line of pieces(whole, rules, inner)) {
      const stamp = takeStamp(line);
      const rest = stamp.length > 0 ? line.slice(stamp.length) : line;
      const mark = markLength(rest, rules.singleMarks);
      const at = mark > 0 ? mark : indentOf(rest);
      const label =
        labelAt(rest, at, mark > 0, rules, survey.shapeOf) ??
        (mark > 0 ? shifted(labelWithoutColon(rest.slice(mark), rules.known), mark) : null);
      if (stamp.seconds !== null) pending = stamp.seconds;
      if (mark === 0 && label === null) {
        const more = rest.trim();
        if (more !== "") (turns.at(-1)?.paragraphs ?? front).push(more);
        continue;
      }
      const said = rest.slice(label?.end ?? at).trim();
      const listed =
        label !== null &&
        mark === 0 &&
        turns.length === 0 &&
        said !== "" &&
        !/[.?!]$/.test(said) &&
        (isNameList(said) || ((rules.known.caps.get(label.label) ?? 2) < 2 && !/[.?!]/.test(said) && !isSpeech(said)));
      if (listed) {
        front.push(rest.trim());
        continue;
      }
      const turn: Turn = { label: label?.label ?? null, paragraphs: said === "" ? [] : [said] };
      if (pending !== null) turn.start = pending;
      pending = null;
      turns.push(turn);
    }
  }
  return { front, turns };
}

/** "Moderator: Terri Agnew", "Attendees: Ana Ruiz, Kim Oda": named, not speaking. */
const isNameList = (said: string): boolean =>
  said.length < 1000 && namesIn(said).length > said.split(/[,;&]/).length / 2;

const shifted = (label: Label | null, by: number): Label | null =>
  label === null ? null : { label: label.label, end: label.end + by };
