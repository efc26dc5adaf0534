/** What is wrong with the rules of a body as a whole: contradictions, dead ends, circles, and nobody who can decide. */
import type { Finding, Modalities, Place } from "../../modalities-model.ts";
import { contradictions, idle, nobodyDecides, overruled, twoWays } from "./checks/deciders.ts";
import type { Check } from "./checks/finding.ts";
import { duplicates, references, sourcesToMind } from "./checks/names.ts";
import { infeasible, thresholds, tooWide, windows } from "./checks/numbers.ts";
import { circularAppeals, circularGain, emptyStages, unnamedGivers, unreachable } from "./checks/ways.ts";
import { rightsOf } from "./rights.ts";
import { tableOf } from "./table.ts";

const whole: readonly Check[] = [
  contradictions,
  twoWays,
  unreachable,
  circularAppeals,
  nobodyDecides,
  circularGain,
  idle,
  infeasible,
  thresholds,
  windows,
  overruled,
  emptyStages,
  unnamedGivers,
];

/** Errors first, each with its line; the file is sound when there is no error. */
export function checkModalities(file: Modalities, lineOf: Place): readonly Finding[] {
  const names = [...tooWide(file, lineOf), ...duplicates(file, lineOf), ...references(file, lineOf)];
  // What rests on names that stand for nothing would only repeat the same mistake.
  const rest = (): readonly Finding[] => {
    const checked = { file, lineOf, table: tableOf(file), rights: rightsOf(file) };
    return whole.flatMap((check) => check(checked));
  };
  const all = [...names, ...(names.length > 0 ? [] : rest()), ...sourcesToMind(file, lineOf)];
  const of = (severity: Finding["severity"]) =>
    all.filter((finding) => finding.severity === severity).sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return [...of("error"), ...of("warning")];
}
