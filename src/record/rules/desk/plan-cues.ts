/** Editing one cue, or what is known of a speaker on all cues meant. */
import { fail } from "../../../kernel/result.ts";
import type { Cue, Draft } from "../../draft-model.ts";
import type { CueSet, CuesOf, SpeakerSet } from "../../operation-model.ts";
import { changing, cueIn, type Plan, unlessNothing } from "./look.ts";

/** Text as it is kept: one kind of line end, no space at line ends, paragraphs with one blank line between. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

export function planCueSet(draft: Draft, key: string, set: CueSet): Plan {
  const cue = cueIn(draft, key);
  if (!cue.ok) return cue;
  const made = set.text === undefined ? set : { ...set, text: tidy(set.text) };
  if (made.text === "") return fail({ code: "empty", key });
  return unlessNothing(changing("cues", key, cue.value, made));
}

export const isOf =
  ({ by, value }: CuesOf) =>
  (cue: Cue): boolean =>
    cue[by] === value;

export function planSpeakersSet(
  draft: Draft,
  of: CuesOf,
  set: SpeakerSet,
  also?: { readonly cue: string; readonly text: string },
): Plan {
  const named = draft.cues.filter(isOf(of)).flatMap((cue) => changing("cues", cue.key, cue, set));
  if (!also) return unlessNothing(named);
  const cue = cueIn(draft, also.cue);
  if (!cue.ok) return cue;
  const text = tidy(also.text);
  if (text === "") return fail({ code: "empty", key: also.cue });
  return unlessNothing([...named, ...changing("cues", also.cue, cue.value, { text })]);
}
