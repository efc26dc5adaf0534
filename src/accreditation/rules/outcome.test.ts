import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Id, PersonId } from "../../kernel/ids.ts";
import type { Gain } from "../../modalities/modalities-model.ts";
import { neverBack, standingAt } from "../../modalities/rules/window.ts";
import type { ApplicationId, Facts, Objection, ObjectionId } from "../model.ts";
import { disclosureOf, seenBy } from "./objections.ts";
import { rulingOf, standingOf, standingShown } from "./outcome.ts";

type List = Extract<Gain, { by: "non-objection" }>;
const list: List = {
  by: "non-objection",
  circulatedTo: "member-state",
  refusedBy: 1,
  bodyDecides: false,
  reasons: "voluntary",
  disclosedTo: "chair",
  source: "letter",
};
const at = (hour: number) => new Date(Date.UTC(2022, 5, 1, hour));
const window = { opens: at(0), closes: at(100), zone: "America/New_York" };
const listed: Facts = {
  submittedAt: at(-50),
  missing: null,
  completeAt: at(-20),
  circulatedAt: at(0),
  withdrawnAt: null,
  consultingSince: null,
  consultedAt: null,
  decision: null,
  settled: null,
};
let made = 0;
const objection = (member: string, hour: number, withdrawn: number | null = null): Objection => ({
  id: `o${++made}` as ObjectionId,
  application: "a" as ApplicationId,
  member,
  by: "p" as Id<"person"> as PersonId,
  receivedAt: at(hour),
  basis: null,
  withdrawnAt: withdrawn === null ? null : at(withdrawn),
});
const outcome = (gain: Gain, facts: Facts, objections: readonly Objection[], now: Date) =>
  rulingOf(gain, facts, window, objections, now);

describe("a circulated list", () => {
  test("stands unless a member objects, and one second late is late", () => {
    expect(outcome(list, listed, [], at(99))).toEqual({ kind: "waits", for: "window" });
    expect(outcome(list, listed, [], at(101))).toMatchObject({
      outcome: { result: "admitted", ground: "not-objected" },
    });
    expect(outcome(list, listed, [objection("x", 100)], at(101))).toMatchObject({ outcome: { result: "refused" } });
    const late = { ...objection("x", 100), receivedAt: new Date(at(100).getTime() + 1000) };
    expect(outcome(list, listed, [late], at(101))).toMatchObject({ outcome: { result: "admitted" } });
  });

  test("counts a member once, and needs as many members as the modalities say", () => {
    const three = { ...list, refusedBy: 3 };
    const twice = [objection("x", 1), objection("x", 2), objection("y", 3)];
    expect(outcome(three, listed, twice, at(101))).toMatchObject({ outcome: { result: "admitted" } });
    expect(outcome(three, listed, [...twice, objection("z", 4)], at(101))).toMatchObject({
      outcome: { result: "refused", ground: "objected" },
    });
  });

  test("goes to the body where the body decides, and waits for consultation", () => {
    const body = { ...list, bodyDecides: true };
    const against = [objection("x", 1)];
    expect(outcome(body, listed, against, at(101))).toEqual({ kind: "waits", for: "decision" });
    const decided = { ...listed, decision: { admitted: true, reference: "A/1", at: at(120) } };
    expect(outcome(body, decided, against, at(121))).toMatchObject({ outcome: { ground: "body-admitted" } });
    const consulting = { ...listed, consultingSince: at(50) };
    expect(outcome(list, consulting, against, at(101))).toEqual({ kind: "waits", for: "consultation" });
    expect(standingOf(list, consulting, window, against, at(101))).toBe("in-consultation");
  });

  test("what is settled stays settled, whatever comes after", () => {
    const settled = { ...listed, settled: { result: "admitted", ground: "not-objected", at: at(102) } as const };
    expect(outcome(list, settled, [objection("x", 3)], at(500))).toMatchObject({ outcome: { result: "admitted" } });
  });
});

describe("other ways in", () => {
  const facts = { ...listed, circulatedAt: null };
  test("notice once its status is seen; application once approved; open at once; the rest recorded", () => {
    const notice: Gain = { by: "notice", to: "the secretariat", source: "s" };
    expect(outcome(notice, { ...facts, completeAt: null }, [], at(0))).toEqual({ kind: "waits", for: "check" });
    expect(outcome(notice, facts, [], at(0))).toMatchObject({ outcome: { result: "admitted", ground: "noted" } });
    const application: Gain = { by: "application", approvedBy: "the Council", source: "s" };
    expect(outcome(application, facts, [], at(0))).toEqual({ kind: "waits", for: "decision" });
    const no = { ...facts, decision: { admitted: false, reference: "x", at: at(1) } };
    expect(outcome(application, no, [], at(2))).toMatchObject({
      outcome: { result: "refused", ground: "not-approved" },
    });
    expect(outcome({ by: "open", source: "s" }, facts, [], at(0))).toMatchObject({ outcome: { ground: "open" } });
    expect(outcome({ by: "ex-officio", as: "a State", source: "s" }, facts, [], at(0))).toMatchObject({
      outcome: { ground: "recorded" },
    });
  });
});

const gains = fc.record({
  refusedBy: fc.integer({ min: 1, max: 3 }),
  bodyDecides: fc.boolean(),
  disclosedTo: fc.constantFrom("all", "chair", "nobody", "unknown"),
});
/** A press by some member, with what the clock showed then: it may jump either way. */
const presses = fc.array(
  fc.record({
    member: fc.constantFrom("x", "y", "z"),
    withdraw: fc.boolean(),
    clock: fc.integer({ min: -20, max: 140 }),
  }),
  { maxLength: 12 },
);

describe("for any sequence of objections, withdrawals and clocks", () => {
  /** The presses in the order the database took them, as the commands take them. */
  const received = (sequence: readonly { member: string; withdraw: boolean; clock: number }[]) => {
    let last: Date | null = null;
    const held: Objection[] = [];
    for (const { member, withdraw, clock } of sequence) {
      const now = neverBack(at(clock), last);
      last = now;
      const mine = held.findIndex((one) => one.member === member && one.withdrawnAt === null);
      const own = held[mine];
      if (withdraw && own) held[mine] = { ...own, withdrawnAt: now };
      else if (!withdraw && mine < 0 && standingAt(window, now) === "open") {
        held.push({ ...objection(member, 0), receivedAt: now });
      }
    }
    return { held, last: last ?? at(0) };
  };

  test("the outcome is the rule's: refused when enough members stood by an objection of theirs", () => {
    fc.assert(
      fc.property(gains, presses, fc.shuffledSubarray([0, 1, 2]), (extra, sequence, order) => {
        const gain: List = { ...list, ...extra };
        const { held, last } = received(sequence);
        const standing = new Set(held.filter((one) => one.withdrawnAt === null).map(({ member }) => member)).size;
        const now = neverBack(at(101), last);
        const ruling = outcome(
          gain,
          listed,
          [...held].sort(() => (order.length % 2 ? 1 : -1)),
          now,
        );
        if (standing < gain.refusedBy) {
          expect(ruling).toMatchObject({ outcome: { result: "admitted" } });
        } else if (gain.bodyDecides) {
          expect(ruling).toEqual({ kind: "waits", for: "decision" });
        } else expect(ruling).toMatchObject({ outcome: { result: "refused" } });
        for (const one of held) expect(standingAt(window, one.receivedAt)).toBe("open");
      }),
      { numRuns: 200 },
    );
  });

  test("nobody is shown more than the modalities disclose, by the objections or by where it stands", () => {
    fc.assert(
      fc.property(gains, presses, fc.constantFrom(50, 101, 130), fc.boolean(), (extra, sequence, hour, consulting) => {
        const gain: List = { ...list, ...extra };
        const { held } = received(sequence);
        const facts = { ...listed, consultingSince: consulting ? at(40) : null };
        const stranger = { chairs: false, member: null };
        const chair = { chairs: true, member: null };
        const shown = (objections: readonly Objection[], eye = stranger) =>
          standingShown(gain, standingOf(gain, facts, window, objections, at(hour)), eye);
        const to = disclosureOf(gain).to;
        if (to !== "all") {
          expect(seenBy(gain, held, stranger)).toEqual([]);
          const eye = { chairs: false, member: { name: "x", seated: true, person: "p" as PersonId } };
          expect(seenBy(gain, held, eye).every(({ member }) => member === "x")).toBe(true);
          const person = held[0]?.by ?? ("p" as PersonId);
          const own = seenBy(gain, held, { chairs: false, member: { name: "x", seated: false, person } });
          expect(own).toEqual(held.filter(({ by }) => by === person));
          // Until it is settled, a stranger sees the same whether anybody objected or not.
          const quiet = standingShown(gain, standingOf(gain, { ...listed }, window, [], at(hour)), stranger);
          expect(shown(held)).toBe(quiet);
        }
        expect(seenBy(gain, held, chair)).toEqual(to === "nobody" ? [] : held);
        expect(disclosureOf(gain).assumed).toBe(gain.disclosedTo === "unknown");
      }),
      { numRuns: 200 },
    );
  });
});
