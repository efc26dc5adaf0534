import { describe, expect, it } from "vitest";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { modalitiesSource } from "../library.ts";
import { readModalities } from "../parse.ts";
import { expectedGroups } from "./expected-groups.ts";

const of = async (name: string, among = stakeholderGroupNames) => {
  const read = readModalities(await modalitiesSource(name));
  if (!read.file) throw new Error(name);
  return expectedGroups(read.file, among);
};

describe("groups that a body expects", () => {
  it("are those its capacities are open to", async () =>
    expect(await of("oewg-2021-2025")).toEqual([
      "government",
      "private-sector",
      "civil-society",
      "technical-community",
      "academia",
    ]));

  it("are all that the body knows, where a capacity is open to all", async () => {
    expect(await of("igf-best-practice-forum")).toEqual(stakeholderGroupNames);
    expect(await of("igf-best-practice-forum", ["media"])).toEqual(["media"]);
  });

  it("are none for an office", () => {
    const office = { id: "chair", title: "chair", office: true, gained: [] };
    expect(expectedGroups({ capacities: [office], composition: [] }, stakeholderGroupNames)).toEqual([]);
  });
});
