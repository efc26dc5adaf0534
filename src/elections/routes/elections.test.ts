import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { electionCli } from "../cli/election.ts";
import { receiptHash } from "../rules/receipt.ts";
import { electionsSite, electionTyped, moments } from "../testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const world = await electionsSite(db);
const { place, post, get, at, doors, broken } = world;
const here = `${place.href}/elections`;
const chair = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
const people = await Promise.all(
  ["Ada Okafor", "Bo Lind", "Chi Nwosu", "Dana Levi", "Eli Marsh"].map((name) => doors.signInAs({ name })),
);
const addresses = async () => {
  const rows = await db
    .selectFrom("sign_in_users")
    .select(["id", "email"])
    .where(
      "id",
      "in",
      people.map(({ person }) => person),
    )
    .execute();
  return people.map(({ person }) => rows.find(({ id }) => id === person)?.email ?? "");
};

/** An election that has come as far as the opening: the first three people stand, all five may vote. */
async function opened(extra: Parameters<typeof electionTyped>[0] = {}, affiliations: readonly string[] = []) {
  at(moments.before);
  const made = await post(`${here}/new`, electionTyped(extra), chair);
  expect(made.body).toMatchObject({ location: expect.stringContaining(here) });
  const href: string = made.body.location;
  for (const [index, who] of people.slice(0, 3).entries()) {
    const stood = await post(`${href}/nominations`, { affiliation: affiliations[index] ?? "", gender: "woman" }, who);
    expect(stood.status).toBe(200);
  }
  const roll = await post(`${href}/roll`, { people: (await addresses()).join("\n") }, chair);
  expect(roll.body.data).toEqual({ roll: 5 });
  at(moments.open);
  return href;
}

const cast = (href: string, who: (typeof people)[number], ranks: readonly number[], receipt = "") =>
  post(
    `${href}/vote`,
    { ...Object.fromEntries(ranks.map((rank, index) => [`rank-${index + 1}`, rank])), receipt },
    who,
  );

/** What the command of the terminal says of files with these contents. */
async function recounted(command: string, files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "rapport-recount-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const words = [...command.replace("npx rapport election ", "").matchAll(/"([^"]*)"|(\S+)/g)];
  const args = words.map(([, quoted, plain = ""]) => quoted ?? (plain.endsWith(".csv") ? join(folder, plain) : plain));
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((text: string) => written.push(text) > 0) as typeof write;
  try {
    expect(await electionCli([...args, "--json"])).toBe(0);
  } finally {
    process.stdout.write = write;
    await rm(folder, { recursive: true });
  }
  const { notes: _notes, ...outcome } = JSON.parse(written.join(""));
  return outcome;
}

describe("an election", () => {
  let href = "";
  const receipts: string[] = [];
  beforeAll(async () => {
    href = await opened({}, ["Acme, Inc.", "acme inc", "Lakes Exchange"]);
  });

  test("fixes its rules, candidates and list of voters at the opening", async () => {
    expect((await post(`${href}/edit`, { ...electionTyped(), version: 1 }, chair)).body.code).toBe("terms-fixed");
    expect((await post(`${href}/roll`, { people: "late@example.org" }, chair)).body.code).toBe("roll-fixed");
    expect((await post(`${href}/nominations`, {}, people[3] ?? null)).body.code).toBe("nominations-over");
    const { json } = await get(`${href}.json`);
    expect(json).toMatchObject({ phase: "voting", turnout: { roll: 5, voted: 0 }, result: null });
    expect(json.candidates.map((one: { name: string }) => one.name)).toEqual(["Ada Okafor", "Bo Lind", "Chi Nwosu"]);
    const lines = await db.selectFrom("journal").select("payload").where("act", "=", "election.open").execute();
    // By the ids of their nominations: a public line names nobody.
    const named = await db.selectFrom("nominations").select(["id", "name"]).orderBy("number").execute();
    const idOf = (name: string) => named.find((one) => one.name === name)?.id;
    const candidates = ["Ada Okafor", "Bo Lind", "Chi Nwosu"].map(idOf);
    expect(lines.map(({ payload }) => payload)).toMatchObject([{ roll: 5, candidates }]);
  });

  test("takes ballots, gives receipts, and counts nothing before the close", async () => {
    const ranks = [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [3, 1, 2],
    ];
    for (const [index, one] of ranks.entries()) {
      const answer = await cast(href, people[index] as never, one);
      expect(answer.status).toBe(200);
      receipts.push(answer.body.data.receipt);
      const { json } = await get(`${href}.json`);
      expect(json.turnout.voted).toBe(index + 1);
      expect(json.result).toBeNull();
    }
    expect((await get(`${href}/ballots.json`)).status).toBe(409);
    expect((await get(`${href}/BALLOTS.csv`)).status).toBe(409);
  });

  test("lets a ballot be changed with its receipt and not without", async () => {
    const again = await cast(href, people[3] as never, [1, 2, 3]);
    expect(again.body).toMatchObject({ status: 409, code: "voted-already" });
    expect((await cast(href, people[3] as never, [1, 2, 3], "0000-0000-0000-0000-0000")).body.code).toBe(
      "receipt-unknown",
    );
    const changed = await cast(href, people[3] as never, [2, 3, 1], receipts[3]?.toLowerCase());
    expect(changed.body.data).toEqual({ receipt: null });
  });

  test("refuses whoever is not on the list, and ballots that say nothing clear", async () => {
    expect((await cast(href, chair as never, [1, 2, 3])).body.code).toBe("not-on-roll");
    expect((await post(`${href}/vote`, { "rank-1": "1" }, null)).status).toBe(401);
    const odd = await post(`${href}/vote`, { "rank-1": "first", "rank-2": "9" }, people[4] ?? null);
    expect(Object.keys(odd.body.fields)).toEqual(["rank-1", "rank-2"]);
    expect((await post(`${href}/vote`, {}, people[4] ?? null)).body.code).toBe("ballot-empty");
  });

  test("takes a vote in the last second and refuses one a second after the close, with the instant", async () => {
    at(moments.lastSecond);
    const last = await cast(href, people[4] as never, [3, 2, 1]);
    expect(last.status).toBe(200);
    receipts.push(last.body.data.receipt);
    at(moments.oneSecondLate);
    const late = await cast(href, people[0] as never, [1, 2, 3], receipts[0]);
    expect(late.body).toMatchObject({ status: 409, code: "vote-too-late" });
    expect(late.body.title).toContain("9 May 2030, 18:00 (East Africa Time, UTC+3)");
    // A clock that is set back opens nothing again.
    expect((await get(`${href}.json`)).json.phase).toBe("closed");
    at(moments.lastSecond);
    expect((await cast(href, people[0] as never, [1, 2, 3], receipts[0])).body.code).toBe("vote-too-late");
    at(moments.oneSecondLate);
  });

  test("publishes what the published ballots give again, to the letter", async () => {
    const { json } = await get(`${href}.json`);
    const file = (await get(`${href}/BALLOTS.csv`)).text;
    expect(json.result.outcome).toMatchObject({ ballots: 5, winners: ["Ada Okafor", "Chi Nwosu"] });
    expect(await recounted(json.result.command, { "BALLOTS.csv": file })).toEqual(json.result.outcome);
    const [line] = await db.selectFrom("journal").select("payload").where("act", "=", "election.close").execute();
    expect(line?.payload).toMatchObject({ ballots: 5, sha256: json.result.boxHash });
  });

  test("lets each receipt find its own ballot, and nothing else say whose it is", async () => {
    for (const [index, ranks] of [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [2, 3, 1],
      [3, 2, 1],
    ].entries()) {
      const { json } = await get(`${href}/ballots.json?receipt=${receipts[index]}`);
      const found = json.ballots.find((one: { receipt: string }) => one.receipt === json.asked.found);
      expect(found).toEqual({ receipt: receiptHash(receipts[index] ?? ""), ranks });
    }
    const everything = JSON.stringify([
      (await get(`${href}/ballots.json`)).json.ballots,
      (await get(`${href}/BALLOTS.csv`)).text,
      await db.selectFrom("election_ballots").selectAll().execute(),
      await db
        .selectFrom("journal")
        .selectAll()
        .where("act", "in", ["election.vote", "election.vote-change"])
        .execute(),
    ]);
    for (const { person } of people) expect(everything).not.toContain(person);
    for (const receipt of receipts) expect(everything).not.toContain(receipt);
    // Where and when a row was written says nothing: all of them were written at once, in the order of the hashes.
    const { rows } = await db.executeQuery<{ written: string }>(
      db
        .selectFrom("election_ballots")
        .select(({ ref }) => [
          ref("xmin" as never)
            .$castTo<string>()
            .as("written"),
        ])
        .compile(),
    );
    expect(new Set(rows.map(({ written }) => written)).size).toBe(1);
  });

  test("leaves no place in the whole database where a voter and a ballot meet, nor a time beside either", async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
    const holding = new Set<string>();
    const hashes = receipts.map((receipt) => receiptHash(receipt));
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db);
      for (const { row } of rows) {
        for (const receipt of receipts) expect(row).not.toContain(receipt);
        const voters = people.filter(({ person }) => row.includes(person));
        const ballots = hashes.filter((hash) => row.includes(hash));
        expect(voters.length > 0 && ballots.length > 0).toBe(false);
        if (ballots.length > 0) holding.add(name);
      }
    }
    expect([...holding]).toEqual(["election_ballots"]);
    const columns = async (table: string) =>
      (
        await sql<{ name: string }>`
          select column_name as name from information_schema.columns where table_name = ${table}`.execute(db)
      ).rows
        .map(({ name }) => name)
        .sort();
    expect(await columns("election_ballots")).toEqual(["election", "ranks", "receipt"]);
    expect(await columns("election_voters")).toEqual(["election", "person", "voted"]);
    // A back-up reads rows as they lie: that order is of hashes and of people, and of one transaction.
    const { rows: roll } = await sql<{ person: string; written: string }>`
      select person::text, xmin::text as written from election_voters
      where election = (select id from elections where slug = ${href.split("/").at(-1) ?? ""} and place = ${place.id})
      order by ctid`.execute(db);
    expect(roll.map(({ person }) => person)).toEqual(roll.map(({ person }) => person).toSorted());
    expect(new Set(roll.map(({ written }) => written)).size).toBe(1);
    const { rows: lines } = await sql<{ row: string }>`
      select j::text as row from journal j where act like 'election.vote%'`.execute(db);
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const { row } of lines) {
      for (const { person } of people) expect(row).not.toContain(person);
      expect(row).not.toContain("rank");
    }
  });

  test("gives the winners their seats once the result is confirmed", async () => {
    expect((await post(`${href}/confirm`, { confirm: true }, people[0] ?? null)).status).toBe(403);
    const done = await post(`${href}/confirm`, { confirm: true }, chair);
    expect(done.body.data).toEqual({ winners: ["Ada Okafor", "Chi Nwosu"] });
    expect((await post(`${href}/confirm`, { confirm: true }, chair)).body.code).toBe("confirmed-already");
    const seats = await db.selectFrom("seats").selectAll().where("place", "=", place.id).execute();
    expect(seats.map(({ person }) => person).sort()).toEqual([people[0]?.person, people[2]?.person].sort());
    expect(seats[0]).toMatchObject({ capacity: "member", gained: { by: "election", ref: href } });
    expect(seats[0]?.until?.toISOString().slice(0, 4)).toBe("2032");
  });
});

describe("limits and ties", () => {
  test("no two winners of one employer, however it is spelled, and the recount knows it too", async () => {
    const href = await opened({ capOf: "affiliation", capMost: "1", method: "stv" }, [
      "Acme, Inc.",
      "ACME inc",
      "Lakes Exchange",
    ]);
    for (const [index, ranks] of [
      [1, 2, 3],
      [1, 2, 3],
      [2, 1, 3],
    ].entries())
      await cast(href, people[index] as never, ranks);
    at(moments.closed);
    const { json } = await get(`${href}.json`);
    expect(json.result.outcome).toMatchObject({
      winners: ["Ada Okafor", "Chi Nwosu"],
      capped: [{ name: "Bo Lind", group: "Acme, Inc." }],
    });
    const files = {
      "BALLOTS.csv": (await get(`${href}/BALLOTS.csv`)).text,
      "GROUPS.csv": (await get(`${href}/GROUPS.csv`)).text,
    };
    expect(await recounted(json.result.command, files)).toEqual(json.result.outcome);
  });

  test("a tie over a seat waits for the announced sources, and they decide it for all to check", async () => {
    const lot = {
      ties: "lot",
      sources: "Lottery of 3 June\nRainfall at Jinja on 3 June",
      knownFrom: "2030-06-04T00:00",
      seats: "1",
    };
    const href = await opened(lot);
    for (const [index, ranks] of [
      [1, 2, 3],
      [2, 1, 3],
    ].entries())
      await cast(href, people[index] as never, ranks);
    at(moments.closed);
    const before = (await get(`${href}.json`)).json.result.outcome;
    expect(before).toMatchObject({ winners: [], ties: [["Ada Okafor", "Bo Lind"]] });
    expect((await post(`${href}/confirm`, { confirm: true }, chair)).body.code).toBe("tie-undecided");
    expect((await post(`${href}/draw`, { seed: "5; 12" }, chair)).body.code).toBe("sources-not-known");
    at(moments.later);
    expect((await post(`${href}/draw`, { seed: "5" }, chair)).body.fields.seed).toContain("2 sources were announced");
    expect((await post(`${href}/draw`, { seed: "nine; 12" }, chair)).status).toBe(422);
    expect((await post(`${href}/draw`, { seed: "9319, 4; 12" }, chair)).body.data).toEqual({ key: "4.9319./12./" });
    expect((await post(`${href}/draw`, { seed: "1; 1" }, chair)).body.code).toBe("drawn-already");
    const { json } = await get(`${href}.json`);
    expect(json.result.outcome.ties).toEqual([]);
    expect(json.result.outcome.winners).toHaveLength(1);
    const files = { "BALLOTS.csv": (await get(`${href}/BALLOTS.csv`)).text };
    expect(await recounted(json.result.command, files)).toEqual(json.result.outcome);
  });

  test("sources that are known before the close are refused, and so are terms that cannot be kept", async () => {
    at(moments.before);
    const typed = electionTyped({
      ties: "lot",
      sources: "x",
      knownFrom: "2030-05-03T00:00",
      closes: "2030-05-01T00:00",
    });
    const refused = await post(`${here}/new`, typed, chair);
    expect(Object.keys(refused.body.fields)).toEqual(["closes"]);
    const early = electionTyped({ ties: "lot", sources: "", knownFrom: "2030-05-03T00:00", zone: "EAT", seats: "0" });
    const other = await post(`${here}/new`, early, chair);
    expect(Object.keys(other.body.fields).sort()).toEqual(["knownFrom", "seats", "sources", "zone"]);
    expect((await post(`${here}/new`, electionTyped(), people[0] ?? null)).status).toBe(403);
  });
});

describe("nominations", () => {
  test("somebody nominated is written to, stands only on accepting, and may withdraw; who holds the election may strike out with a reason", async () => {
    at(moments.before);
    const href: string = (await post(`${here}/new`, electionTyped(), chair)).body.location;
    const [email = ""] = await addresses();
    const before = world.letters.length;
    const proposed = await post(
      `${href}/nominations`,
      { name: "Ada O.", email: email.toUpperCase() },
      people[1] ?? null,
    );
    expect(proposed.status).toBe(200);
    const letter = await world.letters.at(-1);
    expect(letter?.to).toBe(email);
    expect(letter?.link.href).toContain(href);
    // To one address once, and few times whoever asks and wherever.
    const again = (who: number, address: string) =>
      post(`${href}/nominations`, { name: "Ada O.", email: address }, people[who] ?? null);
    expect((await again(1, email)).body.code).toBe("nominated-already");
    expect(world.letters.length).toBe(before + 1);
    const often = [];
    for (let n = 0; n < 6; n++) {
      const other: string = (await post(`${here}/new`, electionTyped(), chair)).body.location;
      often.push(
        (await post(`${other}/nominations`, { name: "N.", email: "often@example.org" }, people[2] ?? null)).status,
      );
    }
    expect(often).toEqual([200, 200, 200, 200, 200, 429]);
    // Nobody is named before they have accepted.
    const open = await get(`${href}.json`, people[2]);
    expect(open.json).toMatchObject({ candidates: [], waiting: 1, you: { asked: [] } });
    expect(open.text).not.toContain("Ada O.");
    const asked = (await get(`${href}.json`, people[0])).json.you.asked[0];
    expect(asked.by).toBe("Bo Lind");
    const answer = {
      nomination: asked.id,
      answer: "accept",
      affiliation: "Lakes Exchange",
      country: "ug",
      gender: "woman",
    };
    expect((await post(`${href}/answer`, answer, people[2] ?? null)).status).toBe(403);
    expect((await post(`${href}/answer`, answer, people[0] ?? null)).status).toBe(200);
    const view = (await get(`${href}.json`)).json;
    expect(view.candidates).toMatchObject([{ name: "Ada Okafor", country: "UG", nominatedBy: null }]);
    expect(JSON.stringify(view)).not.toContain("woman");
    expect((await post(`${href}/nominations`, {}, people[0] ?? null)).body.code).toBe("stands-already");
    expect((await post(`${href}/answer`, { nomination: asked.id, answer: "strike" }, chair)).status).toBe(422);
    const struck = { nomination: asked.id, answer: "strike", reason: "Has served three terms." };
    expect((await post(`${href}/answer`, struck, people[1] ?? null)).status).toBe(403);
    expect((await post(`${href}/answer`, struck, chair)).status).toBe(200);
    expect((await get(`${href}.json`)).json.candidates[0]).toMatchObject({
      state: "struck",
      reason: "Has served three terms.",
    });
  });

  test("no private word reaches the public part of the journal, and nothing broke", async () => {
    const [email = ""] = await addresses();
    const journal = JSON.stringify(
      await db.selectFrom("journal").select("payload").where("act", "like", "election.%").execute(),
    );
    expect(journal).not.toContain(email);
    expect(journal).not.toContain("woman");
    expect(journal).not.toContain("Ada O.");
    expect(broken).toEqual([]);
  });
});
