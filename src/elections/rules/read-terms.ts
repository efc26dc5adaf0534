/** The terms of an election and of a lot from their forms. */
import { zoneNamed } from "../../kernel/zone.ts";
import type { ElectionTyped, LotTyped } from "../form-model.ts";
import { type CapTerms, capKinds, type LotTerms, type Terms, type TieTerms } from "../model.ts";
import { methods } from "./count/result.ts";
import * as read from "./reading.ts";

const mostSeats = 500;

function tiesOf(complain: read.Complain, typed: ElectionTyped, closes: Date, zone: string): TieTerms {
  const by = read.oneOf(complain, "ties", typed.ties, ["nomination", "lot"] as const);
  if (by === "nomination") return { by };
  const sources = read.lines(typed.sources);
  if (sources.length === 0) complain("sources", "sources-missing");
  const knownFrom = read.instant(complain, "knownFrom", typed.knownFrom, zone);
  // Whoever knew the numbers while the box is open could vote for the tie that they decide.
  if (knownFrom < closes) complain("knownFrom", "known-before-close");
  return { by, sources, knownFrom: knownFrom.toISOString() };
}

function capOf(complain: read.Complain, { capOf: of, capMost }: ElectionTyped): CapTerms | null {
  if (of === "" || of === "none") return null;
  return { of: read.oneOf(complain, "capOf", of, capKinds), most: read.whole(complain, "capMost", capMost, mostSeats) };
}

export const readTerms = (typed: ElectionTyped, now: Date): read.Reading<Terms> =>
  read.reading((complain) => {
    const zone = read.zone(complain, typed.zone);
    const at = (field: "nominationsUntil" | "opens" | "closes") =>
      read.instant(complain, field, typed[field], zoneNamed(typed.zone) ?? "UTC");
    const [nominationsUntil, opens, closes] = [at("nominationsUntil"), at("opens"), at("closes")];
    if (opens <= now) complain("opens", "opens-in-the-past");
    if (opens < nominationsUntil) complain("opens", "opens-before-nominations");
    if (closes <= opens) complain("closes", "closes-before-opens");
    const holders = read.oneOf(complain, "electorate", typed.electorate, ["holders", "list"] as const) === "holders";
    return {
      title: read.needed(complain, "title", typed.title),
      description: read.paragraphs(complain, "description", typed.description),
      capacity: read.needed(complain, "capacity", typed.capacity),
      seats: read.whole(complain, "seats", typed.seats, mostSeats),
      method: read.oneOf(complain, "method", typed.method, methods),
      electorate: holders
        ? { kind: "holders", capacity: read.needed(complain, "electorateCapacity", typed.electorateCapacity) }
        : { kind: "list" },
      nominationsUntil: nominationsUntil.toISOString(),
      opens: opens.toISOString(),
      closes: closes.toISOString(),
      zone,
      cap: capOf(complain, typed),
      ties: tiesOf(complain, typed, closes, zone),
      termStarts: read.dateOrNull(complain, "termStarts", typed.termStarts),
      termYears: read.yearsOrNull(complain, "termYears", typed.termYears),
      termsInARow: read.wholeOrNull(complain, "termsInARow", typed.termsInARow, 50),
    };
  });

export const readLot = (typed: LotTyped, now: Date): read.Reading<LotTerms> =>
  read.reading((complain) => {
    const zone = read.zone(complain, typed.zone);
    const sources = read.lines(typed.sources);
    if (sources.length === 0) complain("sources", "sources-missing");
    const knownFrom = read.instant(complain, "knownFrom", typed.knownFrom, zone);
    if (knownFrom <= now) complain("knownFrom", "known-in-the-past");
    return {
      title: read.needed(complain, "title", typed.title),
      description: read.paragraphs(complain, "description", typed.description),
      capacity: read.needed(complain, "capacity", typed.capacity),
      pick: read.whole(complain, "pick", typed.pick, 65_535),
      perAffiliation: read.wholeOrNull(complain, "perAffiliation", typed.perAffiliation, 65_535),
      sources,
      knownFrom: knownFrom.toISOString(),
      zone,
      termYears: read.yearsOrNull(complain, "termYears", typed.termYears),
    };
  });
