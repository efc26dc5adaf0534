/** Who of a record is offered as a person, and what the record tells of them. */
import type { PublicRecord } from "../../draft-model.ts";
import type { Spoke } from "../model.ts";

/** Longer ones are no names; the directory takes no more. */
const longestName = 120;

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;

/**
 * Only of a session on the record, where everybody may read who spoke: of any other, nobody. Only whom the record names
 * as a person, not a role, a state or the audience. In the order in which they first spoke.
 */
export function speakersOf({ attribution, interventions, outcomes }: PublicRecord): readonly Spoke[] {
  if (attribution !== "on-the-record") return [];
  const said = new Map<string, PublicRecord["interventions"][number][]>();
  for (const one of interventions) {
    const { speaker, kind } = one;
    if (kind !== "person" || speaker === null || speaker.trim() === "" || speaker.length > longestName) continue;
    said.set(speaker, [...(said.get(speaker) ?? []), one]);
  }
  return [...said].map(([name, all]) => ({
    name,
    group: first(all.map(({ group }) => group)),
    country: first(all.map(({ country }) => country)),
    capacity: first(all.map(({ capacity }) => capacity)),
    organisation: first(
      outcomes.map((one) => (one.type === "self-introduction" && one.name === name ? one.affiliation : null)),
    ),
    times: all.length,
  }));
}
