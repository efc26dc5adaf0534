/** The ladder of appeals, step below step, as one climbs it. */
import type { Modalities } from "../../modalities-model.ts";

type Appeal = Modalities["appeals"][number];

/**
 * One ladder for each beginning: steps in the order in which they are climbed. A step that two ladders share stands on
 * both. What begins nowhere (a circle, which `check` reports) stands on a ladder of its own.
 */
export function laddersOf(appeals: readonly Appeal[]): readonly (readonly Appeal[])[] {
  const heard = new Set(appeals.map(({ to }) => to));
  const climb = (first: Appeal): readonly Appeal[] => {
    const steps: Appeal[] = [];
    let step: Appeal | undefined = first;
    while (step && !steps.includes(step)) {
      steps.push(step);
      const above: string = step.to;
      step = appeals.find(({ from }) => from === above);
    }
    return steps;
  };
  const begun = appeals.filter(({ from }) => !heard.has(from)).map(climb);
  const climbed = new Set(begun.flat());
  return [...begun, ...appeals.filter((step) => !climbed.has(step)).map((step) => [step])];
}
