import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Cue } from "../../draft-model.ts";
import { veil } from "../attribution.ts";
import { draftOf, turn } from "../attribution-samples.ts";
import { findWithin } from "./find-within.ts";
import { bytesOnPage, leafOfKey, leavesOf } from "./leaves.ts";
import { sharesOf } from "./shares.ts";

const table = ["government", "civil-society", "academia"] as const;
const recordOf = (cues: readonly Partial<Cue>[], more: Parameters<typeof draftOf>[0] = {}) =>
  veil(draftOf({ cues: cues.map(turn), ...more }), { attribution: "on-the-record", version: 1 });

describe("shares", () => {
  it("tells who was at the table, who was not, and from where", () => {
    const shares = sharesOf(
      recordOf([
        { key: "a", speaker: "Jane", group: "government", country: "KE", words: 30 },
        { key: "b", speaker: "Ada", group: "civil-society", country: "fr", words: 60 },
        { key: "c", speaker: "Jane", group: "government", country: "KE", words: 10 },
        { key: "d", kind: "captioner", words: 1000 },
      ]),
      table,
    );
    expect(shares.groups).toMatchObject([
      { group: "government", words: 40, share: 0.4, heard: "told" },
      { group: "civil-society", share: 0.6, heard: "told" },
      { group: "academia", share: 0, heard: "absent" },
    ]);
    expect(shares.speakers).toMatchObject([
      { name: "Ada", first: "b", interventions: 1 },
      { name: "Jane", first: "a", interventions: 2, group: "government" },
    ]);
    expect(shares.regions).toMatchObject([
      { region: "Europe", share: 0.6, countries: ["FR"] },
      { region: "Africa", share: 0.4, countries: ["KE"] },
    ]);
  });

  it("adds up to the whole, and has no number that is none", () => {
    const cue = fc.record({
      words: fc.nat(900),
      group: fc.constantFrom(...stakeholderGroupNames, null),
      country: fc.constantFrom("KE", "NL", "XX", null),
      speaker: fc.constantFrom("Ada", "Jane", null),
    });
    fc.assert(
      fc.property(fc.array(cue), (cues) => {
        const { groups, ungrouped, regions, unplaced, words } = sharesOf(recordOf(cues), table);
        const sum = (all: readonly { readonly words: number }[]) => all.reduce((total, one) => total + one.words, 0);
        expect(sum(groups) + ungrouped.words).toBe(words);
        expect(sum(regions) + unplaced.words).toBe(words);
        for (const { share } of [...groups, ...regions, ungrouped]) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it("says that a group spoke even where it may not be told apart", () => {
    const draft = draftOf({ cues: [turn({ speaker: "Jane", group: "government", words: 4 })] });
    const { groups } = sharesOf(veil(draft, { attribution: "chatham-house", version: 1 }), table);
    expect(groups.map(({ heard }) => heard)).toEqual(["untold", "absent", "absent"]);
  });
});

describe("leaves", () => {
  const text = (words: number) =>
    Array.from({ length: words }, (_, n) => `w${n}${n % 80 === 79 ? ".\n\n" : ""}`).join(" ");

  it("begins an agenda item on a new page, and knows where every key stands", () => {
    const cues = ["a", "b", "c", "d"].map((key) => ({ key, text: text(1200), words: 1200 }));
    const agenda = [
      { key: "one", title: "Opening", cue: "a" },
      { key: "two", title: "Roadmap", cue: "c" },
    ];
    const leaves = leavesOf(recordOf(cues, { agenda }));
    expect(leaves.map(({ sections }) => sections.map(({ title }) => title))).toEqual([["Opening"], ["Roadmap"]]);
    expect([...leafOfKey(leaves)]).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 2],
      ["d", 2],
    ]);
  });

  it("loses no word, and keeps pages short, whatever is said", () => {
    const cue = fc.record({ length: fc.constantFrom(0, 1, 50, 2600, 9000, 20_000) });
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 8 }), (lengths) => {
        const cues = lengths.map(({ length }) => ({ text: text(length), words: length }));
        const record = recordOf(cues);
        const leaves = leavesOf(record);
        const words = (all: string) => all.split(/\s+/).filter((word) => word !== "");
        const told = leaves.flatMap(({ sections }) =>
          sections.flatMap(({ pieces }) => pieces.flatMap(({ paragraphs }) => paragraphs)),
        );
        expect(words(told.join(" "))).toEqual(words(record.interventions.map((said) => said.text).join(" ")));
        for (const { sections } of leaves) {
          const bytes = Buffer.byteLength(
            sections.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.paragraphs)).join(""),
          );
          expect(bytes).toBeLessThanOrEqual(bytesOnPage);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("cuts one line without end", () => {
    const endless = "word ".repeat(20_000);
    expect(leavesOf(recordOf([{ text: endless, words: 20_000 }])).length).toBeGreaterThan(2);
    expect(leavesOf(recordOf([])).length).toBe(1);
  });
});

describe("finding within a record", () => {
  const record = recordOf([
    { key: "a", text: "We need a rôle for small networks. ".repeat(20) },
    { key: "b", text: "Networks of all sizes" },
    { key: "c", text: "在日内瓦举行的会议" },
  ]);
  const keys = (query: string) => findWithin(record.interventions, query).hits.map(({ key }) => key);

  it("needs every word, from its beginning, in any case and without accents", () => {
    expect(keys("NETWORK")).toEqual(["a", "b"]);
    expect(keys("role network")).toEqual(["a"]);
    expect(keys("works")).toEqual([]);
    expect(keys("日内瓦")).toEqual(["c"]);
    expect(keys("  ")).toEqual([]);
  });

  it("marks what it found, and leaves the text as it was", () => {
    const [hit] = findWithin(record.interventions, "sizes").hits;
    expect(hit?.snippet).toEqual([
      { text: "Networks of all ", marked: false },
      { text: "sizes", marked: true },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), fc.string({ maxLength: 4 }), (text, query) => {
        for (const { snippet } of findWithin(recordOf([{ text }]).interventions, query).hits) {
          expect(text.normalize("NFC")).toContain(snippet.map((part) => part.text).join(""));
        }
      }),
    );
  });
});
