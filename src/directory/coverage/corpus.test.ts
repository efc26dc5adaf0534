/**
 * With the supporters of the Paris Call and the managers of the root zone's top-level domains in the directory, the map
 * shows the gaps that are there: reckoned here once more, from the tables of the corpus alone.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../kernel/ids.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import { serveForTests, testBrowser } from "../../platform/browser/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { assetRoutes } from "../../platform/html/index.ts";
import { createSite } from "../../platform/http/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import { corpus, inCorpus } from "../../platform/testing-corpus.ts";
import type { NewOrganisation } from "../entries/model.ts";
import { insertOrganisations } from "../entries/store/write-organisations.ts";
import { testDeps, testDoors } from "../testing.ts";
import { coverageRoutes } from "./routes.tsx";
import { coverageView } from "./view-model.ts";

interface Found {
  readonly name: string;
  readonly group: StakeholderGroup;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

const table = (file: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(corpus, "places", file)), { columns: true, bom: true });

const groups: Readonly<Record<string, StakeholderGroup>> = {
  "civil-society": "civil-society",
  "private-sector": "private-sector",
  "public-authority": "government",
  state: "government",
};

function supporters(): readonly Found[] {
  const folder = join(corpus, "endorsements/paris-call/supporters");
  const iso2 = new Map(table("country-codes.csv").map((row) => [row["ISO3166-1-Alpha-3"], row["ISO3166-1-Alpha-2"]]));
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const field = (name: string) => new RegExp(`^${name}: *"?([^"\\n]*)"?$`, "m").exec(text)?.[1]?.trim() ?? "";
    const group = groups[field("category")];
    return group ? [{ name: field("name"), group, country: iso2.get(field("nationality")) ?? null }] : [];
  });
}

/** Those of country codes; the two letters are those of the country but for the United Kingdom. */
function managers(): readonly Found[] {
  const codes = new Set(table("country-codes.csv").map((row) => row["ISO3166-1-Alpha-2"]));
  return table("root-zone-tlds.csv").flatMap(({ Domain = "", Type, "TLD Manager": name = "" }) => {
    const code = Domain === ".uk" ? "GB" : Domain.slice(1).toUpperCase();
    if (name === "" || name === "Not assigned") return [];
    const country = Type === "country-code" && codes.has(code) ? code : null;
    return [{ name, group: Type === "country-code" ? "technical-community" : "private-sector", country } as const];
  });
}

const present = inCorpus("places") && inCorpus("endorsements");

describe.skipIf(!present)("the real world", async () => {
  const { db } = await testDatabase();
  const doors = testDoors(db);
  const { openPage, screenshot } = await testBrowser();
  const origin = await serveForTests((own) =>
    createSite({
      routes: [...assetRoutes, ...coverageRoutes(testDeps(db, doors.doors).deps)],
      whoAsks: doors.whoAsks,
      origin: own,
      onBroken: (_request, error) => {
        throw error;
      },
    }),
  );
  const found = present ? [...supporters(), ...managers()] : [];
  const members = present
    ? table("hdx_plus_m49.csv")
        .filter((row) => row["Appears in DGACM list"] === "Y")
        .map((row) => row["ISO 3166-1 Alpha 2-Codes"] ?? "")
    : [];

  beforeAll(async () => {
    const organisations = found.map(
      ({ name, group, country }): NewOrganisation => ({
        id: newId<"organisation">(),
        name: name.slice(0, 250) || "?",
        group,
        country,
        source: "import",
      }),
    );
    const entry = { actor: null, capacity: null, act: "test", subject: "/test", payload: {} };
    await journaled(db, entry, (writing) => insertOrganisations(writing, organisations));
  });

  const read = async (query: string) =>
    coverageView.parse(await (await fetch(`${origin}/coverage.json${query}`)).json());

  it.each([null, "government", "civil-society", "private-sector", "technical-community", "media"] as const)(
    "has nobody where nobody is: %s",
    async (group) => {
      const there = new Set(found.filter((one) => group === null || one.group === group).map(({ country }) => country));
      const gaps = members.filter((code) => !there.has(code)).sort();
      const view = await read(group === null ? "" : `?group=${group}`);
      expect(members).toHaveLength(193);
      const shown = view.countries.filter(({ expected, reach }) => expected && reach === "nobody");
      expect(shown.map(({ country }) => country).sort()).toEqual(gaps);
      // None of them has told how to be reached: all that is known is known, and reached by no way.
      expect(view.summary).toEqual({ direct: 0, introduction: 0, known: 193 - gaps.length, nobody: gaps.length });
    },
  );

  it("counts as many in each country as there are", async () => {
    const view = await read("?group=private-sector");
    for (const { country, all } of view.countries) {
      expect(all).toBe(found.filter((one) => one.country === country && one.group === "private-sector").length);
    }
  });

  it("looks like the world", async () => {
    const page = await openPage();
    await page.goto(`${origin}/coverage?group=government`);
    await screenshot(page, "coverage-governments");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Coverage");
  });
});
