/** How speakers and groups are called on the pages and in the exports of a record. */
import type { Attribution, StakeholderGroup } from "../../kernel/stakeholders.ts";
import { countryName, groupName, type Language, type Say } from "../../platform/languages/index.ts";
import type { PublicIntervention } from "../draft-model.ts";
import type { Key } from "../languages/published/index.ts";

/** Whoever spoke, as far as it may be said. */
export function nameOf(said: PublicIntervention, attribution: Attribution, say: Say<Key>): string {
  if (attribution === "chatham-house") return say("participant");
  if (said.speaker) return said.speaker;
  // "AUDIENCE" is nobody's name.
  if (said.kind === "audience") return say("from-audience");
  if (said.label) return said.label;
  return say(said.kind === "captioner" ? "captioner" : "unnamed-speaker");
}

/** For whom, which group, from where: what is known of it. */
export function standingOf(said: PublicIntervention, language: Language): readonly string[] {
  return [
    ...(said.capacity ? [said.capacity] : []),
    ...(said.group ? [groupName(language, said.group)] : []),
    ...(said.country ? [countryName(language, said.country)] : []),
  ];
}

export const hue = (group: StakeholderGroup | null): string => group ?? "none";
