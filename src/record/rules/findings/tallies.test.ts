import { describe, expect, it } from "vitest";
import { numberOf } from "./counts.ts";
import { bareAmount, isAmount, optionKey, tallyIn } from "./tallies.ts";

describe("the result of a poll", () => {
  it.each([
    ["35 yes, 1 no, 32 no opinion.", { yes: 35, no: 1, "no opinion": 32 }],
    ["yes 34, no 3, no opinion 5", { yes: 34, no: 3, "no opinion": 5 }],
    ["27 in favor, none not in favor.", { yes: 27, no: 0 }],
    ["raised 21 / not raised 3", { raised: 21, "not raised": 3 }],
    ["raise hand 17 do not raise hand 4 participants 60", { raised: 17, "not raised": 4, participants: 60 }],
    ["93 votes in favour, 12 against, with 24 abstentions", { yes: 93, no: 12, abstain: 24 }],
    ["12 yes, 11 no opinion, noone is against.", { yes: 12, "no opinion": 11, no: 0 }],
  ])("%s", (text, results) => {
    expect(tallyIn(text, false)?.results).toEqual(results);
  });

  it.each([
    ["strong hum for adoption, none against.", { yes: "strong", no: "none" }],
    ["some hums in support, some in opposition", { yes: "some", no: "some" }],
    ["yes - loud - no - a couple - don't know - a few", { yes: "loud", no: "a couple", "don't know": "a few" }],
    ["three hums for, one against", { yes: "three", no: "one" }],
  ])("of a hum is never a number: %s", (text, results) => {
    expect(tallyIn(text, true)?.results).toEqual(results);
  });

  it("is nothing where no amount meets an option", () => {
    for (const text of ["i agree with that", "issue #605 is open", "version 2.0 for now", "strong words"])
      expect(tallyIn(text, false)).toBeNull();
  });

  it("may be an amount alone", () => {
    expect(isAmount("semi-strong hum")).toBe(true);
    expect(isAmount("hello there")).toBe(false);
    expect(bareAmount("no humming at all.", true)).toBe("none");
    expect(bareAmount("about half", false)).toBe("about half");
    expect(numberOf("forty-two")).toBe(42);
  });

  it("names its options in one way", () => {
    expect(optionKey("In favour")).toBe("yes");
    expect(optionKey("in favour of A")).toBe("A");
    expect(optionKey("Full hostname")).toBe("Full hostname");
  });
});
