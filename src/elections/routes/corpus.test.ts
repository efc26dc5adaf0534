import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../platform/database/testing.ts";
import { corpus, inCorpus } from "../../platform/testing-corpus.ts";
import { electionsSite } from "../testing.ts";

const published = join(corpus, "ballots/kubernetes");
const { db } = await testDatabase();
const { place, post, get, doors, broken } = await electionsSite(db);
const chair = await doors.signInAs({ grants: [{ role: "secretariat", scope: null }] });
const plain = (name: string) => name.replace(/\(@.*/, "").trim();

describe("a ballot file that is brought", () => {
  test.skipIf(!inCorpus("ballots/kubernetes"))(
    "gives the published order of an election held elsewhere (Kubernetes 2019)",
    async () => {
      const ballots = readFileSync(join(published, "2019/BALLOTS.csv"), "utf8");
      const results = readFileSync(join(published, "2019/RESULTS.md"), "utf8");
      const order = [...(results.split("## Winners")[0] ?? "").matchAll(/^\d+\. (.+)$/gm)].map((line) =>
        plain(line[1] ?? ""),
      );
      const typed = { title: "Steering committee 2019", method: "schulze", seats: "4", ballots };
      const made = await post(`${place.href}/elections/import`, typed, chair);
      const { json } = await get(`${made.body.location}.json`);
      expect(json).toMatchObject({ phase: "closed", imported: true });
      const ranking = json.result.outcome.ranking.flatMap(({ names }: { names: string[] }) => names.map(plain));
      expect(ranking).toEqual(order);
      expect((await post(`${made.body.location}/confirm`, {}, chair)).body.code).toBe("imported-no-seats");
    },
  );

  test("is shown a hundred ballots at a time, each where the file has it", async () => {
    const ballots = ["A,B,C", ...Array.from({ length: 130 }, (_, n) => `${1 + (n % 3)},${1 + ((n + 1) % 3)},`)].join(
      "\n",
    );
    const made = await post(
      `${place.href}/elections/import`,
      { title: "L", method: "stv", seats: "1", ballots },
      chair,
    );
    const part = async (page: string) => (await get(`${made.body.location}/ballots.json?page=${page}`)).json;
    const [first, second] = [await part("1"), await part("2")];
    expect(second).toMatchObject({ page: 2, pages: 2, total: 130 });
    const shown = [...first.ballots, ...second.ballots].map(({ receipt }: { receipt: string }) => receipt);
    const { text } = await get(`${made.body.location}/BALLOTS.csv`);
    expect(shown).toEqual(
      text
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[0]),
    );
    expect((await part("x")).page).toBe(1);
    expect((await part("9")).ballots).toEqual([]);
  });

  test("is refused with the line where it cannot be counted", async () => {
    const tried = async (ballots: string, groups = "") =>
      (
        await post(
          `${place.href}/elections/import`,
          { title: "T", method: "stv", seats: "1", ballots, groups, capMost: "1" },
          chair,
        )
      ).body.fields;
    expect(await tried("A,B\n1,2\n\n2,x")).toEqual({
      ballots: 'Row 4: "x" for B is no rank; write 1, 2, 3 ..., or leave it empty.',
    });
    expect((await tried("A,B\n1,2,3")).ballots).toContain("Row 2");
    expect((await tried("A,A\n1,2")).ballots).toContain('"A" stands there twice');
    expect(await tried("A,B\n1,2", "name,group\nA,x\nC,y")).toEqual({ groups: 'Row 3: "C" is no candidate.' });
    expect(await tried("")).toHaveProperty("ballots");
    expect(broken).toEqual([]);
  });
});
