/** Where one cue ends and the next begins: splitting and joining, with what rests on the cues carried along. */
import { fail } from "../../../kernel/result.ts";
import type { Cue, Draft } from "../../draft-model.ts";
import type { Change } from "../../operation-model.ts";
import { changing, cueIn, type Plan } from "./look.ts";
import { tidy } from "./plan-cues.ts";
import { countWords } from "./words.ts";

const before = (draft: Draft, list: "cues" | "agenda", key: string): string | null => {
  const items: readonly { readonly key: string }[] = draft[list];
  const at = items.findIndex((item) => item.key === key);
  return items[at - 1]?.key ?? null;
};

/** The moment at which a share of the words has been said, where the times are known. */
const momentOf = ({ start, end }: Cue, share: number): number | undefined =>
  start === undefined || end === undefined ? undefined : Math.round((start + (end - start) * share) * 1000) / 1000;

const withTimes = (cue: Cue, start: number | undefined, end: number | undefined): Cue => {
  const { start: _, end: __, ...rest } = cue;
  return { ...rest, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
};

const timesOf = ({ start, end }: Cue): Readonly<Record<string, number>> => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

/** A change of text and times together; a time that is not known is left out of its side. */
const reshaped = (was: Cue, now: Cue): Change => ({
  on: "item",
  list: "cues",
  key: was.key,
  from: { text: was.text, ...timesOf(was) },
  to: { text: now.text, ...timesOf(now) },
});

/** The first `at` characters stay; the rest becomes a cue of its own, of the same speaker until it is named. */
export function planSplit(draft: Draft, key: string, at: number, newKey: string): Plan {
  const found = cueIn(draft, key);
  if (!found.ok) return found;
  const cue = found.value;
  const head = tidy(cue.text.slice(0, at));
  const tail = tidy(cue.text.slice(at));
  if (head === "" || tail === "") return fail({ code: "nothing-to-split", key });
  const moment = momentOf(cue, countWords(head) / Math.max(1, cue.words));
  const first = withTimes({ ...cue, text: head }, cue.start, moment ?? cue.end);
  const second = withTimes({ ...cue, key: newKey, text: tail, words: countWords(tail) }, moment, cue.end);
  const moved = draft.candidates.flatMap((candidate) =>
    candidate.cue === key && !head.includes(candidate.sentence) && tail.includes(candidate.sentence)
      ? changing("candidates", candidate.key, candidate, { cue: newKey })
      : [],
  );
  return {
    ok: true,
    value: [reshaped(cue, first), { on: "add", list: "cues", item: second, after: key }, ...moved],
  };
}

/** The next cue becomes the last paragraphs of this one, which keeps its speaker. */
export function planJoin(draft: Draft, key: string): Plan {
  const found = cueIn(draft, key);
  if (!found.ok) return found;
  const cue = found.value;
  const next = draft.cues[draft.cues.indexOf(cue) + 1];
  if (!next) return fail({ code: "nothing-to-join", key });
  const text = `${cue.text}\n\n${next.text}`;
  const joined = withTimes({ ...cue, text }, cue.start, next.end ?? cue.end);
  const carried: Change[] = [
    ...draft.candidates.flatMap((item) =>
      item.cue === next.key ? changing("candidates", item.key, item, { cue: key }) : [],
    ),
    ...agendaCarried(draft, key, next.key),
    ...draft.stageDirections.flatMap((direction, index): Change[] =>
      direction.cue === next.key ? [{ on: "direction", at: index, from: next.key, to: key }] : [],
    ),
  ];
  return {
    ok: true,
    value: [...carried, reshaped(cue, joined), { on: "remove", list: "cues", item: next, after: key }],
  };
}

/** An item that began at the joined cue begins at this one, unless another already does: then it ends with it. */
function agendaCarried(draft: Draft, key: string, gone: string): readonly Change[] {
  const taken = draft.agenda.some((item) => item.cue === key);
  const moving = draft.agenda.filter((item) => item.cue === gone);
  if (!taken) return moving.flatMap((item) => changing("agenda", item.key, item, { cue: key }));
  const made: Change[] = [];
  for (const item of moving) {
    made.push({ on: "remove", list: "agenda", item, after: before(draft, "agenda", item.key) });
    draft = { ...draft, agenda: draft.agenda.filter((other) => other !== item) };
  }
  return made;
}
