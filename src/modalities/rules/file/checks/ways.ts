/** Where one can get to: stages, appeals, and capacities that somebody must be able to gain. */
import { giverOf } from "../../../gain-model.ts";
import type { Finding } from "../../../modalities-model.ts";
import { type Check, error, warning } from "./finding.ts";

/** Everything that can be got to from a start, by any number of steps; the start itself only where a step leads back. */
function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  while (waiting.length > 0) {
    const at = waiting.pop() ?? "";
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...(next.get(at) ?? []));
  }
  return reached;
}

/** Stages are walked from the first. */
export const unreachable: Check = ({ file, lineOf }) => {
  const next = new Map(file.stages.map(({ id, next: after }) => [id, after ?? []]));
  const first = file.stages[0]?.id ?? "";
  const reached = reachedFrom(first, next);
  return file.stages.flatMap(({ id }, index) => {
    if (id === first || reached.has(id)) return [];
    const message = `no stage that can be reached from "${first}" leads to "${id}"; name it under the "next" of one`;
    return [error("unreachable", message, lineOf("stages", index))];
  });
};

export const emptyStages: Check = ({ file, lineOf, table }) => {
  const open = new Set<number>();
  for (const { id } of file.stages) {
    const at = table.stage.get(id) ?? 0;
    for (const who of table.capacity.values()) {
      for (const what of table.act.values()) if (table.deciding(table.cell(who, what, at))?.may) open.add(at);
    }
  }
  return file.stages.flatMap(({ id }, index) =>
    open.has(table.stage.get(id) ?? 0)
      ? []
      : [warning("empty-stage", `no rule opens anything to anybody at "${id}"`, lineOf("stages", index))],
  );
};

export const circularAppeals: Check = ({ file, lineOf, rights }) => {
  const next = new Map<string, readonly string[]>();
  for (const { from, to } of file.appeals) next.set(from, [...(next.get(from) ?? []), to]);
  const findings: Finding[] = file.appeals.flatMap(({ from }, index) =>
    reachedFrom(from, next).has(from)
      ? [error("circular-appeal", `an appeal from "${from}" comes back to it`, lineOf("appeals", index))]
      : [],
  );
  for (const [index, { to, final }] of file.appeals.entries()) {
    if (final && next.has(to)) {
      const message = `what "${to}" decides is final by this, and another line takes it further`;
      findings.push(error("appeal-after-final", message, lineOf("appeals", index)));
    }
  }
  const anybody = file.capacities.some(({ id }) => file.stages.some((stage) => rights.opens(id, "appeal", stage.id)));
  if (file.appeals.length > 0 && !anybody) {
    const message = 'there is a ladder of appeals, but no rule opens "appeal" to anybody';
    findings.push(warning("nobody-appeals", message, lineOf("appeals")));
  }
  return findings;
};

/** A capacity is gained when one of its ways needs nobody, somebody outside the file, or a capacity that is gained. */
export const circularGain: Check = ({ file, lineOf }) => {
  const names = new Set(file.capacities.map(({ id }) => id));
  const gained = new Set<string>();
  for (let before = -1; before !== gained.size; ) {
    before = gained.size;
    for (const { id, gained: ways } of file.capacities) {
      // Where no source says how one gets in, somebody has got in all the same.
      const open =
        ways.length === 0 ||
        ways.some((way) => {
          const giver = giverOf(way)?.name;
          return giver === undefined || !names.has(giver) || gained.has(giver);
        });
      if (open) gained.add(id);
    }
  }
  return file.capacities.flatMap(({ id, gained: ways }, index) => {
    if (gained.has(id)) return [];
    const needed = [...new Set(ways.flatMap((way) => giverOf(way)?.name ?? []))].join(", ");
    const message = `nobody can come to be "${id}": it needs ${needed}, which nobody can be either; give one of them another way in`;
    return [error("circular-gain", message, lineOf("capacities", index))];
  });
};

/** A giver that is written like the name of a capacity and is none: perhaps a slip, for "the-States" is no prose. */
export const unnamedGivers: Check = ({ file, lineOf }) => {
  const names = new Set(file.capacities.map(({ id }) => id));
  return file.capacities.flatMap(({ gained }, index) =>
    gained.flatMap((way, n) => {
      const giver = giverOf(way);
      if (!giver || names.has(giver.name) || !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(giver.name)) return [];
      const message = `"${giver.name}" is written like the name of a capacity, but there is none of that name`;
      return [warning("giver", message, lineOf("capacities", index, "gained", n, giver.field))];
    }),
  );
};
