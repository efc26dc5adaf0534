/** The table of a record: who was heard, who was not. */
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { Ring, type RingPart } from "../../../platform/html/pictures/index.ts";
import { groupName, type Language, type Say } from "../../../platform/languages/index.ts";
import type { Key } from "../../languages/published/index.ts";
import type { RecordView } from "../../published-model.ts";
import { list, number, percent } from "../../wording/formats.ts";

type GroupShare = RecordView["shares"]["groups"][number];

interface TableRingProps {
  readonly shares: Pick<RecordView["shares"], "groups" | "ungrouped">;
  readonly interventions: number;
  readonly say: Say<Key>;
  readonly language: Language;
}

export function TableRing({ shares: { groups, ungrouped }, interventions, say, language }: TableRingProps) {
  const untold = groups.some(({ heard }) => heard === "untold");
  // Where nobody's group is stated, an empty chair would be a guess.
  const stated = groups.some(({ heard }) => heard !== "absent");
  const told = (part: GroupShare): string => {
    if (part.heard === "told") return percent(part.share, language);
    if (part.heard === "untold") return say("group-spoke");
    return say(ungrouped.words > 0 && !untold ? "group-unknown" : "group-absent");
  };
  const parts: readonly RingPart[] = stated
    ? groups
        .filter(({ heard }) => heard !== "untold")
        .map((part) => ({
          id: part.group,
          letter: stakeholderGroups[part.group],
          name: groupName(language, part.group),
          weight: part.words,
          told: told(part),
        }))
    : [];
  const pooled = groups.filter(({ heard }) => heard === "untold").map(({ group }) => groupName(language, group));
  const rest: RingPart = {
    id: "none",
    letter: "",
    name: untold ? list([...pooled, say("group-none")], language) : say("group-none"),
    weight: ungrouped.words,
    told: percent(ungrouped.share, language),
  };
  const all = ungrouped.words > 0 || !stated ? [...parts, rest] : parts;
  const shares = all.map(({ name, told }) => say("ring-part", { group: name, told }));
  return (
    <div>
      <Ring
        id="ring"
        title={say("ring-title", { shares: list(shares, language) })}
        parts={all}
        number={number(interventions, language)}
        unit={say("interventions", { count: interventions })}
        columns={{ group: say("group"), share: say("share") }}
      />
      {untold ? <p class="hint">{say("group-untold-note")}</p> : null}
    </div>
  );
}
