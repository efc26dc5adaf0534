/**
 * The interventions of a record as a table (RFC 4180), for spreadsheets first: with a byte order mark, without which
 * Excel takes UTF-8 for something else, and with nothing that a spreadsheet would run as a formula.
 */
import type { PublicIntervention, PublicRecord } from "../draft-model.ts";
import { printable } from "./exported.ts";

const columns = [
  "n",
  "key",
  "item",
  "speaker",
  "label",
  "kind",
  "group",
  "country",
  "capacity",
  "start",
  "end",
  "words",
  "text",
  "address",
] as const;

/** A leading apostrophe tells a spreadsheet that text is text (OWASP, CSV injection); also behind spaces and invisible characters. */
const runs = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

export function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** `address` of the record's page, whole. */
export function asCsv(record: PublicRecord, address: string): string {
  const titles = new Map(record.agenda.map(({ cue, title }) => [cue, title]));
  let item: string | null = null;
  const rows = record.interventions.map((said: PublicIntervention) => {
    item = titles.get(said.key) ?? item;
    const { n, key, speaker, label, kind, group, country, capacity, start, end, words, text } = said;
    const place = `${address}/${encodeURIComponent(key)}`;
    return line([n, key, item, speaker, label, kind, group, country, capacity, start, end, words, text, place]);
  });
  return `\ufeff${line(columns)}${rows.join("")}`;
}
