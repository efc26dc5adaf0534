/** Reading a form: each field gives a value, or a complaint that stands beside it. */
import { instantOf, zoneNamed } from "../../kernel/zone.ts";

/** Texts of the catalogue that a field can be told. */
export type ComplaintKey =
  | "field-missing"
  | "field-too-long"
  | "whole-number"
  | "years-unreadable"
  | "choose-one"
  | "zone-unknown"
  | "time-unreadable"
  | "time-skipped"
  | "time-twice"
  | "closes-before-opens"
  | "opens-before-nominations"
  | "opens-in-the-past"
  | "sources-missing"
  | "known-before-close"
  | "known-in-the-past"
  | "date-unreadable"
  | "country-unknown"
  | "email-unreadable";

export interface Complaint {
  readonly key: ComplaintKey;
  readonly values?: Readonly<Record<string, string | number>>;
}
export type Complaints = Readonly<Record<string, Complaint>>;
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: Complaints };
export type Complain = (field: string, key: ComplaintKey, values?: Complaint["values"]) => void;

/** Reads all fields; the value counts only where none complained. */
export function reading<T>(read: (complain: Complain) => T): Reading<T> {
  const complaints: Record<string, Complaint> = {};
  const value = read((field, key, values) => {
    complaints[field] ??= values ? { key, values } : { key };
  });
  return Object.keys(complaints).length > 0 ? { ok: false, complaints } : { ok: true, value };
}

/** Text in NFC without control characters; line breaks stay. */
export function cleanText(typed: string): string {
  const lines = typed.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return lines.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\ufffd]/g, " ").trim();
}

export function line(complain: Complain, field: string, typed: string, longest = 200): string {
  const value = cleanText(typed).replace(/\s+/g, " ");
  if (value.length > longest) complain(field, "field-too-long", { longest });
  return value;
}

export function needed(complain: Complain, field: string, typed: string): string {
  const value = line(complain, field, typed);
  if (value === "") complain(field, "field-missing");
  return value;
}

export function paragraphs(complain: Complain, field: string, typed: string): string {
  const value = cleanText(typed);
  if (value.length > 5_000) complain(field, "field-too-long", { longest: 5_000 });
  return value;
}

export function whole(complain: Complain, field: string, typed: string, most: number): number {
  const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  if (value < 1 || value > most) complain(field, "whole-number", { most });
  return value;
}

export const wholeOrNull = (complain: Complain, field: string, typed: string, most: number): number | null =>
  typed.trim() === "" ? null : whole(complain, field, typed, most);

/** Years of a term, "1.5" among them, as some bodies have it. */
export function yearsOrNull(complain: Complain, field: string, typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  const value = /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  if (value <= 0 || value > 50) complain(field, "years-unreadable");
  return value;
}

export function oneOf<T extends string>(complain: Complain, field: string, typed: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === typed);
  if (!chosen) complain(field, "choose-one");
  return chosen ?? (choices[0] as T);
}

export function zone(complain: Complain, typed: string): string {
  const named = zoneNamed(typed);
  if (!named) complain("zone", "zone-unknown", { zone: typed.slice(0, 60) });
  return named ?? "UTC";
}

/** "2026-05-14T09:30" on the clocks of the zone; a time that they skip, or show twice, names no instant. */
export function instant(complain: Complain, field: string, typed: string, inZone: string): Date {
  const [date = "", time = ""] = typed.trim().split("T");
  const meant = instantOf(date, time, inZone);
  if (meant.kind === "once") return meant.at;
  const key = meant.kind === "never" ? "time-skipped" : meant.kind === "twice" ? "time-twice" : "time-unreadable";
  complain(field, key, { time: `${date} ${time}`.slice(0, 30) });
  return new Date(0);
}

export function dateOrNull(complain: Complain, field: string, typed: string): string | null {
  const date = typed.trim();
  if (date === "") return null;
  if (instantOf(date, "12:00", "UTC").kind !== "once") complain(field, "date-unreadable");
  return date;
}

/** One a line, without the empty ones. */
export const lines = (typed: string): readonly string[] =>
  cleanText(typed)
    .split("\n")
    .map((text) => text.trim().slice(0, 500))
    .filter((text) => text !== "");
