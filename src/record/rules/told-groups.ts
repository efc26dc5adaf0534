/**
 * Which stakeholder groups may be told apart, cue by cue, under the Chatham House Rule. A group with one or two
 * speakers is a name by another name; and where only one small group is left untold, "untold" is its name. So the
 * small ones go into one pool, and the pool takes in the next smallest group until three speakers stand in it.
 */
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { Cue } from "../draft-model.ts";

/** As few speakers as a group may have before its members can be told by their group. */
export const fewestSpeakers = 3;

/** Different speakers a group has, as far as the desk knows: unnamed cues count as one speaker together. */
function speakersByGroup(cues: readonly Cue[]): ReadonlyMap<StakeholderGroup, number> {
  const who = new Map<StakeholderGroup, Set<string>>();
  for (const { group, speaker, label } of cues) {
    if (group === null) continue;
    const known = who.get(group) ?? new Set<string>();
    who.set(group, known.add((speaker ?? label ?? "").trim().toLowerCase()));
  }
  return new Map([...who].map(([group, names]) => [group, names.size]));
}

export function groupsToTell(cues: readonly Cue[]): ReadonlySet<StakeholderGroup> {
  const counts = [...speakersByGroup(cues)].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  let pool = 0;
  const told = new Set<StakeholderGroup>();
  for (const [group, speakers] of counts) {
    if (speakers < fewestSpeakers || (pool > 0 && pool < fewestSpeakers)) pool += speakers;
    else told.add(group);
  }
  // Too few even together: then no group is told.
  return pool > 0 && pool < fewestSpeakers ? new Set() : told;
}
