/** Drafts made of little, for tests. */
import type { Cue, Draft } from "../draft-model.ts";

let made = 0;

export function turn(cue: Partial<Cue> = {}): Cue {
  made += 1;
  const nobody = { label: null, speaker: null, kind: "person", group: null, country: null, capacity: null } as const;
  return { key: `c${made}`, ...nobody, text: "", words: 0, ...cue };
}

export const draftOf = (draft: Partial<Draft> = {}): Draft => ({
  title: "A session",
  date: null,
  place: null,
  language: "en",
  format: "igf",
  agenda: [],
  cues: [],
  candidates: [],
  stageDirections: [],
  topics: [],
  spokenNames: [],
  ...draft,
});
