/** Entries as a file, piece by piece. */
import type { RawCard } from "../model.ts";
import { writeJscontact } from "./jscontact.ts";
import { tableHead, tableRow } from "./table.ts";
import { writeVcard } from "./vcard.ts";

export interface Format {
  readonly type: string;
  readonly extension: string;
  readonly begin: (entry: RawCard["entry"]) => string;
  /** `at` counts from 0. */
  readonly one: (card: RawCard, at: number) => string;
  readonly end: string;
}

export const formats = {
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    extension: "csv",
    // With a byte order mark, without which Excel takes UTF-8 for something else.
    begin: (entry) => `\ufeff${tableHead(entry)}`,
    one: tableRow,
    end: "",
  },
  vcard: { type: "text/vcard; charset=utf-8", extension: "vcf", begin: () => "", one: writeVcard, end: "" },
  jscontact: {
    type: "application/jscontact+json",
    extension: "json",
    begin: () => "[",
    one: (card, at) => `${at > 0 ? "," : ""}\n${JSON.stringify(writeJscontact(card))}`,
    end: "\n]\n",
  },
} as const satisfies Readonly<Record<string, Format>>;
