/** What was found in the text, and what a rapporteur makes of it: accepted, refused, put in better words, or added. */
import { fail } from "../../../kernel/result.ts";
import { type Candidate, candidate as candidateShape, type Draft } from "../../draft-model.ts";
import type { Change } from "../../operation-model.ts";
import { candidateIn, changing, cueIn, type Plan, unlessNothing } from "./look.ts";

export function planDecide(draft: Draft, key: string, state: Candidate["state"]): Plan {
  const found = candidateIn(draft, key);
  return found.ok ? unlessNothing(changing("candidates", key, found.value, { state })) : found;
}

/** The fields that hold its substance; where it came from stays as it is. */
const open = ["text", "outcome", "dissociations", "owner", "due", "method", "results", "name", "affiliation", "state"];

export function planCandidateSet(draft: Draft, key: string, set: Readonly<Record<string, unknown>>): Plan {
  const found = candidateIn(draft, key);
  if (!found.ok) return found;
  const given = Object.fromEntries(Object.entries(set).filter(([field]) => open.includes(field)));
  const made = candidateShape.safeParse({ ...found.value, ...given });
  if (!made.success || made.data.text.trim() === "") return fail({ code: "empty", key });
  const kept = Object.fromEntries(
    Object.keys(given).map((field) => [field, (made.data as unknown as Record<string, unknown>)[field]]),
  );
  return unlessNothing(changing("candidates", key, found.value, kept));
}

export function planCandidateAdd(draft: Draft, item: Candidate): Plan {
  const cue = cueIn(draft, item.cue);
  if (!cue.ok) return cue;
  if (item.text.trim() === "") return fail({ code: "empty", key: item.key });
  return { ok: true, value: [{ on: "add", list: "candidates", item, after: draft.candidates.at(-1)?.key ?? null }] };
}

/** Those whose cue is gone in the meantime are left out. Whatever was sent: a proposal is the model's, and not decided. */
export function planPropose(draft: Draft, items: readonly Candidate[]): Plan {
  const cues = new Set(draft.cues.map(({ key }) => key));
  let after = draft.candidates.at(-1)?.key ?? null;
  const made: Change[] = [];
  for (const one of items) {
    if (!cues.has(one.cue)) continue;
    const item: Candidate = { ...one, source: "model", state: "offered" };
    made.push({ on: "add", list: "candidates", item, after });
    after = item.key;
  }
  return unlessNothing(made);
}
