import { describe, expect, it } from "vitest";
import { modalitiesSource } from "./library.ts";
import { readModalities } from "./parse.ts";

/** What is said of a template with one piece put wrong, with its line. */
async function said(from: string, to: string): Promise<readonly string[]> {
  const source = await modalitiesSource("igf-mag");
  if (!source.includes(from)) throw new Error(from);
  return readModalities(source.replace(from, to)).findings.map(({ message }) => message);
}

describe("a mistake in the form of a file, in words", () => {
  it.each([
    ["says: Open consultations", "sais: Open consultations", 'there is no field "sais" here; did you mean "says"?'],
    ["who: [participant]", "whom: [participant]", 'there is no field "whom" here; did you mean "who"?'],
    ["may: [attend, speak", "may: [atend, speak", 'there is no "atend"; did you mean "attend"?'],
    ["method: full-consensus", "method: ful-consensus", 'there is no "ful-consensus"; did you mean "full-consensus"?'],
    ["by: ex-officio", "by: lottery", 'there is no "lottery"; there are: open, notice, application'],
    ["group: government\n", "group: goverment\n", 'did you mean "government"?'],
    ["atMost: 0.4", "atMost: 40", "this number is at most 1"],
    ["atMost: 0.4", "atMost: 40 %", 'this takes a share from 0 to 1, as in 0.6 or "2/3"'],
    ["seats: 40", "seats: forty", "this takes a number"],
    ["seats: 40", "seats: -1", "this number is"],
    ["who: [participant]", "who: participant", 'this takes a list of capacities, or "all"'],
    ["id: participant", "id: Participant in a consultation", "this takes a short name of lower-case letters"],
    ['title: "IGF Multistakeholder Advisory Group"\n', "", "title: this is missing; it takes a text"],
    ["rapport-modalities/1", "rapport-modalities/2", "format: this is always rapport-modalities/1"],
    ["standing: memory }", "}", "standing: this is missing; there are: seen, paper, partly, memory"],
  ])("%j become %j: %s", async (from, to, expected) => {
    expect((await said(from, to)).join("\n")).toContain(expected);
  });

  it("counts places from one, and says nothing twice", async () => {
    const messages = await said("says: Open consultations", "sais: Open consultations");
    expect(messages).toEqual([
      "rules 3, says: this is missing; it takes a text",
      'rules 3: there is no field "sais" here; did you mean "says"?',
    ]);
  });
});
