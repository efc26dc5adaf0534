/**
 * The smallest things that happen to a draft. Each says what was and what is, so it can be turned round, and it is
 * refused where what it starts from is no longer there; texts changed since are merged word by word instead.
 */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Draft } from "../../draft-model.ts";
import type { Change, List, Obstacle } from "../../operation-model.ts";
import { equal } from "./equal.ts";
import { merge } from "./merge.ts";
import { countWords } from "./words.ts";

type Fields = Readonly<Record<string, unknown>>;
/** A list of the draft as its changes see it: things with fields, one of which names them. */
type Items = readonly Fields[];
type Step<T> = Result<T, Obstacle>;

const nameField = (list: List): "key" | "name" => (list === "spokenNames" ? "name" : "key");
export const keyOf = (list: List, item: Fields): string => String(item[nameField(list)]);

const itemsOf = (draft: Draft, list: List): Items => draft[list] as unknown as Items;
const withItems = (draft: Draft, list: List, items: Items): Draft => ({ ...draft, [list]: items }) as Draft;
const changedSince = (key?: string): Step<never> =>
  fail(key === undefined ? { code: "changed-since" } : { code: "changed-since", key });

/** Sets what `to` says where the thing is as `from` says. A text that became another is merged; a list's words counted anew. */
function setFields(item: Fields, from: Fields, to: Fields, key?: string): Step<Fields> {
  const made: Record<string, unknown> = { ...item };
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!equal(item[field], from[field])) {
      const texts = [from[field], to[field], item[field]];
      if (field !== "text" || !texts.every((text) => typeof text === "string")) return changedSince(key);
      const merged = merge(String(from[field]), String(to[field]), String(item[field]));
      if (!merged.clean) return changedSince(key);
      made[field] = merged.text;
    } else if (Object.hasOwn(to, field)) made[field] = to[field];
    else delete made[field];
  }
  if (typeof made["text"] === "string" && typeof made["words"] === "number") made["words"] = countWords(made["text"]);
  return ok(made);
}

function insert(draft: Draft, list: List, item: Fields, after: string | null): Step<Draft> {
  const items = itemsOf(draft, list);
  const key = keyOf(list, item);
  if (items.some((other) => keyOf(list, other) === key)) return changedSince(key);
  const before = after === null ? -1 : items.findIndex((other) => keyOf(list, other) === after);
  if (after !== null && before < 0) return changedSince(key);
  return ok(withItems(draft, list, [...items.slice(0, before + 1), item, ...items.slice(before + 1)]));
}

function remove(draft: Draft, list: List, item: Fields): Step<Draft> {
  const items = itemsOf(draft, list);
  const key = keyOf(list, item);
  const found = items.find((other) => keyOf(list, other) === key);
  if (!found || !equal(found, item)) return changedSince(key);
  return ok(
    withItems(
      draft,
      list,
      items.filter((other) => other !== found),
    ),
  );
}

function one(draft: Draft, change: Change): Step<Draft> {
  switch (change.on) {
    case "about": {
      const set = setFields(draft, change.from, change.to);
      return set.ok ? ok(set.value as Draft) : set;
    }
    case "item": {
      const { list, key } = change;
      const items = itemsOf(draft, list);
      const at = items.findIndex((other) => keyOf(list, other) === key);
      const item = items[at];
      if (!item) return changedSince(key);
      const set = setFields(item, change.from, change.to, key);
      return set.ok ? ok(withItems(draft, list, items.with(at, set.value))) : set;
    }
    case "add":
      return insert(draft, change.list, change.item, change.after);
    case "remove":
      return remove(draft, change.list, change.item);
    case "direction": {
      const direction = draft.stageDirections[change.at];
      if (!direction || direction.cue !== change.from) return changedSince();
      return ok({
        ...draft,
        stageDirections: draft.stageDirections.with(change.at, { ...direction, cue: change.to }),
      });
    }
    case "whole":
      return equal(draft, change.from) ? ok(change.to) : changedSince();
  }
}

/** All of the changes in their order, or none. */
export function make(draft: Draft, changes: readonly Change[]): Step<Draft> {
  let made = draft;
  for (const change of changes) {
    const step = one(made, change);
    if (!step.ok) return step;
    made = step.value;
  }
  return ok(made);
}

function turned(change: Change): Change {
  switch (change.on) {
    case "add":
      return { ...change, on: "remove" };
    case "remove":
      return { ...change, on: "add" };
    case "direction":
      return { ...change, from: change.to, to: change.from };
    case "whole":
      return { ...change, from: change.to, to: change.from };
    default:
      return { ...change, from: change.to, to: change.from };
  }
}

/** What takes the changes back, last first. */
export const turnRound = (changes: readonly Change[]): readonly Change[] => changes.map(turned).reverse();
