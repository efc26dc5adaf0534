import { describe, expect, it } from "vitest";
import { cuesIn } from "./cues.ts";
import { outcomeIn } from "./outcomes.ts";
import { plainly, type Sentence } from "./sentences.ts";

const said = (text: string, written = false): Sentence => ({
  n: 1,
  at: 0,
  line: 0,
  text,
  quote: text,
  plain: plainly(text),
  cues: cuesIn(text),
  speaker: null,
  label: null,
  kind: "unknown",
  written,
});

const decided: readonly (readonly [string, string])[] = [
  ["It is so decided.", "adopted"],
  ["The draft is approved.", "adopted"],
  ["RESOLUTION: merge change 12", "adopted"],
  ["The report was adopted by consensus.", "adopted"],
  ["Seeing no objections, the agenda is adopted.", "adopted"],
  ["If there are no objections, the agenda is adopted.", "adopted"],
  ["The motion carries.", "adopted"],
  ["The committee decided to establish a contact group.", "adopted"],
  ["Il en est ainsi décidé.", "adopted"],
  ["Queda aprobado el orden del día.", "adopted"],
  ["We have rough consensus to adopt.", "rough-consensus"],
  ["There is no consensus on paragraph 5.", "no-consensus"],
  ["We could not reach agreement on the text.", "no-consensus"],
  ["Consideration of item 4 is deferred to the next session.", "deferred"],
  ["We will come back to this after lunch.", "deferred"],
  ["Decision: continue discussing", "deferred"],
  ["The amendment is withdrawn.", "rejected"],
  ["The amendment was rejected by 45 votes to 3.", "rejected"],
];
const undecided = [
  "We have not decided.",
  "No decision was taken.",
  "The resolution that was adopted in 2012 says so.",
  "If the draft is adopted, we can start.",
  "We need to reach consensus.",
  "We should have rough consensus and running code.",
  "I agree with Norland.",
  "The technology was widely adopted in the region.",
  "Consensus building is hard.",
  "The directive was adopted by the parliament.",
  "I will come back to you in a moment.",
  "As was decided at the last meeting, we start at nine.",
  "Nothing has been agreed until everything is agreed.",
  "Is the agenda adopted?",
  "So, let's leave it open.",
];

describe("a decision", () => {
  it.each(decided)("%s -> %s", (text, outcome) => {
    expect(outcomeIn(said(text))?.outcome).toBe(outcome);
  });
  it.each(undecided)("is not: %s", (text) => {
    expect(outcomeIn(said(text))).toBeNull();
  });
  it("is told by minutes in the past, by speakers in the present", () => {
    expect(outcomeIn(said("The minutes were approved.", true))?.outcome).toBe("adopted");
    expect(outcomeIn(said("The minutes were approved."))).toBeNull();
  });
});
