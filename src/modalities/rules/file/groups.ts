/** Which stakeholder groups a capacity stands for. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Capacity } from "../../modalities-model.ts";

/** Its own group, those it is open to, or all of them; an office held for the process stands for none. */
export function groupsOf({ group, groups, office }: Capacity): readonly StakeholderGroup[] {
  if (office) return [];
  return group ? [group] : (groups ?? stakeholderGroupNames);
}
