import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, draft as draftShape } from "../../draft-model.ts";
import type { Change, Operation } from "../../operation-model.ts";
import { apply } from "./apply.ts";
import { draftFrom } from "./draft-from.ts";
import { draftArbitrary, meetingOf, operationOf, type Wish, wishArbitrary } from "./testing-drafts.ts";
import { countWords } from "./words.ts";

const wishes = fc.array(wishArbitrary, { maxLength: 12 });

/** Everything done that can be done, in order, with what takes each back. */
function doAll(from: Draft, list: readonly Wish[]) {
  let draft = from;
  const done: { readonly operation: Operation; readonly inverse: readonly Change[]; readonly before: Draft }[] = [];
  for (const wish of list) {
    const operation = operationOf(draft, wish);
    const made = apply(draft, operation);
    if (!made.ok) continue;
    done.push({ operation, inverse: made.value.inverse, before: draft });
    draft = made.value.draft;
  }
  return { draft, done };
}

const wordsIn = (draft: Draft): number => draft.cues.reduce((sum, { text }) => sum + countWords(text), 0);

describe("apply", () => {
  test("what takes an operation back gives the very draft there was", () => {
    fc.assert(
      fc.property(draftArbitrary, wishes, (start, list) => {
        const { draft, done } = doAll(start, list);
        let back = draft;
        for (const { inverse, before } of done.toReversed()) {
          const undone = apply(back, { type: "undo", version: 1, changes: [...inverse] });
          expect(undone.ok).toBe(true);
          if (!undone.ok) return;
          back = undone.value.draft;
          expect(back).toEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a draft stays well formed: keys are one of a kind, all that rests on a cue finds it, words are counted", () => {
    fc.assert(
      fc.property(draftArbitrary, wishes, (start, list) => {
        const { draft } = doAll(start, list);
        expect(draftShape.safeParse(draft).success).toBe(true);
        const cues = new Set(draft.cues.map(({ key }) => key));
        expect(cues.size).toBe(draft.cues.length);
        for (const { cue } of draft.agenda) expect(cues.has(cue)).toBe(true);
        for (const { cue } of draft.candidates) expect(cues.has(cue)).toBe(true);
        for (const { cue } of draft.stageDirections) expect(cue === null || cues.has(cue)).toBe(true);
        for (const { text, words } of draft.cues) expect(words).toBe(countWords(text));
        const order = draft.agenda.map(({ cue }) => draft.cues.findIndex(({ key }) => key === cue));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });

  test("no word is lost by splitting, joining, naming and deciding", () => {
    const harmless = wishArbitrary.filter(({ what }) => ![0, 1, 13].includes(what));
    fc.assert(
      fc.property(draftArbitrary, fc.array(harmless, { maxLength: 12 }), (start, list) => {
        const { draft } = doAll(start, list);
        const letters = (all: Draft) => all.cues.map(({ text }) => text.replace(/\s/g, "")).join("");
        expect(letters(draft)).toBe(letters(start));
      }),
      { numRuns: 100 },
    );
  });

  test("an old version taken back leaves what others wrote since, or is refused", () => {
    fc.assert(
      fc.property(draftArbitrary, wishes, fc.nat(), fc.nat(), (start, list, which, cueAt) => {
        const { draft, done } = doAll(start, list);
        const chosen = done[which % Math.max(1, done.length)];
        const cue = draft.cues[cueAt % draft.cues.length];
        if (!chosen || !cue || chosen.inverse.some(({ on }) => on === "whole")) return;
        const note = "zzzz-later-note";
        const later = apply(draft, { type: "cue.set", cue: cue.key, set: { text: `${cue.text} ${note}` } });
        expect(later.ok).toBe(true);
        if (!later.ok) return;
        const undone = apply(later.value.draft, { type: "undo", version: 1, changes: [...chosen.inverse] });
        if (undone.ok) expect(undone.value.draft.cues.some(({ text }) => text.includes(note))).toBe(true);
        else expect(["changed-since", "nothing-changes"]).toContain(undone.problem.code);
      }),
      { numRuns: 150 },
    );
  });

  test("two people at different cues, in any order, leave the same draft", () => {
    fc.assert(
      fc.property(draftArbitrary, fc.nat(), fc.nat(), (start, a, b) => {
        const one = start.cues[a % start.cues.length];
        const two = start.cues[b % start.cues.length];
        if (!one || !two || one === two) return;
        const first: Operation = { type: "cue.set", cue: one.key, set: { text: `${one.text} mine` } };
        const second: Operation = { type: "cue.set", cue: two.key, set: { text: `theirs ${two.text}` } };
        const there = [first, second].reduce((draft, operation) => must(draft, operation), start);
        const back = [second, first].reduce((draft, operation) => must(draft, operation), start);
        expect(there).toEqual(back);
        expect(wordsIn(there)).toBe(wordsIn(start) + 2);
      }),
    );
  });
});

const must = (draft: Draft, operation: Operation): Draft => {
  const made = apply(draft, operation);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.draft;
};

describe("operations", () => {
  const draft = draftFrom(meetingOf(["one two. Three four.", "five six", "seven eight"]), { title: "Session" });

  test("a split carries candidates and times along, a join brings them back", () => {
    const split = must(draft, { type: "cue.split", cue: "c1", at: 8, key: "new" });
    expect(split.cues.map(({ text }) => text)).toEqual(["one two.", "Three four.", "five six", "seven eight"]);
    expect(split.cues[0]?.end).toBe(4.5);
    expect(split.cues[1]).toMatchObject({ key: "new", start: 4.5, end: 9, words: 2 });
    const joined = must(split, { type: "cue.join", cue: "c1" });
    expect(joined.cues[0]?.text).toBe("one two.\n\nThree four.");
    expect(joined.cues[0]).toMatchObject({ start: 0, end: 9, words: 4 });
  });

  test("a self-introduction names every cue of its label when asked to", () => {
    const found = draft.candidates.find(({ type, cue }) => type === "self-introduction" && cue === "c2");
    const named = must(draft, { type: "introduction.accept", key: found?.key ?? "", all: true });
    expect(named.cues[1]).toMatchObject({ speaker: "Guest 2", kind: "person", capacity: "a union" });
    expect(named.candidates.find(({ key }) => key === found?.key)?.state).toBe("accepted");
  });

  test("a second file keeps the keys of what it says again", () => {
    const again = draftFrom(meetingOf(["new words", "five  six"]), { title: "Session" });
    const replaced = must(draft, { type: "draft.replace", draft: again });
    expect(replaced.cues.map(({ key }) => key)).toEqual(["f2-c1", "c2"]);
    const appended = must(draft, { type: "draft.append", draft: again });
    expect(appended.cues.map(({ key }) => key)).toEqual(["c1", "c2", "c3", "f2-c1", "f2-c2"]);
  });

  test("an operation that changes nothing, or empties a text, is refused", () => {
    expect(apply(draft, { type: "cue.set", cue: "c1", set: { speaker: null } })).toMatchObject({
      problem: { code: "nothing-changes" },
    });
    expect(apply(draft, { type: "cue.set", cue: "c1", set: { text: " \n" } })).toMatchObject({
      problem: { code: "empty", key: "c1" },
    });
  });
});
