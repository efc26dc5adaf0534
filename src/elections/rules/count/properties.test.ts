import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot } from "./ballots.ts";
import { sharesOf } from "./meek.ts";
import { elect, methods } from "./result.ts";
import { schulze } from "./schulze.ts";
import { stv } from "./stv.ts";

const names = ["a", "b", "c", "d", "e"];
const everybody = names.map((_, index) => index);
/** Ranks as somebody may write them: equal ones, none at all. */
const loose = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 5, maxLength: 5 }), {
  minLength: 1,
  maxLength: 20,
});
/** Each rank given once, to some of the candidates, to one at least. */
const strict = fc.array(
  fc.shuffledSubarray(everybody, { minLength: 1 }).map((order) =>
    everybody.map((candidate) => {
      const at = order.indexOf(candidate);
      return at < 0 ? null : at + 1;
    }),
  ),
  { minLength: 1, maxLength: 20 },
);
const election = (ballots: readonly Ballot[]) => ({ candidates: names, ballots });
const prefer = (ballots: readonly Ballot[], a: number, b: number) =>
  ballots.filter((ranks) => ranks[a] != null && ranks[b] != null && Number(ranks[a]) < Number(ranks[b])).length;
const subsets = Array.from({ length: 31 }, (_, bits) => everybody.filter((index) => ((bits + 1) >> index) & 1));

describe("Schulze", () => {
  it("puts the smallest set that beats all others one by one before them (Smith)", () => {
    fc.assert(
      fc.property(loose, (ballots) => {
        const beats = (a: number, b: number) => prefer(ballots, a, b) > prefer(ballots, b, a);
        const dominant = subsets.filter((inside) =>
          inside.every((a) => everybody.every((b) => inside.includes(b) || beats(a, b))),
        );
        const smith = dominant.reduce((least, one) => (one.length < least.length ? one : least));
        const first = schulze(election(ballots)).flat().slice(0, smith.length);
        expect(first.toSorted()).toEqual(smith.map((index) => names[index]));
      }),
    );
  });

  it("keeps its winner when the winner is raised on a ballot and nothing else changes", () => {
    fc.assert(
      fc.property(loose, fc.nat(), fc.integer({ min: 0, max: 3 }), (ballots, which, rank) => {
        const [winners = []] = schulze(election(ballots));
        fc.pre(winners.length === 1);
        const winner = names.indexOf(winners[0] ?? "");
        const at = which % ballots.length;
        const before = ballots[at]?.[winner] ?? null;
        fc.pre(before !== null && rank < before);
        const raised = ballots.map((ranks, index) => (index === at ? ranks.with(winner, rank) : ranks));
        expect(schulze(election(raised))[0]).toEqual(winners);
      }),
    );
  });
});

describe("single transferable vote", () => {
  it("gives voters who stand together as many seats as they have quotas (Droop)", () => {
    fc.assert(
      fc.property(strict, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        const winners = new Set(stv(election(ballots), seats).winners);
        for (const inside of subsets) {
          const together = ballots.filter((ranks) =>
            inside.every((candidate) => {
              const rank = ranks[candidate];
              return rank != null && rank <= inside.length;
            }),
          ).length;
          // More than k quotas, not just as many: with equally many a tie could give the seat elsewhere.
          const quotas = Math.ceil((together * (seats + 1)) / ballots.length) - 1;
          const elected = inside.filter((candidate) => winners.has(names[candidate] ?? "")).length;
          expect(elected).toBeGreaterThanOrEqual(Math.min(quotas, inside.length));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("takes one more than the number of seats allows only with a quota, and leaves nobody elected with less in a settled count", () => {
    fc.assert(
      fc.property(strict, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        const elected = new Set<string>();
        for (const { votes, quota, elected: now } of stv(election(ballots), seats).rounds) {
          for (const name of elected) expect(votes[name]).toBeCloseTo(quota, 5);
          for (const name of now) if ((votes[name] ?? 0) > quota) elected.add(name);
        }
      }),
    );
  });

  it("takes equal ranks as every order of them in equal parts", () => {
    const equal: Ballot[] = Array.from({ length: 6 }, () => [1, 1, 1, 2, null]);
    const orders = [
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
      [2, 3, 1],
      [3, 1, 2],
      [3, 2, 1],
    ].map((ranks): Ballot => [...ranks, 4, null]);
    const more: Ballot[] = [
      [1, null, null, null, 2],
      [1, null, null, null, 2],
      [null, 1, null, 2, null],
    ];
    const rounds = (ballots: readonly Ballot[]) =>
      stv(election([...ballots, ...more, ...more]), 3).rounds.map(({ votes, elected }) => ({
        elected,
        votes: Object.fromEntries(Object.entries(votes).map(([name, count]) => [name, Number(count.toFixed(6))])),
      }));
    expect(rounds(equal)).toEqual(rounds(orders));
    const keeps = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(keeps, (some) => {
        const given = sharesOf(some).reduce((sum, share) => sum + share, 0);
        expect(given + some.reduce((rest, keep) => rest * (1 - keep), 1)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("either method", () => {
  it.each(methods)("%s: the order of the ballots changes no digit", (method) => {
    const shuffled = loose.chain((ballots) =>
      fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 4 }), ([ballots, other], seats) => {
        expect(elect(election(other), method, seats)).toEqual(elect(election(ballots), method, seats));
      }),
    );
  });

  it.each(methods)("%s: the order of the candidates changes nothing but what a tie decides", (method) => {
    const order = fc.shuffledSubarray(everybody, { minLength: 5 });
    fc.assert(
      fc.property(strict, order, fc.integer({ min: 1, max: 4 }), (ballots, columns, seats) => {
        const { winners, ties } = elect(election(ballots), method, seats);
        const moved = {
          candidates: columns.map((index) => names[index] ?? ""),
          ballots: ballots.map((ranks) => columns.map((index) => ranks[index] ?? null)),
        };
        const other = elect(moved, method, seats);
        expect(other.ties.length > 0).toBe(ties.length > 0);
        if (ties.length === 0) expect(other.winners.toSorted()).toEqual(winners.toSorted());
      }),
    );
  });

  it("counts a large box in which nobody wants the last ones without trying every order of them", () => {
    const ballots = Array.from({ length: 2_000 }, (_, voter): Ballot => {
      const first = voter % 4;
      return Array.from({ length: 30 }, (_, candidate) => (candidate === first ? 1 : candidate < 4 ? 2 : null));
    });
    const crowd = { candidates: ballots[0]?.map((_, index) => `c${index}`) ?? [], ballots: ballots.slice(0, -1) };
    const { winners, ties } = elect(crowd, "stv", 3);
    expect(ties).toEqual([]);
    expect(winners.toSorted()).toEqual(["c0", "c1", "c2"]);
  });
});
