import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edits } from "./edits.ts";

describe("how far one word is from another", () => {
  it("counts letters put in, left out, changed and swapped, up to a bound", () => {
    expect(edits("governance", "govrenance", 3)).toBe(1);
    expect(edits("internet", "inernet", 3)).toBe(1);
    expect(edits("policy", "police", 3)).toBe(1);
    expect(edits("", "abc", 3)).toBe(3);
    expect(edits("entirely", "different", 3)).toBe(4);
  });

  it("is the same both ways", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b, 3)).toBe(edits(b, a, 3));
        expect(edits(a, a, 3)).toBe(0);
      }),
    );
  });
});
