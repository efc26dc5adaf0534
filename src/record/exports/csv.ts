/**
 * The interventions of a record as a table, for spreadsheets first: with a byte order mark, without which Excel takes
 * UTF-8 for something else.
 */
import { type Cell, csvFile } from "../../platform/text/csv.ts";
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

const cellOf = (cell: Cell): Cell => (typeof cell === "string" ? printable(cell) : cell);

/** `address` of the record's page, whole. */
export function asCsv(record: PublicRecord, address: string): string {
  const titles = new Map(record.agenda.map(({ cue, title }) => [cue, title]));
  let item: string | null = null;
  const rows = record.interventions.map((said: PublicIntervention) => {
    item = titles.get(said.key) ?? item;
    const { n, key, speaker, label, kind, group, country, capacity, start, end, words, text } = said;
    const place = `${address}/${encodeURIComponent(key)}`;
    const cells = [n, key, item, speaker, label, kind, group, country, capacity, start, end, words, text, place];
    return cells.map(cellOf);
  });
  return csvFile([columns, ...rows]);
}
