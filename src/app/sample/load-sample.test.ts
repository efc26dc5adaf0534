import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ballotFile } from "../../elections/rules/ballot-file.ts";
import { bindingOf } from "../../elections/rules/bound.ts";
import { candidatesOf } from "../../elections/rules/candidates.ts";
import { electionDeviations } from "../../elections/rules/follow.ts";
import { outcomeOf } from "../../elections/rules/outcome.ts";
import { readBox } from "../../elections/store/box.ts";
import { findElection, readNominations } from "../../elections/store/elections.ts";
import { findProcess, findSession, type SessionPlace } from "../../meetings/index.ts";
import { makeBody } from "../../meetings/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { firstBreak, readAfter } from "../../platform/journal/index.ts";
import { findDraft, findPublished } from "../../record/index.ts";
import { speakers } from "./corrections.ts";
import { loadSample, read } from "./load-sample.ts";
import { cable } from "./places.ts";

const { db } = await testDatabase();
let session: SessionPlace;

beforeAll(async () => {
  expect(await loadSample(db)).toBe(true);
  const path = { body: "highland", process: "2026-roadmap", session: "keeping-small-networks-safe" };
  session = (await findSession(db, path)) as SessionPlace;
});

describe("the sample forum", () => {
  test("stands there with a published record, in which every speaker has a group and a country", async () => {
    const published = await findPublished(db, session.id);
    const cues = published?.draft.cues ?? [];
    expect(cues.length).toBeGreaterThan(30);
    expect(cues.filter(({ speaker, group, country }) => !speaker || !group || !country)).toEqual([]);
    expect(new Set(cues.map(({ speaker }) => speaker))).toEqual(new Set(Object.keys(speakers)));
    // One group is missing at the table, as the captions say themselves.
    expect(cues.some(({ group }) => group === "academia")).toBe(false);
    expect(published?.draft.agenda).toHaveLength(3);
    expect(published?.draft.date).toBe("2026-05-14");
  });

  test("has a directory in which its speakers stand, with their roles", async () => {
    const stored = await db.selectFrom("persons").select(["name", "other_names", "source"]).execute();
    const names = stored.flatMap(({ name, other_names }) => [name, ...other_names]);
    expect(Object.keys(speakers).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(stored.map(({ source }) => source))).toEqual(new Set(["sample"]));
    const held = await db.selectFrom("capacities").select("person").execute();
    expect(new Set(held.map(({ person }) => person)).size).toBe(stored.length);
  });

  test("has outcomes of every kind, each once, with their numbers", async () => {
    const candidates = (await findPublished(db, session.id))?.draft.candidates ?? [];
    const accepted = candidates.filter(({ state }) => state === "accepted");
    const count = (type: string) => accepted.filter((candidate) => candidate.type === type).length;
    expect(["poll", "recommendation", "decision", "action", "question"].map(count)).toEqual([4, 1, 1, 6, 2]);
    expect(candidates.filter(({ state, type }) => state === "offered" && type !== "self-introduction")).toEqual([]);
    expect(accepted.find(({ text }) => text.startsWith("Who supports"))).toMatchObject({ results: { support: 33 } });
  });

  test("leaves the second session, under the Chatham House Rule, for the desk", async () => {
    const path = { body: "highland", process: "2026-roadmap", session: "after-the-cable-was-cut" };
    const second = await findSession(db, path);
    expect(second?.attribution).toBe("chatham-house");
    expect(second && (await findDraft(db, second.id))).toBeNull();
    const { meeting } = await read(cable);
    expect(meeting.interventions.length).toBeGreaterThan(12);
    expect(meeting.recommendations).not.toEqual([]);
  });

  test("has a round that ended: four let in, one refused for a reason that stands there, one withdrawn", async () => {
    const all = await db.selectFrom("accreditation_applications").select(["result", "withdrawn_at"]).execute();
    const count = (result: string | null) => all.filter((one) => one.result === result).length;
    expect([count("admitted"), count("refused"), count(null)]).toEqual([4, 1, 1]);
    const [objection] = await db.selectFrom("accreditation_objections").select(["member", "basis"]).execute();
    expect(objection).toMatchObject({
      member: "Ministry of Communications",
      basis: expect.stringContaining("charter"),
    });
  });

  test("has an election whose ballots anybody counts again: one winner of one employer, three seats taken", async () => {
    const place = await findProcess(db, { body: "highland", process: "dialogue-on-network-security" });
    const election = await findElection(db, place?.id ?? "", "steering-group-2026");
    if (!place || !election) throw new Error("the sample election is not there");
    const candidates = candidatesOf(await readNominations(db, election.id));
    const box = await readBox(db, election.id);
    const file = ballotFile(
      candidates.map(({ name }) => name),
      box,
    );
    expect(createHash("sha256").update(file).digest("hex")).toBe(election.boxHash);
    const outcome = outcomeOf(election, candidates, box);
    if (typeof outcome === "string") throw new Error(outcome);
    expect(outcome.winners).toHaveLength(3);
    expect(outcome.capped).toHaveLength(1);
    expect(outcome.ties).toEqual([]);
    const seats = await db.selectFrom("seats").select("person").where("capacity", "=", "steering-member").execute();
    expect(seats).toHaveLength(3);
    expect(
      electionDeviations(bindingOf(place.rules?.file ?? null, "steering-member", "election"), election.terms),
    ).toEqual([]);
    const voted = await db.selectFrom("election_voters").select("voted").where("voted", "=", true).execute();
    expect(voted).toHaveLength(box.length);
  });

  test("is in the journal without a person, and comes once only", async () => {
    const lines = await readAfter(db, 0, 1_000);
    expect(firstBreak({ seq: 0, hash: "0".repeat(64) }, lines)).toBeNull();
    expect(lines.every(({ actor }) => actor === null)).toBe(true);
    expect(lines.at(-1)?.act).toBe("installation.sample");
    expect(await loadSample(db)).toBe(false);
    expect(await readAfter(db, 0, 1_000)).toHaveLength(lines.length);
  });
});

test("an installation with bodies of its own is left alone", async () => {
  const other = await testDatabase();
  await makeBody(other.db);
  expect(await loadSample(other.db)).toBe(false);
});
