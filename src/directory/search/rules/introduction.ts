import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";

/** A kind of person somebody wants to be introduced to. */
export interface SoughtKind {
  readonly country?: string | null;
  /** Id of an area. */
  readonly region?: string | null;
  readonly group?: StakeholderGroup | null;
  readonly topic?: string | null;
  readonly language?: string | null;
  /** What they do or work on, divided by commas. */
  readonly words?: string | null;
  /** Id of the body, process or session they are to be invited to. */
  readonly place?: string | null;
}

/** Where to ask to be introduced to somebody of this kind, with the kind filled in. */
export function introductionAddress({ country, region, group, topic, language, words, place }: SoughtKind): string {
  const given = Object.entries({ country, area: region, group, topic, "language-spoken": language, words, for: place });
  const said = given.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return said.length === 0 ? "/introductions/new" : `/introductions/new?${new URLSearchParams(said)}`;
}
