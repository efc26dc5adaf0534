import { expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { lotCli } from "../cli/lot.ts";
import { electionsSite, electionTyped, moments } from "../testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { place, post, get, at, doors, broken } = await electionsSite(db);
const chair = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
const terms = {
  title: "Nominating committee",
  capacity: "voting-member",
  pick: "10",
  perAffiliation: "2",
  sources: "Lottery of one number\nLottery of five numbers\nLottery of six numbers",
  knownFrom: "2030-05-09T18:00",
  zone: "Africa/Kampala",
};
/** Twenty-five, as in RFC 3797 section 6; the sixteenth and seventeenth share an employer with the second. */
const pool = Array.from(
  { length: 25 },
  (_, n) => `Person ${n + 1},${[2, 7, 16].includes(n + 1) ? "Acme" : `E${n + 1}`}`,
);
const seed = "9319; 2, 5, 12, 8, 10; 9, 18, 26, 34, 41, 45";

async function verified(command: string) {
  const words = [...command.replace("npx rapport lot ", "").matchAll(/"([^"]*)"|(\S+)/g)];
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((text: string) => written.push(text) > 0) as typeof write;
  try {
    expect(await lotCli([...words.map(([, quoted, plain = ""]) => quoted ?? plain), "--json"])).toBe(0);
  } finally {
    process.stdout.write = write;
  }
  return JSON.parse(written.join(""));
}

test("a pool is numbered before its sources are known, and drawn as the worked example of RFC 3797, passing over who cannot serve", async () => {
  at(moments.before);
  const made = await post(
    `${place.href}/lots/new`,
    { ...terms, pool: ["name,affiliation", ...pool].join("\n") },
    chair,
  );
  expect(made.status).toBe(200);
  const href: string = made.body.location;
  expect((await post(`${href}/draw`, { seed }, chair)).body.code).toBe("sources-not-known");
  expect((await post(`${href}/ineligible`, { number: "25", reason: "" }, chair)).status).toBe(422);
  expect((await post(`${href}/ineligible`, { number: "25", reason: "Sits on the board." }, chair)).status).toBe(200);
  at(moments.closed);
  // Who is struck once the numbers are known chooses who is drawn.
  expect((await post(`${href}/ineligible`, { number: "17", reason: "No." }, chair)).body.code).toBe("pool-fixed");
  expect((await post(`${href}/draw`, { seed: "9319; 2" }, chair)).body.fields.seed).toContain(
    "3 sources were announced",
  );
  expect((await post(`${href}/draw`, { seed }, null)).status).toBe(401);
  expect((await post(`${href}/draw`, { seed }, chair)).body.data).toEqual({
    key: "9319./2.5.8.10.12./9.18.26.34.41.45./",
  });
  expect((await post(`${href}/draw`, { seed: "1; 1; 1" }, chair)).body.code).toBe("drawn-already");

  const { draw } = (await get(`${href}.json`)).json;
  const numbers = (taken: string) =>
    draw.drawn.filter((one: { taken: string }) => one.taken === taken).map((one: { number: number }) => one.number);
  // 17 7 2 16 25 23 8 24 19 13 22 5: the third of Acme and number 25 are passed over, and the drawing goes on.
  expect(numbers("selected")).toEqual([17, 7, 2, 23, 8, 24, 19, 13, 22, 5]);
  expect(numbers("affiliation")).toEqual([16]);
  expect(numbers("ineligible")).toEqual([25]);
  expect(draw.drawn.find((one: { number: number }) => one.number === 25).reason).toBe("Sits on the board.");
  expect((await verified(draw.command)).selected).toEqual(draw.drawn.map((one: { number: number }) => one.number));
});

test("who is listed with an address takes the seat; addresses stay here", async () => {
  at(moments.before);
  const few = "Ada Okafor, Lakes Exchange, ada@example.org\nBo Lind, Acme";
  const made = await post(`${place.href}/lots/new`, { ...terms, pick: "2", sources: "One", pool: few }, chair);
  const href: string = made.body.location;
  expect((await post(`${href}/confirm`, {}, chair)).body.code).toBe("not-drawn");
  at(moments.closed);
  await post(`${href}/draw`, { seed: "12" }, chair);
  expect((await post(`${href}/confirm`, {}, chair)).body.data).toEqual({ seated: 1, unknown: ["Bo Lind"] });
  expect((await post(`${href}/confirm`, {}, chair)).body.code).toBe("confirmed-already");
  expect((await get(`${href}.json`)).text).not.toContain("ada@example.org");
  const seats = await db.selectFrom("seats").selectAll().where("place", "=", place.id).execute();
  expect(seats).toMatchObject([
    { capacity: "voting-member", organisation: "Lakes Exchange", gained: { by: "lot", ref: href } },
  ]);
});

test("elections and lots of one title that begin at once have an address each", async () => {
  at(moments.before);
  const [one, many] = [`${place.href}/elections`, { length: 4 }];
  const pool = "Ada, Acme\nBo, Lakes";
  const file = { title: electionTyped().title, method: "schulze", seats: "1", ballots: "A,B\n1,2\n" };
  const made = await Promise.all([
    ...Array.from(many, () => post(`${one}/new`, electionTyped(), chair)),
    ...Array.from(many, () => post(`${one}/import`, file, chair)),
    ...Array.from(many, () => post(`${place.href}/lots/new`, { ...terms, pick: "1", pool }, chair)),
  ]);
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 200));
  expect(new Set(made.map(({ body }) => body.location)).size).toBe(12);
});

test("a pool that cannot be drawn from is refused with its line", async () => {
  at(moments.before);
  const tried = async (lines: string, extra = {}) =>
    (await post(`${place.href}/lots/new`, { ...terms, pick: "2", pool: lines, ...extra }, chair)).body.fields;
  expect(await tried("Ada\nAda")).toEqual({ pool: "Line 2: Ada stands there twice." });
  expect(await tried("Ada\n,Acme\nBo")).toEqual({ pool: "Line 2: there is no name." });
  expect(await tried("Ada,Acme,ada\nBo")).toMatchObject({ pool: expect.stringContaining("Line 1") });
  expect(await tried("Ada")).toMatchObject({ pool: expect.stringContaining("at least two") });
  expect(Object.keys(await tried("Ada\nBo", { pick: "3" }))).toEqual(["pick"]);
  expect(Object.keys(await tried("Ada\nBo", { knownFrom: "2030-04-01T00:00", sources: "" }))).toEqual([
    "sources",
    "knownFrom",
  ]);
  expect(broken).toEqual([]);
});
