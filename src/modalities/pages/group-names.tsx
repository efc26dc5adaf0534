import { type StakeholderGroup, stakeholderGroups } from "../../kernel/stakeholders.ts";
import { groupName, type Language } from "../../platform/languages/index.ts";

/** Groups with their letters and hues. */
export function GroupNames({
  groups,
  language,
}: {
  readonly groups: readonly StakeholderGroup[];
  readonly language: Language;
}) {
  return (
    <span class="marks">
      {groups.map((group) => (
        <span class={`g-${group}`}>
          <i aria-hidden="true">{stakeholderGroups[group]}</i> {groupName(language, group)}
        </span>
      ))}
    </span>
  );
}
