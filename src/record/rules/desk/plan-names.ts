/** Who spoke: a self-introduction taken as the name of its cue. And who was spoken of: names reviewed for masking. */
import { fail } from "../../../kernel/result.ts";
import type { Candidate, Draft } from "../../draft-model.ts";
import type { Change } from "../../operation-model.ts";
import { candidateIn, changing, cueIn, type Plan, unlessNothing } from "./look.ts";

export function planIntroduction(draft: Draft, key: string, all: boolean): Plan {
  const found = candidateIn(draft, key);
  if (!found.ok) return found;
  const introduction = found.value;
  if (introduction.type !== "self-introduction") return fail({ code: "no-such-item", key });
  const cue = cueIn(draft, introduction.cue);
  if (!cue.ok) return cue;
  const { label } = cue.value;
  const meant = all && label !== null ? draft.cues.filter((other) => other.label === label) : [cue.value];
  const { name, affiliation } = introduction;
  return unlessNothing([
    ...meant.flatMap((one) =>
      changing("cues", one.key, one, {
        speaker: name,
        kind: "person",
        ...(affiliation !== null && one.capacity === null ? { capacity: affiliation } : {}),
      }),
    ),
    ...changing("candidates", key, introduction, { state: "accepted" }),
  ]);
}

/** Those that are gone or decided so already are passed over; of two introductions in one cue the first names it. */
export function planDecideAll(draft: Draft, keys: readonly string[], state: Candidate["state"]): Plan {
  const named = new Set<string>();
  const made = [...new Set(keys)].flatMap((key): readonly Change[] => {
    const found = candidateIn(draft, key);
    if (!found.ok || found.value.state === state) return [];
    const { type, cue } = found.value;
    if (type !== "self-introduction" || state !== "accepted") {
      return changing("candidates", key, found.value, { state });
    }
    if (named.has(cue)) return [];
    named.add(cue);
    const planned = planIntroduction(draft, key, false);
    return planned.ok ? planned.value : [];
  });
  return unlessNothing(made);
}

export function planReview(draft: Draft, names: Draft["spokenNames"]): Plan {
  let after = draft.spokenNames.at(-1)?.name ?? null;
  const known = new Map(draft.spokenNames.map((one) => [one.name, one]));
  const made: Change[] = [];
  for (const { name, masked } of new Map(names.map((one) => [one.name, one])).values()) {
    if (name.trim() === "") return fail({ code: "empty" });
    const before = known.get(name);
    if (before) made.push(...changing("spokenNames", name, before, { masked }));
    else {
      made.push({ on: "add", list: "spokenNames", item: { name, masked }, after });
      after = name;
    }
  }
  return unlessNothing(made);
}
