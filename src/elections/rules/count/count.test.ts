import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpus, inCorpus } from "../../../platform/testing-corpus.ts";
import { ballotFile } from "../ballot-file.ts";
import { readReceipt, receiptBytes, receiptCode, receiptHash } from "../receipt.ts";
import { type Election, readBallots } from "./ballots.ts";
import { elect } from "./result.ts";
import { schulze } from "./schulze.ts";
import { stv } from "./stv.ts";

const read = (text: string): Election => {
  const made = readBallots(parse(text, { relax_column_count: true }));
  if (!("election" in made)) throw new Error(made.detail);
  return made.election;
};

/** `5 ACBED` as five voters who rank A above C above B ... */
const profile = (candidates: string, ...votes: readonly string[]): Election => ({
  candidates: [...candidates],
  ballots: votes.flatMap((vote) => {
    const [count = "0", order = ""] = vote.split(" ");
    return Array.from({ length: Number(count) }, () => [...candidates].map((name) => order.indexOf(name) + 1));
  }),
});

describe("Schulze", () => {
  it("solves the example of section 3.1 of Schulze 2011, where A, B, C and D beat each other in circles", () => {
    const election = profile("ABCD", "8 ACDB", "2 BADC", "4 CDBA", "4 DBAC", "3 DCBA");
    expect(schulze(election).flat()[0]).toBe("D");
  });

  it("elects whoever beats everybody one by one, whatever the ballots", () => {
    const ballots = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(ballots, (cast) => {
        const election: Election = { candidates: ["a", "b", "c", "d"], ballots: cast };
        const beats = (x: number, y: number) => {
          const count = (p: number, q: number) =>
            cast.filter((vote) => vote[p] != null && vote[q] != null && Number(vote[p]) < Number(vote[q])).length;
          return count(x, y) > count(y, x);
        };
        const best = [0, 1, 2, 3].find((x) => [0, 1, 2, 3].every((y) => x === y || beats(x, y)));
        const places = schulze(election);
        expect(places.flat().toSorted()).toEqual(["a", "b", "c", "d"]);
        if (best !== undefined) expect(places[0]).toEqual([election.candidates[best]]);
      }),
    );
  });
});

describe("single transferable vote", () => {
  it("passes a surplus on, and the votes of whoever goes out", () => {
    const election = profile("ABCDE", "4 A", "2 BA", "8 CD", "4 CE", "1 D", "1 E");
    const blanks = election.ballots.map((ballot) => ballot.map((rank) => rank || null));
    expect(stv({ ...election, ballots: blanks }, 3).winners).toEqual(["C", "D", "A"]);
  });

  it("never loses or makes a vote", () => {
    const ballots = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 4 }), (cast, seats) => {
        const { rounds, winners } = stv({ candidates: ["a", "b", "c", "d"], ballots: cast }, seats);
        const voting = cast.filter((vote) => vote.some((rank) => rank !== null)).length;
        for (const { votes, exhausted } of rounds) {
          const sum = Object.values(votes).reduce((total, count) => total + count, exhausted);
          expect(sum).toBeCloseTo(voting, 6);
        }
        expect(winners).toHaveLength(seats);
        expect(new Set(winners).size).toBe(seats);
      }),
    );
  });
});

describe("caps and ties", () => {
  const election = profile("ABC", "3 ABC", "2 BAC", "1 CAB");

  it("passes over who would be one too many of a group", () => {
    const cap = {
      most: 1,
      groupOf: new Map([
        ["A", "x"],
        ["B", "x"],
        ["C", "y"],
      ]),
    };
    for (const method of ["schulze", "stv"] as const) {
      const { winners, capped } = elect(election, method, 2, cap);
      expect(winners).toEqual(["A", "C"]);
      expect(capped).toEqual([{ name: "B", group: "x" }]);
    }
  });

  it("gives no seat where a tie stands across the last one, and names it", () => {
    const { winners, ties } = elect(profile("AB", "1 AB", "1 BA"), "schulze", 1);
    expect(winners).toEqual([]);
    expect(ties).toEqual([["A", "B"]]);
  });
});

describe("ballot files", () => {
  const refused = (text: string) => {
    const made = readBallots(parse(text, { relax_column_count: true, skip_empty_lines: true }));
    return "election" in made ? null : made.detail;
  };

  it("names the row and what is wrong", () => {
    expect(refused("A,B,A\n1,2,3\n")).toContain('"A" stands there twice');
    expect(refused("A,B\n1,2,3\n")).toContain("somebody unknown");
    expect(refused("A,B\n1,first\n")).toContain('Row 2: "first" for B');
    expect(refused("A,B\n")).toContain("no ballot");
    expect(refused("A,B\n1,0\n")).toContain("is no rank");
  });

  it("takes equal and empty ranks as they are, and says so", () => {
    expect(read("A,B,C\n1,1,\n").ballots).toEqual([[1, 1, null]]);
    const made = readBallots(parse("A,B,C\n1,1,\n1,2,3\n2,2,2\n,,\n"));
    expect("notes" in made ? made.notes : []).toEqual([
      { row: 5, note: "has no opinion on anybody and is counted as an abstention" },
      { row: 2, note: "gives a rank to several, who count as equal; as does one ballot more" },
      { row: 2, note: "leaves candidates without a rank, which counts as no opinion on them" },
    ]);
  });
});

const published = join(corpus, "ballots/kubernetes");

describe.skipIf(!inCorpus("ballots/kubernetes"))("published elections (Kubernetes steering committee)", () => {
  const seats: Readonly<Record<string, number>> = { 2017: 6, 2018: 3, 2019: 4, 2020: 3 };
  // One candidate's name is spelled differently in the ballots and in the result of 2017.
  const plain = (name: string) => name.replace(/\(@.*/, "").replace("Whitrock", "Wittrock").trim();

  it.each(Object.keys(seats))("%s: the published order comes out", (year) => {
    const results = readFileSync(join(published, year, "RESULTS.md"), "utf8");
    const order = [...(results.split("## Winners")[0] ?? "").matchAll(/^\d+\. (.+)$/gm)].map((line) =>
      plain(line[1] ?? ""),
    );
    const outcome = elect(
      read(readFileSync(join(published, year, "BALLOTS.csv"), "utf8")),
      "schulze",
      seats[year] ?? 0,
    );
    expect(outcome.ranking.flatMap(({ names }) => names.map(plain))).toEqual(order);
  });
});

describe("ties under a stated order, and ballots with receipts", () => {
  const cast = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 9,
  });
  const names = ["a", "b", "c", "d"];
  const order = fc.shuffledSubarray(names, { minLength: 4, maxLength: 4 });
  const groups = fc.array(fc.constantFrom("x", "y"), { minLength: 4, maxLength: 4 });

  it("seats as many as there are seats, breaks no cap, and leaves no tie", () => {
    fc.assert(
      fc.property(
        cast,
        order,
        groups,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("schulze", "stv"),
        (ballots, ties, of, seats, method) => {
          const cap = { most: 1, groupOf: new Map(names.map((name, index) => [name, of[index] ?? ""])) };
          const outcome = elect({ candidates: names, ballots }, method as "stv", seats, cap, ties);
          expect(outcome.ties).toEqual([]);
          const taken = outcome.winners.map((name) => cap.groupOf.get(name));
          expect(new Set(taken).size).toBe(taken.length);
          expect(outcome.winners.length).toBe(Math.min(seats, new Set(of).size));
        },
      ),
    );
  });

  it("names a tie of STV as deciding just where orders give other winners", () => {
    fc.assert(
      fc.property(cast, fc.integer({ min: 1, max: 3 }), fc.option(groups), (ballots, seats, of) => {
        const election = { candidates: names, ballots };
        const cap = of && { most: 1, groupOf: new Map(names.map((name, index) => [name, of[index] ?? ""])) };
        const winners = (ties: readonly string[]) => elect(election, "stv", seats, cap, ties).winners.toSorted().join();
        const orders = [names, names.toReversed(), ["b", "a", "d", "c"], ["c", "d", "a", "b"], ["b", "d", "a", "c"]];
        const differ = new Set(orders.map(winners)).size > 1;
        if (differ) expect(elect(election, "stv", seats, cap).ties.length).toBeGreaterThan(0);
      }),
    );
  });

  it("counts each pair no lower when a ballot more is in the box", () => {
    fc.assert(
      fc.property(cast, (ballots) => {
        const counts = (some: typeof ballots) =>
          elect({ candidates: names, ballots: some }, "schulze", 1).pairwise?.flat() ?? [];
        const before = counts(ballots.slice(0, -1));
        for (const [index, count] of counts(ballots).entries())
          expect(count).toBeGreaterThanOrEqual(before[index] ?? 0);
      }),
    );
  });

  it("reads back what was written, and refuses a receipt that stands there twice or a ballot that is not complete", () => {
    fc.assert(
      fc.property(
        cast,
        fc.array(
          fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => name.trim() === name && name !== "receipt"),
          { minLength: 4, maxLength: 4 },
        ),
        (ballots, free) => {
          fc.pre(new Set(free).size === 4);
          const box = ballots.map((ranks, index) => ({ receipt: receiptHash(`${index}`), ranks }));
          const made = readBallots(parse(ballotFile(free, box), { relax_column_count: true }));
          if (!("election" in made)) throw new Error(made.detail);
          expect(made.election.candidates).toEqual(free);
          const read = new Map(made.receipts?.map((receipt, index) => [receipt, made.election.ballots[index]]));
          for (const { receipt, ranks } of box) expect(read.get(receipt)).toEqual(ranks);
        },
      ),
    );
    const detail = (text: string, strict = false) => {
      const made = readBallots(parse(text), { strict });
      return "election" in made ? null : made.detail;
    };
    expect(detail("receipt,A,B\nx,1,2\ny,2,1\nx,1,2")).toContain("Row 4");
    expect(detail("A,B\n1,2\n1,1", true)).toContain("Row 3: rank 1 is given to A and to B");
    expect(detail("A,B\n1,", true)).toContain("Row 2: B has no rank");
  });
});

describe("receipts", () => {
  it("are read as they were written down, and no two chances give one", () => {
    const chance = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes });
    fc.assert(
      fc.property(chance, (bytes) => {
        const code = receiptCode(bytes);
        expect(readReceipt(code)).toBe(code);
        expect(
          readReceipt(` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `),
        ).toBe(code);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
    expect(readReceipt("ABCD")).toBeNull();
    expect(readReceipt("UUUU-UUUU-UUUU-UUUU-UUUU")).toBeNull();
  });
});
