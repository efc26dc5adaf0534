/** What every export of a record is made of. It has passed the attribution rule. */
import type { Language, Say } from "../../platform/languages/index.ts";
import type { PublicRecord } from "../draft-model.ts";
import type { Key } from "../languages/published/index.ts";
import type { RecordSession, RecordView } from "../published-model.ts";

export interface Exported {
  readonly session: RecordSession;
  readonly record: PublicRecord;
  readonly shares: RecordView["shares"];
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  /** Of the record's page, whole. */
  readonly address: string;
  readonly language: Language;
  readonly say: Say<Key>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML and spreadsheets choke on
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text without the characters that no XML may hold, and without halves of characters. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, "");

export const paragraphsOf = (text: string): readonly string[] =>
  printable(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

/** The agenda item that begins at each intervention. */
export const itemsByCue = (record: PublicRecord): ReadonlyMap<string, string> =>
  new Map(record.agenda.map(({ cue, title }) => [cue, printable(title)]));

export function directionsByCue({ stageDirections }: PublicRecord): ReadonlyMap<string | null, readonly string[]> {
  const found = new Map<string | null, string[]>();
  for (const { cue, text } of stageDirections) {
    const texts = found.get(cue) ?? [];
    found.set(cue, texts);
    texts.push(printable(text));
  }
  return found;
}
