import { describe, expect, test } from "vitest";
import { modalitiesSource, readModalities } from "../../modalities/index.ts";
import { electionForm } from "../form-model.ts";
import { electedCommittee, electionTyped } from "../testing.ts";
import { bindingOf } from "./bound.ts";
import { electionDeviations, filledElection } from "./follow.ts";
import { readTerms } from "./read-terms.ts";

const { file, findings } = readModalities(electedCommittee);
const now = new Date("2030-01-01T00:00:00Z");
/** Nothing said but the times: all that the modalities fix is filled in. */
const bare = electionForm.parse(
  electionTyped({ seats: "", method: "", electorate: "", capOf: "", ties: "", termYears: "" }),
);
const lot = { sources: "The lottery of 20 May", knownFrom: "2030-05-20T12:00" };

const fieldsAgainst = (typed: Partial<typeof bare>) => {
  const binding = bindingOf(file, typed.capacity ?? "member", "election");
  const read = readTerms(filledElection({ ...bare, ...lot, ...typed }, binding), now);
  return read.ok ? electionDeviations(binding, read.value).map(({ field }) => field) : read.complaints;
};

describe("what the modalities fix of an election", () => {
  test("the file of these tests is sound", () => expect(findings).toEqual([]));

  test("is filled in where a field is left empty, by the id or by the title of the capacity", () => {
    expect(fieldsAgainst({})).toEqual([]);
    expect(fieldsAgainst({ capacity: "Elected member" })).toEqual([]);
    const binding = bindingOf(file, "Elected Member", "election");
    expect(filledElection(bare, binding)).toMatchObject({
      capacity: "member",
      seats: "6",
      method: "stv",
      electorate: "holders",
      electorateCapacity: "voter",
      capOf: "affiliation",
      capMost: "2",
      ties: "lot",
      termYears: "2",
      termsInARow: "3",
    });
  });

  test.each([
    ["seats", { seats: "5" }],
    ["method", { method: "schulze" }],
    ["electorate", { electorate: "list" }],
    ["electorate", { electorate: "holders", electorateCapacity: "helper" }],
    ["capOf", { capOf: "none" }],
    ["capOf", { capOf: "affiliation", capMost: "3" }],
    ["ties", { ties: "nomination" }],
    ["termYears", { termYears: "3" }],
    ["termsInARow", { termsInARow: "4" }],
  ] as const)("%s: what deviates is found (%j)", (field, typed) => {
    expect(fieldsAgainst(typed)).toEqual([field]);
  });

  test("leaves free what the file does not say, and knows another way in", () => {
    expect(bindingOf(file, "helper", "election").kind).toBe("free");
    expect(bindingOf(file, "a capacity of nobody", "election").kind).toBe("free");
    expect(bindingOf(null, "member", "election").kind).toBe("free");
    expect(bindingOf(file, "civil-society-member", "election")).toMatchObject({
      kind: "other-way",
      ways: ["appointment"],
      source: "Charter of the forum",
    });
    expect(bindingOf(file, "member", "lot").kind).toBe("other-way");
  });

  test("of a lot: how many are drawn, from whom, and how many of one employer", async () => {
    const binding = bindingOf(file, "reviewer", "lot");
    const told = binding.kind === "bound" ? binding.bounds.map(({ kind, value }) => [kind, value]) : [];
    expect(told).toEqual([
      ["pick", 2],
      ["pool", "voter"],
      ["per-affiliation", 1],
      ["terms-in-a-row", 3],
    ]);
    const ietf = readModalities(await modalitiesSource("ietf-working-group")).file;
    const drawn = ietf?.capacities.find(({ gained }) => gained.some(({ by }) => by === "lot"))?.id ?? "";
    const nominating = bindingOf(ietf, drawn, "lot");
    const kinds = nominating.kind === "bound" ? nominating.bounds.map(({ kind, value }) => [kind, value]) : [];
    expect(kinds).toEqual([
      ["pick", 10],
      ["per-affiliation", 2],
      ["term-years", 1.25],
    ]);
  });

  test("what ranked ballots are about something else is not about people", async () => {
    const ilo = readModalities(await modalitiesSource("ilo-conference")).file;
    for (const { id } of ilo?.capacities ?? []) expect(bindingOf(ilo, id, "election").kind).not.toBe("bound");
  });
});
