/** Reading the forms of this room: each field gives a value, or a complaint that stands beside it. */
import { countryCodes } from "../../kernel/places/countries.ts";
import { zoneNamed } from "../../kernel/zone.ts";
import { cleanLine, cleanText } from "../../meetings/rules/reading.ts";
import { closingOf, type DeadlineProblem, type Falls } from "../../modalities/rules/window.ts";
import type { ApplicationTyped, CirculateTyped, RoundTyped } from "../form-model.ts";
import { type Applied, type Lack, lacks, type WayIn } from "../model.ts";
import { wayInto } from "./ways.ts";

/** Each is a text of the catalogue, `complaint-` before it. */
export type Complaint =
  | "missing"
  | "too-long"
  | "too-far"
  | "unreadable"
  | "never"
  | "twice"
  | "not-after-opening"
  | "zone"
  | "number"
  | "date"
  | "capacity"
  | "country"
  | "website"
  | "choose";
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: Readonly<Record<string, Complaint>> };

type Complain = (field: string, what: Complaint) => void;

function reading<T>(read: (complain: Complain) => T): Read<T> {
  const complaints: Record<string, Complaint> = {};
  const value = read((field, what) => {
    complaints[field] ??= what;
  });
  return Object.keys(complaints).length > 0 ? { ok: false, complaints } : { ok: true, value };
}

function line(complain: Complain, field: string, typed: string, longest: number, needed = false): string {
  const text = cleanLine(typed);
  if (text.length > longest) complain(field, "too-long");
  if (needed && text === "") complain(field, "missing");
  return text;
}

function paragraphs(complain: Complain, field: string, typed: string): string {
  const text = cleanText(typed);
  if (text.length > 5_000) complain(field, "too-long");
  return text;
}

/** "2024-02-29", and not "2023-02-29". */
export function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function date(complain: Complain, field: string, typed: string): string | null {
  const text = typed.trim();
  if (text === "") return null;
  if (!isDate(text)) complain(field, "date");
  return text;
}

function whole(complain: Complain, field: string, typed: string, most: number): number {
  const count = Number(typed.trim());
  if (!Number.isInteger(count) || count < 1 || count > most) complain(field, "number");
  return count;
}

const which = (typed: string): "" | "earlier" | "later" => (typed === "earlier" || typed === "later" ? typed : "");

function deadline(complain: Complain, fields: { readonly date: string; readonly time: string }, falls: Falls): Date {
  if (falls.ok) return falls.at;
  const problem: DeadlineProblem = falls.problem;
  complain(problem === "unreadable" || problem === "not-after-opening" ? fields.date : fields.time, problem);
  return new Date(0);
}

export interface RoundFields {
  readonly title: string;
  readonly zone: string;
  readonly appliesUntil: Date;
  readonly delegation: number;
  readonly termEnds: string | null;
}

export const readRoundForm = (typed: RoundTyped, now: Date): Read<RoundFields> =>
  reading((complain) => {
    const zone = zoneNamed(typed.zone);
    if (!zone) complain("zone", "zone");
    const at = { kind: "at", date: typed.untilDate.trim(), time: typed.untilTime.trim() } as const;
    const falls = closingOf(now, zone ?? "UTC", { ...at, which: which(typed.untilWhich) });
    return {
      title: line(complain, "title", typed.title, 200, true),
      zone: zone ?? "UTC",
      appliesUntil: deadline(complain, { date: "untilDate", time: "untilTime" }, falls),
      delegation: whole(complain, "delegation", typed.delegation, 500),
      termEnds: date(complain, "termEnds", typed.termEnds),
    };
  });

/** Most working days of a window. */
const mostDays = 366;

export const readCirculateForm = (typed: CirculateTyped, now: Date, zone: string): Read<Date> =>
  reading((complain) => {
    const time = typed.closesTime.trim();
    if (typed.how === "working-days") {
      const days = whole(complain, "days", typed.days, mostDays);
      const holidays = typed.holidays.split(/\s+/).filter((one) => one !== "");
      for (const holiday of holidays) date(complain, "holidays", holiday);
      if (!Number.isInteger(days) || days < 1 || days > mostDays) return new Date(0);
      const falls = closingOf(now, zone, { kind: "working-days", days, time, holidays });
      return deadline(complain, { date: "closesTime", time: "closesTime" }, falls);
    }
    if (typed.how !== "at") complain("how", "choose");
    const at = { kind: "at", date: typed.closesDate.trim(), time, which: which(typed.closesWhich) } as const;
    return deadline(complain, { date: "closesDate", time: "closesTime" }, closingOf(now, zone, at));
  });

function website(complain: Complain, typed: string): string | null {
  const text = cleanLine(typed);
  if (text === "") return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const { protocol, hostname } = new URL(address);
    if (address.length <= 300 && /^https?:$/.test(protocol) && hostname.includes(".")) return address;
  } catch {
    // complained about below
  }
  complain("website", "website");
  return null;
}

export const readApplicationForm = (typed: ApplicationTyped, ways: readonly WayIn[]): Read<Applied> =>
  reading((complain) => {
    if (!wayInto(ways, typed.capacity)) complain("capacity", "capacity");
    const country = typed.country.trim().toUpperCase();
    if (country !== "" && !countryCodes.includes(country)) complain("country", "country");
    if (typed.kind !== "person" && typed.kind !== "organisation") complain("kind", "choose");
    return {
      capacity: typed.capacity,
      kind: typed.kind === "person" ? "person" : "organisation",
      name: line(complain, "name", typed.name, 200, true),
      country: country === "" ? null : country,
      website: website(complain, typed.website),
      purpose: paragraphs(complain, "purpose", typed.purpose),
      activities: paragraphs(complain, "activities", typed.activities),
      statusProof: line(complain, "statusProof", typed.statusProof, 500),
      sponsors: cleanText(typed.sponsors)
        .split("\n")
        .map((one) => line(complain, "sponsors", one, 200))
        .filter((one) => one !== "")
        .slice(0, 50),
      contact: null,
    };
  });

/** What an application plainly lacks, by its way in, before anybody looks: the desk starts from it. */
export function lacking(way: WayIn, applied: Applied): readonly Lack[] {
  const { gain } = way;
  const found: Lack[] = [];
  const asksPurpose = gain.by === "non-objection" || gain.by === "application";
  if (asksPurpose && applied.purpose === "") found.push("purpose");
  if (asksPurpose && applied.activities === "") found.push("activities");
  if (gain.by === "notice" && applied.statusProof === "") found.push("status");
  if (gain.by === "application" && applied.sponsors.length < (gain.sponsors ?? 0)) found.push("sponsors");
  return found;
}

export const lacksNamed = (typed: readonly string[]): readonly Lack[] => lacks.filter((lack) => typed.includes(lack));
