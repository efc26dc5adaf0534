/** Numbers, shares, dates and names of countries in the reader's language; figures are Latin ones in all of them. */
import { clockAt, offsetName } from "../../kernel/zone.ts";
import { dateInWords, type Language, locales, plainDateInWords } from "../../platform/languages/index.ts";

const made = new Map<string, unknown>();
/** Intl objects take long to make and are kept. */
function once<T>(name: string, make: () => T): T {
  const known = made.get(name) as T | undefined;
  if (known !== undefined) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}

export const number = (value: number, language: Language): string =>
  once(`number ${language}`, () => new Intl.NumberFormat(locales[language])).format(value);

/** 0 to 1, as "18 %"; what is less than one in a hundred keeps a decimal. */
export const percent = (share: number, language: Language): string => {
  const digits = share > 0 && share < 0.01 ? 1 : 0;
  const options = { style: "percent", maximumFractionDigits: digits } as const;
  return once(`percent ${digits} ${language}`, () => new Intl.NumberFormat(locales[language], options)).format(share);
};

/** "14 May 2026" of an ISO date, which has no zone. */
export const day = (date: string, language: Language): string => plainDateInWords(date.slice(0, 10), language);

/** A day that was named in any way: a date in the reader's manner, anything else as it was said. */
export const dayOrWords = (text: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? day(text, language) : text;

/** "14 May 2026, 09:30–11:00 (UTC+3)" on the clock of a zone; `ends` stands with its date where that is another. */
export function when(starts: string, ends: string | null, zone: string, language: Language): string {
  const comma = list(["", ""], language);
  const from = new Date(starts);
  const until = ends === null ? null : new Date(ends);
  const [began, ended] = [clockAt(from, zone), until && clockAt(until, zone)];
  const endDate = until && ended?.date !== began.date ? `${dateInWords(until, zone, language)}${comma}` : "";
  const end = ended ? `–${endDate}${ended.time}` : "";
  return `${dateInWords(from, zone, language)}${comma}${began.time}${end} (${offsetName(from, zone)})`;
}

/** "14 May 2026, 09:30 (UTC+3)". */
export const at = (iso: string, zone: string, language: Language): string => when(iso, null, zone, language);

/** Hours, minutes and seconds since the beginning: "1:02:09". */
export function elapsed(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${hours}:${String(minutes).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** Things side by side, of which none belongs more than another. */
export const list = (items: readonly string[], language: Language): string =>
  items.join(language === "ar" ? "، " : ", ");
