import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "../platform/database/testing.ts";
import { readHead } from "../platform/journal/index.ts";
import type { Application, Objection } from "./model.ts";
import { counting, membersOf } from "./rules/objections.ts";
import { readApplications, readObjections, readRounds } from "./store/read.ts";
import { applicationFields, get, hour, post, roundFields, testRound, windowFields } from "./testing.ts";

const { db } = await testDatabase();
const of = await testRound(db, "oewg-2021-2025");
const { site, home, secretary, clock } = of;
const who = {
  first: await of.signIn("First applicant"),
  second: await of.signIn("Second applicant"),
  norland: await of.signIn("N", { capacity: "member-state", organisation: "Norland" }),
  westmark: await of.signIn("W", { capacity: "member-state", organisation: "Westmark" }),
  chair: await of.signIn("The chair", { capacity: "chair" }),
};

const act = fc.record({
  what: fc.constantFrom(
    ...([
      "open",
      "apply",
      "apply",
      "notice",
      "check",
      "check",
      "ask",
      "amend",
      "withdraw",
      "circulate",
      "circulate",
    ] as const),
    ...(["object", "object", "retract", "consult", "end", "decide", "settle", "settle"] as const),
  ),
  applicant: fc.constantFrom("first", "second"),
  member: fc.constantFrom("norland", "westmark"),
  one: fc.nat({ max: 5 }),
  /** Hours by which the clock jumps before the act: also back. */
  jump: fc.constantFrom(0, 0, 0, 0, 7, 7, 25, -5),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const plain = { applicant: "first", member: "norland", one: 0, jump: 0 } as const;
/** So that every run comes to a list and to outcomes, whatever happens in between. */
const first: readonly Act[] = [
  { ...plain, what: "open" },
  { ...plain, what: "apply" },
  { ...plain, what: "apply", applicant: "second" },
  { ...plain, what: "notice" },
  ...[0, 1, 2].map((one): Act => ({ ...plain, what: "check", one })),
  { ...plain, what: "circulate", jump: 7 },
];
const last: readonly Act[] = [
  ...[0, 1, 2].map((one): Act => ({ ...plain, what: "end", one })),
  { ...plain, what: "settle", jump: 25 },
];

const everything = async () => {
  const rounds = await readRounds(db, of.process.id);
  const applications = await readApplications(
    db,
    rounds.map(({ id }) => id),
  );
  const objections = await readObjections(
    db,
    applications.map(({ id }) => id),
  );
  return { rounds, applications, objections };
};

async function perform({ what, applicant, member, one }: Act) {
  const { applications } = await everything();
  const { id = "none" } = applications.at(-1 - (one % Math.max(1, applications.length))) ?? {};
  const href = `${home}/applications/${id}`;
  const at = clock.ahead / hour;
  const name = `Applicant ${applications.length}`;
  switch (what) {
    case "open":
      return post(site, `${home}/rounds`, roundFields(at + 5), secretary);
    case "apply":
      return post(site, `${home}/apply`, applicationFields(name), who[applicant]);
    case "notice":
      return post(site, `${home}/apply`, applicationFields(name, { capacity: "ecosoc-organisation" }), who[applicant]);
    case "check":
      return post(site, `${href}/check`, { verdict: "complete" }, secretary);
    case "ask":
      return post(site, `${href}/check`, { verdict: "missing", asked: "Say more." }, secretary);
    case "amend":
      return post(site, `${href}/amend`, applicationFields(name), who[applicant]);
    case "withdraw":
      return post(site, `${href}/withdraw`, {}, who[applicant]);
    case "circulate":
      return post(site, `${home}/circulate`, windowFields(at + 24), secretary);
    case "object":
      return post(site, `${href}/object`, { basis: "" }, who[member]);
    case "retract":
      return post(site, `${href}/withdraw-objection`, {}, who[member]);
    case "consult":
      return post(site, `${href}/consult`, { note: "" }, who.chair);
    case "end":
      return post(site, `${href}/consult`, { note: "", over: "yes" }, who.chair);
    case "decide":
      return post(site, `${href}/decide`, { admitted: "yes", reference: "A/1" }, who.chair);
    case "settle":
      return post(site, `${home}/settle`, {}, secretary);
  }
}

const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.id as string, one]));

/** What an outcome must have stood on at the moment it was written down. */
function followsTheRule(
  now: Application,
  window: Parameters<typeof counting>[1] | null,
  against: readonly Objection[],
) {
  const stood = window ? membersOf(counting(against, window)) : 0;
  const { settled } = now;
  if (!settled) return true;
  if (now.withdrawnAt) return false;
  if (settled.ground === "noted") return now.completeAt !== null && now.capacity === "ecosoc-organisation";
  if (settled.ground === "not-completed") return now.circulatedAt === null && settled.result === "lapsed";
  const closed = now.circulatedAt !== null && window !== null && settled.at > window.closes;
  if (settled.ground === "not-objected") return closed && stood === 0 && settled.result === "admitted";
  return settled.ground === "objected" && closed && stood > 0 && settled.result === "refused";
}

test("any acts in any order, by any clock: outcomes follow the rule and stay, nothing is lost, the journal has a line each", async () => {
  let outcomes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (acts) => {
      let before = await everything();
      for (const one of [...first, ...acts, ...last]) {
        clock.ahead += one.jump * hour;
        const line = (await readHead(db)).seq;
        const { status } = await perform(one);
        expect(status).toBeLessThan(500);
        const after = await everything();
        expect((await readHead(db)).seq - line).toBe(status === 200 ? 1 : 0);
        const [applications, rounds] = [byId(after.applications), byId(after.rounds)];
        for (const old of before.applications) {
          const now = applications.get(old.id);
          expect(now?.submittedAt).toEqual(old.submittedAt);
          if (old.settled) expect(now?.settled).toEqual(old.settled);
          if (old.withdrawnAt) expect(now?.withdrawnAt).toEqual(old.withdrawnAt);
          const objections = byId(after.objections.get(old.id) ?? []);
          for (const { withdrawnAt: _may, ...said } of before.objections.get(old.id) ?? []) {
            expect(objections.get(said.id)).toMatchObject(said);
          }
          if (!old.settled && now?.settled) {
            outcomes += 1;
            const window = rounds.get(now.round)?.window ?? null;
            expect(followsTheRule(now, window, after.objections.get(old.id) ?? []), JSON.stringify(now)).toBe(true);
          }
        }
        if (status !== 200) expect(after).toEqual(before);
        before = after;
      }
      expect((await get(site, home)).text).not.toMatch(/Norland|Westmark/);
    }),
    { numRuns: 2, endOnFailure: true },
  );
  expect(outcomes).toBeGreaterThan(0);
}, 300_000);
