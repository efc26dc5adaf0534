/**
 * Who has one employer, for a limit such as "no two winners of one employer". The same entry of the directory is one, and
 * so is one spelling but for capitals, marks and commas. Of names that look alike a human says whether they are one,
 * before the count: "ABB" and "ABB Ltd." may be, "ABB" and "ABB Foundation" may be not.
 */
import { namesakes } from "../../directory/matching/rules/namesakes.ts";
import type { EmployerAnswer } from "../model.ts";
import { type Candidate, plainName } from "./candidates.ts";

/** Two names as a question: the smaller spelling first, so that it is asked once. */
export interface EmployerQuestion {
  readonly one: string;
  readonly other: string;
}

export interface Employers {
  /** Names that count as one, each list in the order of nomination; the first stands for all. */
  readonly together: readonly (readonly string[])[];
  /** What nobody has answered yet. */
  readonly open: readonly EmployerQuestion[];
  /** The name that stands for it, by a spelling. */
  readonly of: (written: string) => string;
}

export const questionOf = (a: string, b: string): EmployerQuestion =>
  plainName(a) < plainName(b) ? { one: a, other: b } : { one: b, other: a };

/** The employer of a candidate: the entry of the directory, fixed at the opening, or as they wrote it. */
export const employerOf = ({ nomination: { employer, affiliation } }: Candidate): string => employer ?? affiliation;

const answers = (given: readonly EmployerAnswer[]): ReadonlyMap<string, boolean> =>
  new Map(given.map(({ one, other, same }) => [`${plainName(one)}\n${plainName(other)}`, same]));

export function employersOf(candidates: readonly Candidate[], given: readonly EmployerAnswer[]): Employers {
  const shown = new Map<string, string>();
  for (const candidate of candidates) {
    const name = employerOf(candidate);
    if (plainName(name) !== "" && !shown.has(plainName(name))) shown.set(plainName(name), name);
  }
  const said = answers(given);
  const names = [...shown].map(([id, name]) => ({ id, name }));
  const find = namesakes(names);
  const joined = new Map(names.map(({ id }) => [id, id]));
  const top = (id: string): string => {
    const up = joined.get(id) ?? id;
    return up === id ? id : top(up);
  };
  const join = (a: string, b: string) => {
    const order = [...shown.keys()];
    const [first = a, second = b] = [top(a), top(b)].sort((x, y) => order.indexOf(x) - order.indexOf(y));
    joined.set(second, first);
  };
  for (const { one, other, same } of given)
    if (same && shown.has(plainName(one)) && shown.has(plainName(other))) join(plainName(one), plainName(other));
  const open = names.flatMap((name) =>
    find(name).flatMap((other) => {
      const asked = questionOf(name.name, other.name);
      const answered = said.has(`${plainName(asked.one)}\n${plainName(asked.other)}`);
      return asked.one !== name.name || answered || top(name.id) === top(other.id) ? [] : [asked];
    }),
  );
  const together = Map.groupBy(names, ({ id }) => top(id));
  return {
    together: [...together.values()].filter((group) => group.length > 1).map((group) => group.map(({ name }) => name)),
    open,
    of: (written) => (plainName(written) === "" ? "" : (shown.get(top(plainName(written))) ?? written)),
  };
}
