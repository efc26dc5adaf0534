import { describe, expect, it } from "vitest";
import { modalitiesSource, templateNames } from "../../library.ts";
import { acts, type Modalities } from "../../modalities-model.ts";
import { readModalities } from "../../parse.ts";
import { compare, sharesOf, whatIf } from "./compare.ts";
import { rowNames, twoModels } from "./two-models.ts";

async function template(name: string): Promise<Modalities> {
  const { file } = readModalities(await modalitiesSource(name));
  if (!file) throw new Error(name);
  return file;
}
const row = async (name: string, of: (typeof rowNames)[number]) =>
  twoModels(await template(name)).find((one) => one.row === of);

describe("bodies side by side", async () => {
  const [one, three, ietf] = await Promise.all(
    ["option-1-informal-consultations", "option-3-advisory-committee", "ietf-working-group"].map(template),
  );
  if (!one || !three || !ietf) throw new Error("no templates");

  it("say for every group and act how far it is open", () => {
    const { rows } = compare([one, three, ietf]);
    expect(rows).toHaveLength(7 * acts.length);
    const reach = (group: string, act: string) => rows.find((of) => of.group === group && of.act === act)?.reach;
    expect(reach("civil-society", "advise")).toEqual(["nowhere", "somewhere", "nowhere"]);
    expect(reach("academia", "attend")).toEqual(["somewhere", "no-capacity", "everywhere"]);
    expect(reach("government", "vote")).toEqual(["nowhere", "nowhere", "nowhere"]);
  });

  it.each(await templateNames())(
    "%s: shares of rights add up, and a group without a capacity has none",
    async (name) => {
      const shares = sharesOf(await template(name));
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      for (const { open, hasCapacity } of shares) expect(open === 0 || hasCapacity).toBe(true);
    },
  );

  it("tell who gains and who loses what when a process is taken from one to the other", () => {
    const told = whatIf(one, three).map(({ group, change, act }) => `${group} ${change} ${act}`);
    expect(told).toContain("civil-society gains advise");
    expect(told).toContain("academia loses speak");
    expect(told).toContain("government narrower decide");
    expect(whatIf(one, one)).toEqual([]);
    const back = whatIf(three, one).map(({ group, change, act }) => `${group} ${change} ${act}`);
    expect(back).toContain("civil-society loses advise");
    expect(back).toHaveLength(told.length);
  });

  it("name the rule that opens what is gained, and what to do instead of what is lost", () => {
    const gained = whatIf(one, three).find(({ group, act }) => group === "private-sector" && act === "advise");
    expect(gained?.rule?.id).toBe("troika-advises");
    const lost = whatIf(three, one).find(({ group, act }) => group === "private-sector" && act === "propose");
    expect(lost?.instead).toContain("comment");
  });
});

describe("every pair of templates", async () => {
  const names = await templateNames();
  const files = await Promise.all(names.map(template));
  const pairs = files.flatMap((one, index) => files.slice(index + 1).map((other) => [one, other] as const));

  it("are compared and taken from one to the other: what one way is gained is lost on the way back", () => {
    expect(pairs).toHaveLength(231);
    const back = { gains: "loses", loses: "gains", wider: "narrower", narrower: "wider" } as const;
    for (const [one, other] of pairs) {
      const { rows, shares } = compare([one, other]);
      expect([rows.length, shares.length]).toEqual([7 * acts.length, 2]);
      const [there, home] = [whatIf(one, other), whatIf(other, one)];
      const told = (changes: typeof there) => changes.map(({ group, act, change }) => `${group} ${change} ${act}`);
      expect(told(there).sort()).toEqual(
        home.map(({ group, act, change }) => `${group} ${back[change]} ${act}`).sort(),
      );
      for (const { group, act, before, after, is, change } of there) {
        const row = rows.find((of) => of.group === group && of.act === act);
        expect(row?.reach).toEqual([before, after]);
        expect(is.length > 0).toBe(change !== "loses");
      }
    }
  });
});

describe("the ten rows of the paper", async () => {
  it.each(await templateNames())(
    "%s: each row is computed from fields it names, or says that the file does not say",
    async (name) => {
      const file = await template(name);
      const cells = twoModels(file);
      expect(cells.map(({ row: of }) => of)).toEqual(rowNames);
      for (const { leaning, says, basis } of cells) {
        expect((leaning === null) === (says === "not-said")).toBe(true);
        expect(basis.length).toBeGreaterThan(0);
      }
    },
  );

  it.each([
    ["oewg-2021-2025", "actors", "multilateral"],
    ["oewg-2021-2025", "negotiation", "multilateral"],
    ["ad-hoc-committee-cybercrime", "codification", "multilateral"],
    ["ad-hoc-committee-cybercrime", "participation", "multilateral"],
    ["ietf-working-group", "decision", "multistakeholder"],
    ["ietf-working-group", "negotiation", "multistakeholder"],
    ["icann-policy-process", "decision", "between"],
    ["icann-gac-advice", "actors", "between"],
    ["option-2-speaking-rights", "participation", null],
    ["ecosoc-consultative-status", "decision", null],
  ] as const)("%s, %s: %s", async (name, of, leaning) => {
    expect((await row(name, of))?.leaning).toBe(leaning);
  });
});
