/** Shares, seats and thresholds that nobody could keep. */
import { stakeholderGroupNames } from "../../../../kernel/stakeholders.ts";
import type { Finding, Modalities, Place } from "../../../modalities-model.ts";
import { groupsOf } from "../groups.ts";
import { type Check, error, warning } from "./finding.ts";

/** Thirds written with a few digits still add up. */
const slack = 1e-3;

export const infeasible: Check = ({ file, lineOf }) =>
  file.composition.flatMap((made, index): readonly Finding[] => {
    const { shares = [], seats, restEqually = [], groupsAtLeast = 0, reserved = [] } = made;
    const line = lineOf("composition", index);
    const bad = (message: string) => [error("composition", message, line)];
    const twice = shares.find(({ group }, n) => shares.findIndex((other) => other.group === group) < n);
    if (twice) return bad(`${twice.group} has two shares`);
    const crossed = shares.find(({ atLeast = 0, atMost = 1 }) => atLeast > atMost);
    if (crossed) return bad(`${crossed.group}: at least is more than at most`);
    const atLeast = shares.reduce((sum, { atLeast: least = 0 }) => sum + least, 0);
    if (atLeast > 1 + slack) return bad("the least shares add up to more than all seats");
    const sitting = new Set(file.capacities.filter(({ id }) => made.of.includes(id)).flatMap(groupsOf));
    const atMost = [...sitting].reduce((sum, one) => sum + (shares.find(({ group }) => group === one)?.atMost ?? 1), 0);
    if (restEqually.length === 0 && sitting.size > 0 && atMost < 1 - slack)
      return bad("the most shares of those who may sit there add up to less than all seats");
    const both = restEqually.find((group) => shares.some((other) => other.group === group));
    if (both) return bad(`${both} has a share of its own and is among those that share the rest`);
    if (groupsAtLeast > stakeholderGroupNames.length)
      return bad(`there are only ${stakeholderGroupNames.length} stakeholder groups, not ${groupsAtLeast}`);
    if (seats === undefined) return [];
    if (groupsAtLeast > seats) return bad(`${groupsAtLeast} groups need more than ${seats} seats`);
    const kept = reserved.reduce((sum, { seats: own = 0 }) => sum + own, 0);
    if (kept > seats) return bad(`${kept} seats are reserved, and there are ${seats}`);
    const small = shares.find(({ atLeast: least = 0 }) => least > 0 && least * seats < 1);
    return small ? [warning("composition", `${small.group}: its share is less than one of ${seats} seats`, line)] : [];
  });

/** So many cases (a capacity, an act, a stage) can all rules of a file be about together: far more than any body has. */
const mostCases = 500_000;

/** What nobody could read takes long to look through, too. */
export function tooWide({ capacities, stages, rules }: Modalities, lineOf: Place): readonly Finding[] {
  const cases = rules.reduce((sum, { who, may, mayNot, at }) => {
    const [people, acts] = [who === "all" ? capacities.length : who.length, (may ?? mayNot ?? []).length];
    return sum + people * acts * (at ?? stages).length;
  }, 0);
  if (cases <= mostCases) return [];
  const message = `the rules are about ${cases} cases of a capacity, an act and a stage; no more than ${mostCases} are looked through`;
  return [error("size", message, lineOf("rules"))];
}

export const thresholds: Check = ({ file, lineOf }) =>
  file.decisions.flatMap((decision, index): readonly Finding[] => {
    const bad = (message: string, ...field: readonly string[]) => [
      error("threshold", message, lineOf("decisions", index, ...field)),
    ];
    switch (decision.method) {
      case "decisional-participants": {
        const { support, objectAtMost, by, sitsOut } = decision;
        if (support > by.length) return bad(`${support} must support, but there are only ${by.length}`, "support");
        if (objectAtMost >= by.length)
          return bad(`all ${by.length} may object, so that no objection counts`, "objectAtMost");
        if (sitsOut && sitsOut.support > by.length - 1)
          return bad(`${sitsOut.support} must support, but only ${by.length - 1} are left`, "sitsOut");
        return [];
      }
      case "threshold": {
        const { share, above, quorum, fromGroups } = decision;
        if (share === 1 && above) return bad("nothing is more than all votes", "share");
        if (!fromGroups) return [];
        if (fromGroups.groups > stakeholderGroupNames.length)
          return bad(`there are only ${stakeholderGroupNames.length} stakeholder groups`, "fromGroups");
        const needed = fromGroups.groups * fromGroups.votes;
        if (quorum === undefined || needed <= quorum) return [];
        const message = `${fromGroups.groups} groups with ${fromGroups.votes} votes each are more than the quorum of ${quorum}`;
        return [warning("threshold", message, lineOf("decisions", index))];
      }
      case "houses": {
        const wrong = decision.anyOf.find((set) => set.length > decision.houses.length);
        return wrong ? bad(`a set of ${wrong.length} shares for ${decision.houses.length} houses`, "anyOf") : [];
      }
      case "benches":
        return decision.by.length < 2 ? bad("benches are two or more", "by") : [];
      default:
        return [];
    }
  });

export const windows: Check = ({ file, lineOf }) =>
  file.stages.flatMap(({ id, lasts }, index) =>
    lasts && (lasts.atLeastDays ?? 0) > (lasts.atMostDays ?? Number.POSITIVE_INFINITY)
      ? [error("window", `"${id}" lasts at least longer than at most`, lineOf("stages", index, "lasts"))]
      : [],
  );
