import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growsWithSize } from "../../../platform/testing-work.ts";
import { formats, type ParsedMeeting, findings as shape, speakerKinds } from "../../model.ts";
import { findings } from "./index.ts";

const phrases = [
  "show of hands",
  "who agrees?",
  "I see a lot of hands.",
  "one, two, three",
  "hum:",
  "Hum in favour:",
  "strong",
  "35 yes, 1 no",
  "poll",
  "any objections?",
  "hearing none",
  "it is so decided.",
  "the draft is approved",
  "we have rough consensus",
  "ACTION: Ann to write",
  "I will send the list by Friday.",
  "my name is Ann Example",
  "from the",
  "ministry of",
  "I'm",
  "for the record,",
  "PROPOSAL: close it\n",
  "+1\n",
  "-1\n",
  "we should publish",
  "recommend",
  "dissociates itself from",
  "(",
  ")",
  ":",
  "?",
  "\n\n",
  "\n",
  "--",
  "“",
  "«",
  "¿",
  "é",
  "𝒳",
  "\u2011",
  "J. Smith",
  "U.N.",
  "1.",
  "- ",
  "* ",
  "AI(ann):",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...phrases), { maxLength: 40 }).map((parts) => parts.join(" ")),
);
const meeting: fc.Arbitrary<ParsedMeeting> = fc
  .record({
    format: fc.constantFrom(...formats),
    turns: fc.array(
      fc.record({
        label: fc.option(fc.constantFrom("ANN EXAMPLE", "AUDIENCE", "Hum", "Yes", "chairs", "ACTION")),
        kind: fc.constantFrom(...speakerKinds),
        text,
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ format, turns }) => ({
    title: null,
    date: null,
    place: null,
    format,
    interventions: turns.map((turn, index) => ({ ...turn, n: index + 1, speaker: turn.label, words: 1 })),
    stageDirections: [{ n: 1, text: "Gavel." }],
  }));

const single = (written: string): string => written.replace(/\s+/g, " ").trim();

describe("what is found", () => {
  it("is always a record's findings, each resting on a sentence of its intervention", () => {
    fc.assert(
      fc.property(meeting, (given) => {
        const found = findings(given);
        expect(shape.safeParse(found).success).toBe(true);
        const texts = new Map(given.interventions.map(({ n, text: said }) => [n, single(said)]));
        for (const list of [
          found.selfIntroductions,
          found.polls,
          found.questions,
          found.recommendations,
          found.decisions,
          found.actions,
        ]) {
          for (const { n, sentence } of list) expect(texts.get(n)).toContain(single(sentence));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same for the same meeting", () => {
    fc.assert(
      fc.property(meeting, (given) => {
        expect(findings(structuredClone(given))).toEqual(findings(given));
      }),
      { numRuns: 50 },
    );
  });
});

/** Meetings a hostile or broken file may give: no full stops, one character, every trigger word again and again. */
const heavy: Readonly<Record<string, (size: number) => string>> = {
  "words without an end": (size) => "word ".repeat(size),
  "capitals without an end": (size) => "A".repeat(size * 5),
  "names without an end": (size) => "Ann van der ".repeat(size),
  "numbers without an end": (size) => "one, two, three, ".repeat(size),
  "brackets without an end": (size) => "((((".repeat(size),
  announcements: (size) => "Show of hands, who agrees? I see many hands. ".repeat(size),
  hums: (size) => "Hum: in favour of A: strong; B: weak\n\n".repeat(size),
  proposals: (size) => "PROPOSAL: close it\n+1\n-1\n".repeat(size),
  promises: (size) => "I will send the list to Ann, Bo and Carla to write by Friday ".repeat(size),
  objections: (size) => "May I take it that we agree? Any objections? ".repeat(size),
};

describe("the time it takes", () => {
  const find = (written: string): void => {
    const given: ParsedMeeting = {
      title: null,
      date: null,
      place: null,
      format: "irc",
      interventions:
        written.match(/.{1,20000}/gs)?.map((said, index) => ({
          n: index + 1,
          label: "ANN EXAMPLE",
          speaker: "Ann Example",
          kind: "person",
          text: said,
          words: 1,
        })) ?? [],
      stageDirections: [],
    };
    findings(given);
  };
  for (const [name, make] of Object.entries(heavy)) {
    it(`grows with the length: ${name}`, async () => {
      const made = new Map([1200, 4800].map((size) => [size, make(size)]));
      expect(await growsWithSize((size) => find(made.get(size) ?? ""), 1200)).toBe(true);
    });
  }
});
