/** Which stakeholder groups the modalities of a body make room for, so that one that stays away can be missed. Pure. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import type { Modalities } from "../modalities-model.ts";

/**
 * The groups to which a capacity is open, and those of which the composition wants somebody. A capacity that names no
 * group is open to all of `among`, the groups the body knows; an office is no seat of a group.
 */
export function expectedGroups(
  { capacities, composition }: Pick<Modalities, "capacities" | "composition">,
  among: readonly StakeholderGroup[],
): readonly StakeholderGroup[] {
  const seats = capacities.filter(({ office }) => office !== true);
  const open = seats.flatMap(({ group, groups }) => (group ? [group] : (groups ?? among)));
  const wanted = composition.flatMap(({ shares = [], restEqually = [], aimsAtAllGroups }) => [
    ...shares.filter(({ atMost }) => atMost !== 0).map(({ group }) => group),
    ...restEqually,
    ...(aimsAtAllGroups ? among : []),
  ]);
  const all = new Set<StakeholderGroup>([...open, ...wanted]);
  return stakeholderGroupNames.filter((group) => all.has(group));
}
