import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesOf } from "./pages-of.ts";

test("pages hold every cue once and in order, and no page is empty or heavy but for one long cue", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4000), { maxLength: 200 }), (lengths) => {
      const cues = lengths.map((words, n) => ({ words, n }));
      const pages = pagesOf(cues);
      expect(pages.flat()).toEqual(cues);
      for (const page of cues.length > 0 ? pages : []) {
        expect(page.length).toBeGreaterThan(0);
        expect(page.length).toBeLessThanOrEqual(14);
        const words = page.reduce((sum, cue) => sum + cue.words, 0);
        expect(page.length === 1 || words <= 1500).toBe(true);
      }
    }),
  );
});
