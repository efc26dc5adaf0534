/** Dates as captioners, chairs and file names write them. ISO 8601 out. */

const months: Readonly<Record<string, number>> = {};
const monthNames: readonly string[] = [
  "january jan janvier enero januari januar",
  "february feb février fevrier febrero februari februar",
  "march mar mars marzo maart märz",
  "april apr avril abril",
  "may mai mayo mei",
  "june jun juin junio juni",
  "july jul juillet julio juli",
  "august aug août aout agosto augustus",
  "september sep sept septembre septiembre",
  "october oct octobre octubre oktober",
  "november nov novembre noviembre",
  "december dec décembre decembre diciembre dezember",
];
for (const [at, names] of monthNames.entries())
  for (const name of names.split(" ")) (months as Record<string, number>)[name] = at + 1;

const monthPattern = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** Several days of a meeting: "from 17 to 21 December 2017", "14-15 January 2019", "28 November to 2 December 2022". */
const range = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: (${monthPattern}))?(?: ?[-–—] ?| to | and | through | au )(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})\\.?,? (\\d{4})\\b`,
  "i",
);
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er)?(?: of| de)?[ -]?(${monthPattern})\\.?(?: de)?,?[ -]?(\\d{4})\\b`,
  "i",
);
const monthFirst = new RegExp(
  `\\b(${monthPattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})?,? (\\d{4})\\b`,
  "i",
);
const numbers = /(?<!\d)(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?!\d)/;

function iso(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

const monthOf = (name: string | undefined): number => months[(name ?? "").toLowerCase()] ?? 0;

export interface DateRange {
  readonly first: string;
  /** Number of days, both ends counted. */
  readonly days: number;
}

/** The span of days a text names, if it names one. Look at short texts only: a front page, not a meeting. */
export function rangeIn(text: string): DateRange | null {
  const found = range.exec(text);
  if (!found) return null;
  const lastMonth = monthOf(found[4]);
  const year = Number(found[5]);
  const firstMonth = found[2] === undefined ? lastMonth : monthOf(found[2]);
  const first = iso(year, firstMonth, Number(found[1]));
  const last = iso(year, lastMonth, Number(found[3]));
  if (first === null || last === null || last < first) return null;
  return { first, days: Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1 };
}

/** The first single day a text names. */
export function dateIn(text: string): string | null {
  const rest = text.replace(range, " ");
  const candidates: { readonly at: number; readonly date: string | null }[] = [];
  const day = dayFirst.exec(rest);
  if (day) candidates.push({ at: day.index, date: iso(Number(day[3]), monthOf(day[2]), Number(day[1])) });
  const month = monthFirst.exec(rest);
  if (month) candidates.push({ at: month.index, date: iso(Number(month[3]), monthOf(month[1]), Number(month[2])) });
  const plain = numbers.exec(rest);
  if (plain) candidates.push({ at: plain.index, date: iso(Number(plain[1]), Number(plain[2]), Number(plain[3])) });
  const european = /(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?!\d)/.exec(rest);
  // 29-04-2020 can only be read one way; 03-04-2020 can not.
  if (european && Number(european[1]) > 12)
    candidates.push({ at: european.index, date: iso(Number(european[3]), Number(european[2]), Number(european[1])) });
  else if (european && Number(european[2]) > 12)
    candidates.push({ at: european.index, date: iso(Number(european[3]), Number(european[1]), Number(european[2])) });
  return candidates.filter(({ date }) => date !== null).sort((a, b) => a.at - b.at)[0]?.date ?? null;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a line holds a date and hardly anything else: "7 DECEMBER 2016", "Tuesday, 5 November 2024, 09:30-11:30 UTC". */
export function isDateLine(line: string): boolean {
  if (line.length > 90 || (dateIn(line) === null && rangeIn(line) === null)) return false;
  const rest = line.replace(range, "").replace(dayFirst, "").replace(monthFirst, "").replace(numbers, "");
  return (
    rest.replace(
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|\b(?:a\.?m\.?|p\.?m\.?|utc|gmt|ce?s?t|date|time|and|at|hours|hrs|local|from|to)\b|[^\p{L}]/giu,
      "",
    ).length < 4
  );
}
