/** What `rapport modalities` prints for people; programs take --json. */
import type { Finding, Modalities } from "../modalities-model.ts";
import type { Limits } from "../rule-model.ts";
import { type Change, type ChangeName, type Comparison, matrixOf } from "../rules/file/compare.ts";
import type { Right } from "../rules/file/rights.ts";
import type { ModelCell } from "../rules/file/two-models.ts";

export const tellFinding = (name: string, { line, severity, message }: Finding): string =>
  `${name}${line === null ? "" : `:${line}`}: ${severity}: ${message}`;

/** "15 minutes a day, shared by all; names 1 hour before". */
export function tellLimits(limits: Limits): string {
  const { minutes, words, number, per, shared, order, after, byLeaveOf, namesHours, informationOnly } = limits;
  return [
    [
      minutes === undefined ? null : `${minutes} minutes`,
      words === undefined ? null : `${words} words`,
      number === undefined ? null : number === 1 ? "once" : `${number} times`,
    ]
      .filter((part) => part !== null)
      .join(", "),
    per ? `for each ${per}` : "",
    shared ? "shared by all" : "",
    order ?? "",
    after ? `after ${after.join(", ")}` : "",
    byLeaveOf ? `by leave of ${byLeaveOf}` : "",
    namesHours === undefined ? "" : `names ${namesHours === 1 ? "one hour" : `${namesHours} hours`} before`,
    informationOnly ? "for information only" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

export function tellRight({ allowed, rule, source, verified, instead, limits }: Right): string {
  return [
    `${allowed ? "yes" : "no"}: ${rule}`,
    ...(limits ? [`limits: ${tellLimits(limits)}`] : []),
    `source: ${source}${verified ? "" : " (unverified)"}`,
    ...(instead ? [`instead: ${instead}`] : []),
  ].join("\n");
}

export function tellMatrix(file: Modalities): string {
  const rows = matrixOf(file).flatMap(({ title, capacity, cells }) => [
    `${title} (${capacity})`,
    ...cells.flatMap(({ act, stages, everywhere }) =>
      stages.length > 0 ? [`  ${act.padEnd(17)} ${everywhere ? "at every stage" : stages.join(", ")}`] : [],
    ),
  ]);
  return [file.title, `stages: ${file.stages.map(({ id }) => id).join(", ")}`, "", ...rows].join("\n");
}

const signs = { everywhere: "all", somewhere: "some", nowhere: "no", "no-capacity": "-" } as const;

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

const verbs: Readonly<Record<ChangeName, string>> = {
  gains: "gains",
  loses: "loses",
  wider: "at more stages",
  narrower: "at fewer stages",
};

export function tellComparison(
  names: readonly string[],
  { rows, shares }: Comparison,
  models: readonly (readonly ModelCell[])[],
  changes: readonly Change[],
): string {
  const telling = rows.filter(({ reach }) => reach.some((one) => one === "everywhere" || one === "somewhere"));
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    "Share of rights (of all acts at all stages that are open to groups, those open to this one)",
    ...columns([
      ["", ...names],
      ...(shares[0] ?? []).map(({ group }, index) => [
        group,
        ...shares.map((one) => {
          const own = one[index];
          return own?.hasCapacity ? percent(own.share) : "not at the table";
        }),
      ]),
    ]),
    "",
    "Rights: at all stages, at some, no; - where there is no place for the group",
    ...columns([
      ["", "", ...names],
      ...telling.map(({ group, act, reach }) => [group, act, ...reach.map((one) => signs[one])]),
    ]),
    "",
    "Multilateral or multistakeholder, row by row of the paper of 2021 (? where the file does not say)",
    ...columns([
      ["", ...names],
      ...(models[0] ?? []).map(({ row }, index) => [row, ...models.map((one) => one[index]?.leaning ?? "?")]),
    ]),
    "",
    `From ${names[0]} to ${names[1]}`,
    ...(changes.length === 0 ? ["nobody gains or loses a right"] : []),
    ...columns(
      changes.map(({ group, act, change, rule }) => [group, verbs[change], act, rule ? `(${rule.says})` : ""]),
    ),
  ].join("\n");
}
