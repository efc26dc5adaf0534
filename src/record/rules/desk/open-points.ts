/** What is still open on the desk: for the rapporteur who wants to be done, and before publishing. */
import type { Draft } from "../../draft-model.ts";
import { namesToReview } from "./spoken-names.ts";

export interface OpenPoints {
  readonly cues: number;
  readonly words: number;
  /** Cues without a name, and cues without a stakeholder group; what the captioner says is not counted. */
  readonly unnamed: number;
  readonly ungrouped: number;
  readonly offered: number;
  readonly accepted: number;
  /** Self-introductions that are not decided. */
  readonly introductions: number;
  readonly names: number;
}

export function openPoints(draft: Draft): OpenPoints {
  const spoken = draft.cues.filter(({ kind }) => kind !== "captioner");
  const offered = draft.candidates.filter(({ state }) => state === "offered");
  const introductions = offered.filter(({ type }) => type === "self-introduction").length;
  return {
    cues: draft.cues.length,
    words: draft.cues.reduce((sum, { words }) => sum + words, 0),
    unnamed: spoken.filter(({ speaker }) => speaker === null).length,
    ungrouped: spoken.filter(({ group }) => group === null).length,
    offered: offered.length - introductions,
    accepted: draft.candidates.filter(({ state, type }) => state === "accepted" && type !== "self-introduction").length,
    introductions,
    names: namesToReview(draft).length,
  };
}
