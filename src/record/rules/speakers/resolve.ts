/** One name for each speaker of a meeting, whatever ways the labels write it. */

import { countryNamed } from "../../../kernel/places/countries.ts";
import type { SpeakerKind } from "../../model.ts";
import type { Roster } from "../notations/draft.ts";
import { firstNamesToo, readLabel } from "./kinds.ts";
import { nameKey } from "./likeness.ts";
import { spellingIn } from "./spelling.ts";
import { type Person, unify } from "./unify.ts";

export interface Speaker {
  readonly kind: SpeakerKind;
  readonly name: string | null;
}

/**
 * `labels`: each distinct label with its number of turns. `text`: the file, where names are often written in
 * normal case. Returns the speaker behind each label.
 */
export function resolveSpeakers(
  labels: ReadonlyMap<string, number>,
  roster: Roster,
  text: string,
): ReadonlyMap<string, Speaker> {
  const found = new Map<string, Speaker>();
  const persons: Person[] = [];
  const states = statesAmong([...labels.keys()]);
  const byCountry = new Map<string, { name: string; count: number }>();
  const body = spellingIn(text);

  for (const [label, count] of labels) {
    const alias = roster.aliases.get(label.toLowerCase());
    const reading = readNamed(label, alias, states);
    if (reading.kind === "state") {
      const iso = countryNamed(label)?.iso3 ?? label;
      const known = byCountry.get(iso);
      if (reading.name !== null && (!known || known.count < count)) byCountry.set(iso, { name: reading.name, count });
    }
    // Two people under one label are nobody's other spelling.
    if (reading.kind !== "person" || reading.name === null || reading.name.includes(", ")) found.set(label, reading);
    else {
      const key = nameKey(reading.name);
      persons.push({ label, count, key, tokens: key.split(" "), name: alias ?? body(reading.name) });
    }
  }
  for (const [label, speaker] of found)
    if (speaker.kind === "state")
      found.set(label, { kind: "state", name: byCountry.get(countryNamed(label)?.iso3 ?? "")?.name ?? speaker.name });

  for (const [label, name] of unify(persons, roster)) found.set(label, { kind: "person", name });
  return found;
}

/** How many states speak. Under a chair, with nobody else called by one name, "KENYA" is not somebody's daughter. */
function statesAmong(labels: readonly string[]): number {
  const sure = labels.filter((label) => countryNamed(label) !== null && !firstNamesToo.has(label.toLowerCase())).length;
  if (sure > 1) return sure;
  let roles = 0;
  for (const label of labels) {
    if (countryNamed(label) !== null) continue;
    const { kind } = readLabel(label, 0);
    if (kind === "role" && /chair|president|secretar/i.test(label)) roles += 1;
    if (kind === "person") return sure;
  }
  return roles > 0 ? sure + 2 : sure;
}

/** An alias stands for a person, unless the label says it is an office or the hall. */
function readNamed(label: string, alias: string | undefined, states: number): Speaker {
  if (alias === undefined) return readLabel(label, states);
  const reading = readLabel(label, states);
  return reading.kind === "audience" ||
    reading.kind === "role" ||
    reading.kind === "captioner" ||
    (reading.kind === "unknown" && alias === label)
    ? reading
    : { kind: "person", name: alias };
}
