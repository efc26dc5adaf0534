/** Who decides, who has a duty, and whether they are anybody who can act. */
import { acts } from "../../../modalities-model.ts";
import { closeness } from "../table.ts";
import { type Check, type Checked, error, warning } from "./finding.ts";

export const contradictions: Check = ({ file, lineOf, table }) => {
  // For every case, the first rule of each closeness that opens it.
  const opened = new Map<number, number>();
  for (const [index, rule] of file.rules.entries()) {
    if (!rule.may) continue;
    for (const cell of table.casesOf(rule)) {
      const key = cell * 4 + closeness(rule);
      if (!opened.has(key)) opened.set(key, index);
    }
  }
  const name = (cell: number) => ({
    stage: file.stages[cell % file.stages.length]?.id,
    act: acts[Math.floor(cell / file.stages.length) % acts.length],
    capacity: file.capacities[Math.floor(cell / file.stages.length / acts.length)]?.id,
  });
  return file.rules.flatMap((no, index) => {
    if (!no.mayNot) return [];
    const against = new Map<number, number>();
    for (const cell of table.casesOf(no)) {
      const yes = opened.get(cell * 4 + closeness(no));
      if (yes !== undefined && !against.has(yes)) against.set(yes, cell);
    }
    return [...against].map(([yes, cell]) => {
      const { act, capacity, stage } = name(cell);
      const message = `rule "${file.rules[yes]?.id}" opens "${act}" to ${capacity} (${stage}) and rule "${no.id}" closes it; say which is the narrower, by stage or capacity`;
      return error("contradiction", message, lineOf("rules", index));
    });
  });
};

/** A rule that never decides anything misleads whoever reads it. */
export const overruled: Check = ({ file, lineOf, table }) =>
  file.rules.flatMap((rule, index) =>
    table.casesOf(rule).some((cell) => table.deciding(cell) === rule)
      ? []
      : [
          warning(
            "overruled",
            `rule "${rule.id}" never decides: closer rules, or earlier ones, cover all of it`,
            lineOf("rules", index),
          ),
        ],
  );

const decides = ({ rights }: Checked, capacity: string, stage: string): boolean =>
  rights.opens(capacity, "decide", stage) || rights.opens(capacity, "vote", stage);

/** Silence is decided by keeping it: who may break it by an objection or a comment has a part in it. */
const breaks = ({ rights }: Checked, capacity: string, stage: string): boolean =>
  rights.opens(capacity, "object", stage) || rights.opens(capacity, "comment", stage);

export const nobodyDecides: Check = (checked) => {
  const { file, lineOf, rights } = checked;
  const anybody = file.stages.some(({ id: stage }) =>
    file.capacities.some(({ id }) => rights.opens(id, "decide", stage)),
  );
  return [
    ...(anybody ? [] : [error("nobody-decides", 'no rule opens "decide" to anybody at any stage', lineOf("rules"))]),
    ...file.decisions.flatMap(({ at, by, method }, index) =>
      at.flatMap((stage) =>
        by
          .filter((capacity) => !decides(checked, capacity, stage))
          .filter((capacity) => !(method === "silence" && breaks(checked, capacity, stage)))
          .map((capacity) => {
            const ways = method === "silence" ? '"decide", "object" or "comment"' : '"decide" or "vote"';
            const message = `${capacity} decides at "${stage}" by this, but no rule opens ${ways} to it there`;
            return error("nobody-decides", message, lineOf("decisions", index));
          }),
      ),
    ),
    ...file.decisions.flatMap((decision, index) => {
      if (decision.method !== "rough-consensus") return [];
      const { calledBy, at } = decision;
      const leads = at.some((stage) => rights.opens(calledBy, "chair", stage) || decides(checked, calledBy, stage));
      const message = `${calledBy} calls the consensus by this, but no rule opens "chair" or "decide" to it there`;
      return leads ? [] : [error("nobody-decides", message, lineOf("decisions", index, "calledBy"))];
    }),
  ];
};

/** Two ways of deciding for the same people and stage, and nothing that says which is taken when. */
export const twoWays: Check = ({ file, lineOf }) =>
  file.decisions.flatMap((one, index) =>
    file.decisions.slice(0, index).flatMap((other) => {
      const stage = one.at.find((at) => other.at.includes(at));
      const same = stage !== undefined && one.by.some((by) => other.by.includes(by));
      if (!same || one.on || one.when || other.on || other.when) return [];
      const message = `"${one.method}" and "${other.method}" both decide at "${stage}"; say with "on" or "when" which is taken when`;
      return [error("contradiction", message, lineOf("decisions", index))];
    }),
  );

/** A duty on somebody whom no rule lets do anything is a duty on nobody; so is a decision or a seat. */
export const idle: Check = ({ file, lineOf, rights }) => {
  const active = new Set(
    file.capacities
      .filter(({ id }) => acts.some((act) => file.stages.some((stage) => rights.opens(id, act, stage.id))))
      .map(({ id }) => id),
  );
  // Whoever a rule names and closes something to is spoken of, and not forgotten.
  const named = new Set(file.rules.flatMap(({ who, mayNot }) => (mayNot && who !== "all" ? who : [])));
  return [
    ...file.duties.flatMap(({ who, id }, index) =>
      active.has(who)
        ? []
        : [
            error(
              "duty-on-nobody",
              `the duty "${id}" is on ${who}, to whom no rule opens anything`,
              lineOf("duties", index, "who"),
            ),
          ],
    ),
    ...file.capacities.flatMap(({ id }, index) =>
      active.has(id) || named.has(id)
        ? []
        : [warning("idle", `no rule opens anything to "${id}" at any stage`, lineOf("capacities", index))],
    ),
  ];
};
