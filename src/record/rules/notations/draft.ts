/** What stands between the lines of a file and a meeting: turns as the notation shows them, labels not yet resolved to people. */
import type { Format } from "../../model.ts";
import type { ShapeOf } from "./labels.ts";

/** The text of a file and what its container knew besides. */
export interface Source {
  readonly text: string;
  /** The name of the file: it may hold the date. */
  readonly name: string;
  /** The title a container keeps apart (HTML, DOCX), if any. */
  readonly title?: string | null;
}

/** One cue: paragraphs as they stand in the file, stage directions still among them. */
export interface Turn {
  readonly label: string | null;
  readonly paragraphs: string[];
  /** Seconds; from the start of the meeting or of the day, as the file has them. */
  start?: number;
  end?: number;
}

/** What a file says of the people in it besides the labels: `MT` -> `Marco Tiloca`, nicks, lists of attendees. */
export interface Roster {
  /** Short forms with the full name they stand for; keys in lower case. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Full names, as written. */
  readonly names: readonly string[];
}

export const emptyRoster: Roster = { aliases: new Map(), names: [] };

export interface Draft {
  readonly format: Format;
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly turns: readonly Turn[];
  /** Headings with the index of the first turn under each. */
  readonly agenda: readonly { readonly turn: number; readonly title: string }[];
  readonly roster: Roster;
  /** Lines of a turn are entries of their own (minutes, chat), not a text broken by the screen. */
  readonly linesStandAlone: boolean;
}

/** One way of writing down a meeting. `likeness` is 0 (certainly not) to 1 (certainly). */
export interface Notation {
  readonly format: Format;
  readonly likeness: (survey: Survey) => number;
  readonly read: (source: Source, survey: Survey) => Draft;
}

/** What is counted once about a file, for every notation to judge by. */
export interface Survey {
  readonly text: string;
  readonly shapeOf: ShapeOf;
  readonly lines: readonly string[];
  /** The first 4,000 characters, lower case. */
  readonly head: string;
  /** Lines that begin with `>>`, and `>>` anywhere. */
  readonly marks: number;
  readonly innerMarks: number;
  /** Labels at line starts, with how often each occurs. */
  readonly capsLabels: ReadonlyMap<string, number>;
  readonly nameLabels: ReadonlyMap<string, number>;
  /** Lines without a mark that begin with something shaped like a label. */
  readonly labelled: number;
  /** Distinct caps labels that are names of states. */
  readonly states: number;
  readonly arrows: number;
  readonly ircLines: number;
  readonly dotLines: number;
  readonly headings: number;
  readonly bullets: number;
  readonly filled: number;
  /** The file had hardly any line breaks: `lines` are cut before its marks and labels. */
  readonly oneLine: boolean;
}
