import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growsWithSize } from "../../platform/testing-work.ts";
import { parsedMeeting } from "../model.ts";
import { readMeeting } from "../rules/notations/index.ts";
import { readFile } from "./read-file.ts";

/** Pieces that notations are made of, so that chance reaches their rules. */
const piece = fc.oneof(
  fc.constantFrom(
    ">> ",
    "> > ",
    ">",
    "ANNA BERG: ",
    "Anna: ",
    "CHAIRMAN: ",
    "POLAND: ",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    ".",
    "...",
    "--",
    "(Laughter)",
    "[ Applause ]",
    "((",
    "(?)",
    "WEBVTT\n\n",
    "00:00:01.000 --> 00:00:02.000\n",
    "<v Bo>",
    "1\n00:00:01,000 --> 00:00:02,000\n",
    "<ada> ",
    "[2021-04-13T16:00:02.135Z]\t<ada>\t",
    "scribe+ ",
    "Topic: ",
    "# Minutes",
    "## IETF",
    "* ",
    "MT: ",
    "*[MT]: Mira Tal\n",
    "***",
    "RAW FILE",
    "Page 2",
    "https://a.b/c:d",
    "10:30",
    "7 December 2016",
    "from 5 to 9 May 2016",
    "\u00a0",
    "\u2011",
    "é",
    "中",
    "😀",
    "\ud800",
    "\0",
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 10 }),
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));

describe("any text", () => {
  it("is read without an error into what the model allows, and twice alike", () => {
    fc.assert(
      fc.property(text, (source) => {
        const meeting = readMeeting({ text: source, name: "a.txt" });
        parsedMeeting.parse(meeting);
        expect(meeting.interventions.map(({ n }) => n)).toEqual(meeting.interventions.map((_, at) => at + 1));
        expect(readMeeting({ text: source, name: "a.txt" })).toEqual(meeting);
      }),
      { numRuns: 800 },
    );
  });

  it("gives no word that was not in it", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { interventions } = readMeeting({ text: source, name: "a.txt" });
        const given = interventions.reduce((sum, { words }) => sum + words, 0);
        // Words may be parted where a cue begins inside one, never made up.
        expect(given).toBeLessThanOrEqual((source.match(/[\p{L}\p{N}]+/gu) ?? []).length);
      }),
      { numRuns: 300 },
    );
  });

  it("of any bytes either a meeting or a problem comes", async () => {
    const magic = fc.constantFrom("", "%PDF-1.4\n", "PK\u0003\u0004", "<html>", "WEBVTT\n", "\u00ff\u00fe");
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
        const read = await readFile({ name: "a.txt", bytes });
        expect(read.ok ? read.value.length > 0 : read.problem.code.length > 0).toBe(true);
      }),
      { numRuns: 250 },
    );
  });
});

/** Each is repeated to two lengths: where the longer takes far more than twice the time, a pattern runs away. */
const adversaries: Readonly<Record<string, (times: number) => string>> = {
  "one endless word": (times) => `>> ${"a".repeat(times * 20)}`,
  "capitals without an end": (times) => `>> ${"A ".repeat(times * 10)}`,
  "a line of colons": (times) => `ANNA BERG: ${"Aa: ".repeat(times * 5)}`,
  "open brackets": (times) => `>> ANNA: ${"(".repeat(times * 20)}`,
  "brackets of laughter": (times) => `>> ANNA: ${"(Laughter) [".repeat(times * 2)}`,
  spaces: (times) => `>> ANNA:${" ".repeat(times * 20)}x`,
  "line breaks": (times) => `>> ANNA: a${"\n".repeat(times * 20)}b`,
  marks: (times) => ">> ".repeat(times * 7),
  "full stops": (times) => `>> ANNA: ${". ".repeat(times * 10)}`,
  "labels on one line": (times) => "Yes. ANNA BERG: No. BO LI: ".repeat(times),
  "many labels once": (times) =>
    Array.from({ length: Math.ceil(times / 4) }, (_, at) => `Word${at.toString(36)} Name: yes it is`).join("\n"),
  "wrapped lines": (times) => `>> ANNA: ${"a line that does not end and goes on and on\n".repeat(times)}`,
  arrows: (times) => `WEBVTT\n\n${"00:00:01.000 --> 00:00:02.000\n<v Bo>\n\n".repeat(times)}`,
  "open tags": (times) => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${"<v ".repeat(times * 5)}`,
  nicks: (times) => "<ada> ... more of it\n".repeat(times),
  headings: (times) => "# IETF minutes\n\n* MT: a\n".repeat(times),
  "open links": (times) => `# IETF minutes\n${"- [".repeat(times * 5)}\n`,
  dates: (times) => `IGF\n\n${"7 December ".repeat(times * 2)}\n>> ANNA: a`,
  stars: (times) => `IGF\n\n${"*".repeat(times * 20)}\n>> ANNA: a`,
  pages: (times) => `ICANN\n${"Page 1 Page 2 \n".repeat(times)}ANNA BERG: hello`,
};

describe("time grows with the length and no faster", () => {
  it.each(Object.entries(adversaries))("%s", async (_, make) => {
    const made = new Map([3000, 12_000].map((size) => [size, make(size)]));
    const read = (size: number) => readMeeting({ text: made.get(size) ?? "", name: "a.txt" });
    expect(await growsWithSize(read, 3000)).toBe(true);
  });
});
