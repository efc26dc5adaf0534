/** A second file for a session: in place of what is there, or after it. */
import type { Cue, Draft } from "../../draft-model.ts";
import type { Plan } from "./look.ts";

const bare = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Every key of `draft` by `rename`, wherever it stands. */
function renamed(draft: Draft, cueName: (cue: Cue) => string, itemName: (key: string) => string): Draft {
  const cues = new Map(draft.cues.map((cue) => [cue.key, cueName(cue)]));
  const of = (key: string): string => cues.get(key) ?? key;
  return {
    ...draft,
    cues: draft.cues.map((cue) => ({ ...cue, key: of(cue.key) })),
    agenda: draft.agenda.map((item) => ({ ...item, key: itemName(item.key), cue: of(item.cue) })),
    candidates: draft.candidates.map((item) => ({ ...item, key: itemName(item.key), cue: of(item.cue) })),
    stageDirections: draft.stageDirections.map((one) => ({ ...one, cue: one.cue === null ? null : of(one.cue) })),
  };
}

const keysOf = (draft: Draft): ReadonlySet<string> =>
  new Set([...draft.cues, ...draft.agenda, ...draft.candidates].map(({ key }) => key));

/** A mark for the keys of another file that no key here begins with. */
function mark(draft: Draft): string {
  const keys = [...keysOf(draft)];
  for (let number = 2; ; number += 1) {
    const prefix = `f${number}-`;
    if (!keys.some((key) => key.startsWith(prefix))) return prefix;
  }
}

/** A cue that says the same as before keeps its key, so that links to it stay true; names reviewed stay reviewed. */
export function planReplace(draft: Draft, next: Draft): Plan {
  const prefix = mark(draft);
  const known = new Map<string, string[]>();
  for (const cue of draft.cues) known.set(bare(cue.text), [...(known.get(bare(cue.text)) ?? []), cue.key]);
  const made = renamed(
    next,
    (cue) => known.get(bare(cue.text))?.shift() ?? `${prefix}${cue.key}`,
    (key) => `${prefix}${key}`,
  );
  return { ok: true, value: [{ on: "whole", from: draft, to: { ...made, spokenNames: draft.spokenNames } }] };
}

export function planAppend(draft: Draft, next: Draft): Plan {
  const prefix = mark(draft);
  const made = renamed(
    next,
    (cue) => `${prefix}${cue.key}`,
    (key) => `${prefix}${key}`,
  );
  const to: Draft = {
    ...draft,
    cues: [...draft.cues, ...made.cues],
    agenda: [...draft.agenda, ...made.agenda],
    candidates: [...draft.candidates, ...made.candidates],
    stageDirections: [...draft.stageDirections, ...made.stageDirections],
    topics: topicsOf(draft, made),
  };
  return { ok: true, value: [{ on: "whole", from: draft, to }] };
}

/** Each phrase once, with its better score, best first. */
function topicsOf(a: Draft, b: Draft): Draft["topics"] {
  const best = new Map<string, number>();
  for (const { phrase, score } of [...a.topics, ...b.topics]) {
    best.set(phrase, Math.max(score, best.get(phrase) ?? 0));
  }
  return [...best].map(([phrase, score]) => ({ phrase, score })).sort((x, y) => y.score - x.score);
}
