/** Who spoke: a self-introduction taken as the name of its cue. And who was spoken of: names reviewed for masking. */
import { fail } from "../../../kernel/result.ts";
import type { Draft } from "../../draft-model.ts";
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

export function planReview(draft: Draft, name: string, masked: boolean): Plan {
  if (name.trim() === "") return fail({ code: "empty" });
  const before = draft.spokenNames.find((other) => other.name === name);
  if (before) return unlessNothing(changing("spokenNames", name, before, { masked }));
  const after = draft.spokenNames.at(-1)?.name ?? null;
  return { ok: true, value: [{ on: "add", list: "spokenNames", item: { name, masked }, after }] };
}
