import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growsWithSize } from "../../../platform/testing-work.ts";
import { merge } from "./merge.ts";

const word = fc.constantFrom("a", "b", "c", "d", "e", "f");
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
const bag = (joined: string) => joined.split(/\s+/).filter(Boolean);

describe("merge", () => {
  test("takes what each side alone changed", () => {
    expect(merge("the cat sat on the mat", "the black cat sat on the mat", "the cat sat on the red mat")).toEqual({
      text: "the black cat sat on the red mat",
      clean: true,
    });
    expect(merge("one two three", "one three", "one two three four")).toEqual({ text: "one three four", clean: true });
  });

  test("keeps both where both changed the same words", () => {
    const { text: both, clean } = merge("we can live with it", "we cannot live with it", "we could live with it");
    expect(clean).toBe(false);
    expect(both).toContain("cannot");
    expect(both).toContain("could");
  });

  test("one side unchanged gives the other; both the same give that", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(merge(base, changed, base)).toEqual({ text: changed, clean: true });
        expect(merge(base, base, changed)).toEqual({ text: changed, clean: true });
        expect(merge(base, changed, changed)).toEqual({ text: changed, clean: true });
      }),
    );
  });

  test("no word that either wrote anew is lost, and a clean merge is the same from both sides", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const marked = mine.replace(/b/g, "mine");
        const other = theirs.replace(/c/g, "theirs");
        const made = merge(base, marked, other);
        const count = (whole: string, one: string) => bag(whole).filter((each) => each === one).length;
        expect(count(made.text, "mine")).toBeGreaterThanOrEqual(count(marked, "mine"));
        expect(count(made.text, "theirs")).toBeGreaterThanOrEqual(count(other, "theirs"));
        const turned = merge(base, other, marked);
        expect(turned.clean).toBe(made.clean);
        if (made.clean) expect(turned.text).toBe(made.text);
      }),
      { numRuns: 500 },
    );
  });

  test("two texts that share nothing come in a time that grows with them, both kept", async () => {
    const many = (letter: string, length = 8000) => Array.from({ length }, (_, n) => `${letter}${n}`).join(" ");
    const made = merge(many("a"), many("b"), many("c"));
    const shared = (length: number) => merge(many("a", length), many("b", length), many("c", length));
    expect(await growsWithSize(shared, 2000)).toBe(true);
    expect(made.clean).toBe(false);
    expect(made.text).toContain("b7999");
    expect(made.text).toContain("c7999");
  });
});
