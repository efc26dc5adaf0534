import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Asker } from "../../commands/command.ts";
import type { PointsForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { type ContactPoint, limits } from "../model.ts";
import { normalPoint } from "../rules/points.ts";
import { wrongField } from "./access.ts";

type Given = PointsForm["points"];

/** The contact points as they are kept; those that are none of their kind are refused, each named by its value. */
export function checkedPoints(asker: Asker, points: Given, before: readonly ContactPoint[]): Result<Given> {
  const say = words.in(asker.language);
  const wrong = points.filter(({ kind, value }) => normalPoint(kind, value) === null);
  if (wrong.length > 0) {
    const values = wrong.map(({ value }) => value).join(", ");
    return fail(wrongField(asker, { value: say("wrong-point", { values }) }));
  }
  if (points.length > limits.points) return fail(wrongField(asker, { value: say("too-many-points") }));
  const known = new Set(before.map(({ id }) => id as string));
  const once = new Map<string, Given[number]>();
  for (const { id, ...point } of points) {
    const value = normalPoint(point.kind, point.value) ?? point.value;
    const key = `${point.kind} ${value.toLowerCase()}`;
    if (!once.has(key)) once.set(key, { ...point, value, ...(id && known.has(id) ? { id } : {}) });
  }
  return ok([...once.values()]);
}

/** Whether nothing would change, so that a form sent twice is one act. */
export const samePoints = (points: Given, before: readonly ContactPoint[]): boolean =>
  points.length === before.length &&
  points.every((point, at) => {
    const old = before[at];
    return (
      old !== undefined &&
      old.kind === point.kind &&
      old.value === point.value &&
      old.label === point.label &&
      old.visibility === point.visibility
    );
  });
