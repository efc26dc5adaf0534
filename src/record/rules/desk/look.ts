/** Finding things in a draft, and writing down what is to become of them. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Candidate, Cue, Draft } from "../../draft-model.ts";
import type { Change, List, Obstacle } from "../../operation-model.ts";
import { equal } from "./equal.ts";

export type Plan = Result<readonly Change[], Obstacle>;

export const cueIn = (draft: Draft, key: string): Result<Cue, Obstacle> => {
  const cue = draft.cues.find((other) => other.key === key);
  return cue ? ok(cue) : fail({ code: "no-such-cue", key });
};

export const candidateIn = (draft: Draft, key: string): Result<Candidate, Obstacle> => {
  const candidate = draft.candidates.find((other) => other.key === key);
  return candidate ? ok(candidate) : fail({ code: "no-such-item", key });
};

type Fields = Readonly<Record<string, unknown>>;

/** The part of `set` that differs from what the thing says now, as was and as will be; null where nothing does. */
export function differing(item: Fields, set: Fields): { readonly from: Fields; readonly to: Fields } | null {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined || equal(item[field], value)) continue;
    if (item[field] !== undefined) from[field] = item[field];
    to[field] = value;
  }
  return Object.keys(to).length > 0 ? { from, to } : null;
}

export function changing(list: List, key: string, item: Fields, set: Fields): readonly Change[] {
  const difference = differing(item, set);
  return difference ? [{ on: "item", list, key, ...difference }] : [];
}

/** An operation after which all is as before is no version. */
export const unlessNothing = (changes: readonly Change[]): Plan =>
  changes.length > 0 ? ok(changes) : fail({ code: "nothing-changes" });
