/**
 * A cue corrected by two people who both began from the same text. What only one of them touched is taken; what both
 * touched differently is put before the second, with both texts side by side and a proposal made of both.
 */
import type { Cue } from "../../draft-model.ts";
import type { CueField, CueSet } from "../../operation-model.ts";
import { merge } from "./merge.ts";

export const cueFieldNames: readonly CueField[] = ["text", "speaker", "kind", "group", "country", "capacity"];

export interface Clash {
  readonly field: CueField;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** For texts, both put together word by word; else what the second person typed. */
  readonly proposal: string | null;
}

export interface ThreeWay {
  /** What the second person changed and nobody else did. */
  readonly set: CueSet;
  readonly clashes: readonly Clash[];
}

type Fields = Readonly<Record<string, string | null>>;
const fieldsOf = (cue: CueSet): Fields => cue as Fields;

/** `base`: the cue the form was made from; `typed`: the form; `now`: the cue as it has become. */
export function threeWay(base: Cue, typed: CueSet, now: Cue): ThreeWay {
  const [from, mine, theirs] = [fieldsOf(base), fieldsOf(typed), fieldsOf(now)];
  const set: Record<string, string | null> = {};
  const clashes: Clash[] = [];
  for (const field of cueFieldNames) {
    const [was, want, is] = [from[field] ?? null, mine[field], theirs[field] ?? null];
    if (want === undefined || want === was || want === is) continue;
    if (is === was) set[field] = want;
    else {
      const proposal = field === "text" ? merge(was ?? "", want ?? "", is ?? "").text : want;
      clashes.push({ field, base: was, mine: want, theirs: is, proposal });
    }
  }
  return { set: set as CueSet, clashes };
}
