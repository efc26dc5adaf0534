import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { modalitiesCli } from "./modalities.ts";

const folder = mkdtempSync(join(tmpdir(), "rapport-modalities-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command printed, and how it ended. */
async function run(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  try {
    return { status: await modalitiesCli(args), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
const data = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe("rapport modalities", () => {
  it("answers whether somebody may, with the rule, its source and what else is possible", async () => {
    const asked = ["may", "oewg-2021-2025", "--capacity", "accredited-stakeholder", "--act", "speak"];
    const told = await run(...asked, "--stage", "formal-meeting");
    expect(told.status).toBe(0);
    expect(told.out).toContain("no: Stakeholders do not take the floor in a formal meeting.");
    expect(told.out).toContain("instead: Speak in the dedicated stakeholder session, or submit in writing.");
    const { out } = await run(...asked, "--stage", "stakeholder-session", "--json");
    expect(data(out)).toMatchObject({ allowed: true, instead: null, limits: { number: 1, per: "session" } });
    expect(data(out)["source"]).toContain("Chair's letter of 20 April 2022");
  });

  it("tells limits in words, and what is unverified", async () => {
    const wsis = await run(
      "may",
      "wsis-bureaux",
      ..."--capacity civil-society --act speak-in-segment --stage plenary".split(" "),
    );
    expect(wsis.out).toContain("limits: 15 minutes; for each day; shared by all; names one hour before");
    const ecosoc = await run(
      "may",
      "ecosoc-consultative-status",
      ..."--capacity roster --act speak-in-segment --stage session".split(" "),
    );
    expect(ecosoc.out).toContain("(unverified)");
  });

  it("checks a file, and names line and reason on both roads", async () => {
    const file = join(folder, "mine.yaml");
    writeFileSync(file, "format: rapport-modalities/1\ntitle: Mine\nrule: []\n");
    const told = await run("check", file);
    expect(told.status).toBe(1);
    expect(told.out).toContain(`${file}:1: error: the file: there is no field "rule" here`);
    expect(data((await run("check", file, "--json")).out)).toMatchObject({ ok: false });
    const asked = await run("matrix", file, "--json");
    expect([asked.status, data(asked.out)["ok"]]).toEqual([1, false]);
    expect((await run("check", "igf-mag")).status).toBe(0);
  });

  it("compares two bodies and more: rights, shares, the ten rows, who gains and loses what", async () => {
    const names = ["option-1-informal-consultations", "option-3-advisory-committee", "ietf-working-group"];
    const { out } = await run("compare", ...names);
    expect(out).toMatch(/academia +6 % +not at the table +14 %/);
    expect(out).toMatch(/civil-society +gains +advise +\(The three chairs advise the formal session.\)/);
    const json = data((await run("compare", ...names, "--json")).out);
    expect(json["models"]).toHaveLength(3);
    expect(json["shares"]).toHaveLength(3);
  });

  it("lists, gives the schema, and helps", async () => {
    expect(JSON.parse((await run("list", "--json")).out)).toHaveLength(22);
    expect(data((await run("schema")).out)).toMatchObject({ type: "object" });
    expect((await run("--help")).out).toContain("Ends with 0 when it answered");
  });

  it.each([
    [["check", "no-such-file"], "no file and no template"],
    [["check"], "name one file"],
    [["compare", "igf-mag"], "2 to 6"],
    [["may", "igf-mag"], "--capacity, --act and --stage"],
    [["sing"], 'no command "sing"'],
    [["check", "igf-mag", "--loud"], "--loud"],
    [["check", folder], "a folder was named"],
  ] as const)("refuses %j with a word about why", async (args, why) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain(why);
  });
});
