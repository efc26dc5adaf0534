import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acts, type Modalities, modalities, type Rule } from "../../modalities-model.ts";
import { rightsOf } from "./rights.ts";

const people = ["ministry", "firm", "chair"] as const;
const stages = ["first", "second", "last"] as const;

const made = fc.record({
  who: fc.oneof(fc.constant("all" as const), fc.subarray([...people], { minLength: 1 })),
  closes: fc.boolean(),
  what: fc.subarray([...acts], { minLength: 1, maxLength: 4 }),
  at: fc.option(fc.subarray([...stages], { minLength: 1 }), { nil: undefined }),
});

/** Any file of three capacities and three stages. */
const anyFile: fc.Arbitrary<Modalities> = fc.array(made, { minLength: 1, maxLength: 12 }).map((rules) =>
  modalities.parse({
    format: "rapport-modalities/1",
    title: "Any body",
    body: "Any body",
    summary: "Made by chance.",
    sources: { letter: { title: "A letter", standing: "seen" } },
    stages: stages.map((id) => ({ id, title: id })),
    capacities: people.map((id) => ({ id, title: id })),
    rules: rules.map(({ who, closes, what, at }, index) => ({
      id: `rule-${index}`,
      who,
      [closes ? "mayNot" : "may"]: what,
      ...(at ? { at } : {}),
      says: "A rule.",
      source: "letter",
    })),
  }),
);

/** The rule as it is written down, looked for in the slowest way: the closest, of equally close ones a "no", else the first. */
function slowly(file: Modalities, capacity: string, act: string, stage: string): Rule | null {
  const about = file.rules.filter(
    ({ who, may, mayNot, at }) =>
      (who === "all" || who.includes(capacity)) &&
      (may ?? mayNot ?? []).some((one) => one === act) &&
      (at === undefined || at.includes(stage)),
  );
  const close = ({ who, at }: Rule) => (at ? 2 : 0) + (who === "all" ? 0 : 1);
  const closest = about.filter((rule) => close(rule) === Math.max(...about.map(close)));
  return closest.find(({ mayNot }) => mayNot) ?? closest[0] ?? null;
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe("may over any file", () => {
  it("answers every question by the closest rule, changes nothing, and answers the same again", () => {
    fc.assert(
      fc.property(anyFile, (given) => {
        const file = frozen(given);
        const [rights, again] = [rightsOf(file), rightsOf(file)];
        for (const capacity of people) {
          for (const act of acts) {
            for (const stage of stages) {
              const answer = rights.may(capacity, act, stage);
              const rule = slowly(file, capacity, act, stage);
              expect(answer).toMatchObject({ allowed: rule?.may !== undefined, ruleId: rule?.id ?? null });
              expect(again.may(capacity, act, stage)).toEqual(answer);
              if (answer.allowed) continue;
              // What is offered instead is open, or names somebody to whom it is.
              for (const way of answer.else?.ways ?? []) expect(rights.opens(capacity, way.act, way.stage)).toBe(true);
              const other = answer.else?.openTo;
              if (other) expect(rights.opens(other, act, stage)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
