/** The items of the agenda: each begins at a cue, and they stand in the order of their cues. */
import { fail } from "../../../kernel/result.ts";
import type { Draft } from "../../draft-model.ts";
import type { Change } from "../../operation-model.ts";
import { equal } from "./equal.ts";
import { cueIn, type Plan, unlessNothing } from "./look.ts";

type Item = Draft["agenda"][number];

const removal = (draft: Draft, item: Item): Change => ({
  on: "remove",
  list: "agenda",
  item,
  after: draft.agenda[draft.agenda.indexOf(item) - 1]?.key ?? null,
});

function addition(draft: Draft, item: Item): Change {
  const place = new Map(draft.cues.map((cue, index) => [cue.key, index]));
  const at = place.get(item.cue) ?? 0;
  const earlier = draft.agenda.filter((other) => (place.get(other.cue) ?? -1) <= at);
  return { on: "add", list: "agenda", item, after: earlier.at(-1)?.key ?? null };
}

function refusal(draft: Draft, item: Item): Plan | null {
  if (item.title === "") return fail({ code: "empty", key: item.key });
  const cue = cueIn(draft, item.cue);
  return cue.ok ? null : cue;
}

export function planAgendaAdd(draft: Draft, given: Item): Plan {
  const item = { ...given, title: given.title.trim() };
  return refusal(draft, item) ?? { ok: true, value: [addition(draft, item)] };
}

export function planAgendaSet(draft: Draft, given: Item): Plan {
  const item = { ...given, title: given.title.trim() };
  const was = draft.agenda.find(({ key }) => key === item.key);
  if (!was) return fail({ code: "no-such-item", key: item.key });
  const refused = refusal(draft, item);
  if (refused) return refused;
  if (equal(was, item)) return unlessNothing([]);
  if (was.cue === item.cue) {
    const title = { from: { title: was.title }, to: { title: item.title } };
    return { ok: true, value: [{ on: "item", list: "agenda", key: item.key, ...title }] };
  }
  const without = { ...draft, agenda: draft.agenda.filter((other) => other !== was) };
  return { ok: true, value: [removal(draft, was), addition(without, item)] };
}

export function planAgendaRemove(draft: Draft, key: string): Plan {
  const item = draft.agenda.find((other) => other.key === key);
  return item ? { ok: true, value: [removal(draft, item)] } : fail({ code: "no-such-item", key });
}
