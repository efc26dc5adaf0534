/** Reading a form: each field gives a value, or a complaint that stands beside it. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { zoneNamed } from "../../kernel/zone.ts";
import type { Complaint, ComplaintKey, Complaints } from "../complaint-model.ts";

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: Complaints };

/** Told of a field that cannot be used; the first complaint about a field stands. */
export type Complain = (field: string, key: ComplaintKey, values?: Complaint["values"]) => void;

/** Reads all fields; the value counts only where none complained. */
export function reading<T>(read: (complain: Complain) => T): Reading<T> {
  const complaints: Record<string, Complaint> = {};
  const value = read((field, key, values) => {
    complaints[field] ??= values ? { key, values } : { key };
  });
  return Object.keys(complaints).length > 0 ? { ok: false, complaints } : { ok: true, value };
}

/** Text in NFC without what no page or database can hold: broken surrogates, control characters. */
export function cleanText(typed: string): string {
  const lines = typed.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return lines.replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\ufffd]/g, " ").trim();
}

export const cleanLine = (typed: string): string => cleanText(typed).replace(/\s+/g, " ");

/** One line, at most `longest` characters. */
export function line(complain: Complain, field: string, typed: string, longest: number): string {
  const value = cleanLine(typed);
  if (value.length > longest) complain(field, "too-long", { longest, length: value.length });
  return value;
}

export function title(complain: Complain, typed: string): string {
  const value = line(complain, "title", typed, 200);
  if (value === "") complain("title", "title-missing");
  return value;
}

export function paragraphs(complain: Complain, field: string, typed: string): string {
  const value = cleanText(typed);
  if (value.length > 10_000) complain(field, "too-long", { longest: 10_000, length: value.length });
  return value;
}

export function oneOf<T extends string>(complain: Complain, field: string, typed: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === typed);
  if (!chosen) complain(field, "choose-one");
  return chosen ?? (choices[0] as T);
}

export function zone(complain: Complain, typed: string): string {
  const named = zoneNamed(typed);
  if (!named) complain("zone", typed.trim() === "" ? "zone-missing" : "zone-unknown", { zone: typed.slice(0, 60) });
  return named ?? "UTC";
}

/** A BCP 47 tag in its canonical spelling. */
export function languageTag(complain: Complain, typed: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim() || "en");
    if (tag && tag.length <= 35) return tag;
  } catch {
    // complained about below
  }
  complain("language", "language-unknown", { language: typed.slice(0, 40) });
  return "en";
}

/** In the order of the ring; a body that names none knows all seven. */
export function groups(complain: Complain, typed: readonly string[]): readonly StakeholderGroup[] {
  const unknown = typed.find((name) => !(stakeholderGroupNames as readonly string[]).includes(name));
  if (unknown !== undefined) complain("groups", "group-unknown", { group: unknown.slice(0, 40) });
  const chosen = stakeholderGroupNames.filter((name) => typed.includes(name));
  return chosen.length > 0 ? chosen : stakeholderGroupNames;
}
