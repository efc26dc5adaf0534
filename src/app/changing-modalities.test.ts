/** How the modalities of a running process are changed: as decided, by silence, and who is told what. */
import { describe, expect, test } from "vitest";
import { testDoors } from "../directory/testing.ts";
import type { Reader } from "../kernel/reader.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import { moveStage } from "../modalities/commands/move-stage.ts";
import { type Change, proposeChange } from "../modalities/commands/propose.ts";
import { giveSeat } from "../modalities/commands/seats.ts";
import { adoptProposal, breakSilence, settleSilence, withdrawProposal } from "../modalities/commands/settle.ts";
import type { PlaceAsked } from "../modalities/index.ts";
import { proposalById } from "../modalities/store/proposals.ts";
import { versionsOf } from "../modalities/store/versions.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readAfter } from "../platform/journal/index.ts";
import { ruledPlaces } from "./ruled-places.ts";

const { db } = await testDatabase();
const at = testDoors(db);
const option1 = "option-1-informal-consultations";
const option3 = "option-3-advisory-committee";
const secretariat = (await at.signInAs({ grants: [{ role: "secretariat", scope: null }] })).reader;
const signedIn = (await at.signInAs({ name: "Somebody" })).reader;

/** The clock that everything here goes by; it begins now and goes where a test sets it. */
let clock = new Date();
const places = ruledPlaces(db, () => clock);
const now = places.now;
const later = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

async function process(template = option1, stage = "formal-session"): Promise<PlaceAsked> {
  const made = await makeProcess(db, await makeBody(db));
  await adoptForTest(db, made, template, stage);
  return again(made);
}
async function again({ id }: { readonly id: string }): Promise<PlaceAsked> {
  const found = await places.placeById("process", id);
  if (!found) throw new Error("gone");
  return found;
}
/** The reader with seats held at the place. */
const seated = async (place: PlaceAsked, capacity: string): Promise<Reader> => {
  const { person, reader } = await at.signInAs({ name: capacity });
  await seatForTest(db, person, place.id, capacity);
  return { ...reader, seats: [{ place: place.id, capacity }] };
};
const acting = (reader: Reader) => ({ reader, language: "en" }) as const;
const change = (extra: Partial<Change>): Change => ({
  ...{ template: option3, text: "", stage: "", reason: "The committees ask for it.", how: "open", basis: "" },
  ...{ date: "", time: "", which: "", zone: "Africa/Nairobi", version: 1 },
  ...extra,
});
const proposing = (place: PlaceAsked, reader: Reader, extra: Partial<Change> = {}) =>
  proposeChange(db, acting(reader), place, change(extra), now);
const proposalOf = async (done: Awaited<ReturnType<typeof proposing>>) => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  const found = await proposalById(db, done.value.id);
  if (!found) throw new Error("no proposal");
  return found;
};
/** A silence procedure proposed an hour before an exact instant, as no form can set a deadline so near. */
async function silence(place: PlaceAsked, closes: Date) {
  const proposal = await proposalOf(
    await proposing(place, secretariat, { how: "silence", date: "2036-05-14", time: "18:00" }),
  );
  const at = new Date(closes.getTime() - 3_600_000);
  await db.updateTable("modalities_proposals").set({ at, closes }).where("id", "=", proposal.id).execute();
  return { ...proposal, closes };
}
const acts = async (place: PlaceAsked) =>
  (await readAfter(db, 0, 10_000)).filter(({ subject }) => subject === place.href).map(({ act }) => act);

describe("a change of modalities", () => {
  test("is proposed by those who may, and nothing changes until it is decided", async () => {
    const place = await process();
    expect(await proposing(place, signedIn)).toMatchObject({ ok: false, problem: { status: 403 } });
    const state = await seated(place, "member-state");
    expect(await proposing(place, state, { reason: " " })).toMatchObject({
      problem: { fields: { reason: "Say why." } },
    });
    expect(await proposing(place, state, { how: "decided", basis: "Plenary" })).toMatchObject({ ok: false });
    expect(await proposing(place, state, { version: 7 })).toMatchObject({ problem: { status: 409 } });
    const proposal = await proposalOf(await proposing(place, state));
    expect(await again(place)).toMatchObject({ rules: { version: 1, template: option1 } });
    const no = await adoptProposal(db, acting(state), place, proposal, { basis: "Plenary of 14 May" }, now);
    expect(no).toMatchObject({ ok: false, problem: { status: 403 } });
    const chair = await seated(place, "chair");
    const yes = await adoptProposal(db, acting(chair), place, proposal, { basis: "Plenary of 14 May" }, now);
    expect(yes).toEqual({ ok: true, value: { version: 2 } });
    expect(await again(place)).toMatchObject({ rules: { version: 2, template: option3, stage: "formal-session" } });
    const twice = await adoptProposal(db, acting(chair), await again(place), proposal, { basis: "Again" }, now);
    expect(twice).toMatchObject({ ok: false, problem: { status: 409 } });
    const line = (await readAfter(db, 0, 10_000)).findLast(({ act }) => act === "modalities.adopt");
    expect(line).toMatchObject({
      capacity: "chair",
      payload: {
        version: 2,
        basis: "Plenary of 14 May",
        modalities: { version: 1, capacity: "chair", rule: "chair-chairs" },
      },
    });
  });

  test("decided already is adopted at once, and overtakes what stood open", async () => {
    const place = await process();
    const open = await proposalOf(await proposing(place, secretariat));
    const done = await proposing(place, secretariat, { how: "decided", basis: "Plenary of 14 May, by consensus" });
    expect(done).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await proposalById(db, open.id)).toMatchObject({ state: "overtaken" });
    expect(await versionsOf(db, place.id)).toMatchObject([{ version: 2, template: option3 }, { version: 1 }]);
    const withdrawn = await withdrawProposal(db, acting(secretariat), await again(place), open, now);
    expect(withdrawn).toMatchObject({ ok: false, problem: { code: "settled" } });
  });

  test("a deadline is an instant on the clock of a zone, and must be to come", async () => {
    const place = await process();
    const ask = (date: string, time: string, extra: Partial<Change> = {}) =>
      proposing(place, secretariat, { how: "silence", date, time, ...extra });
    expect(await ask("2020-01-01", "18:00")).toMatchObject({ problem: { fields: { date: /over/ } } });
    expect(await ask("2036-02-31", "18:00")).toMatchObject({ problem: { fields: { date: /date and a time/ } } });
    const berlin = { zone: "Europe/Berlin" };
    expect(await ask("2030-03-31", "02:30", berlin)).toMatchObject({ problem: { fields: { date: /skips/ } } });
    expect(await ask("2030-10-27", "02:30", berlin)).toMatchObject({ problem: { fields: { which: /twice/ } } });
    const done = await ask("2030-10-27", "02:30", { ...berlin, which: "later" });
    expect(done).toMatchObject({ ok: true, value: { closes: new Date("2030-10-27T01:30:00Z") } });
  });

  test("silence is broken by those who may object, until the deadline itself and not a second after", async () => {
    const place = await process();
    const state = await seated(place, "member-state");
    const closes = later(3_600);
    const first = await silence(place, closes);
    const breaking = (reader: Reader, reason = "Not before the review.") =>
      breakSilence(db, acting(reader), place, first, { reason }, now);
    expect(await breaking(secretariat)).toMatchObject({ ok: false, problem: { status: 403 } });
    expect(await breaking(signedIn)).toMatchObject({ ok: false, problem: { status: 403 } });
    expect(await breaking(state, "  ")).toMatchObject({ problem: { fields: { reason: "Say why." } } });
    clock = new Date(closes.getTime() + 1_000);
    expect(await breaking(state)).toMatchObject({ ok: false, problem: { code: "too-late" } });
    clock = closes;
    expect(await settleSilence(places)).toBe(0);
    expect(await breaking(state)).toEqual({ ok: true, value: null });
    clock = new Date(closes.getTime() + 1_000);
    expect(await settleSilence(places)).toBe(0);
    expect(await again(place)).toMatchObject({ rules: { version: 1 } });
    expect(await proposalById(db, first.id)).toMatchObject({ state: "broken", how: "Not before the review." });
    clock = new Date();
  });

  test("unbroken it is settled by rule, once, as of its deadline, whatever the clock does then", async () => {
    const place = await process();
    const state = await seated(place, "member-state");
    const closes = later(60);
    const proposal = await silence(place, closes);
    clock = new Date(closes.getTime() + 5_000);
    expect((await Promise.all([settleSilence(places), settleSilence(places)])).reduce((a, b) => a + b)).toBe(1);
    expect(await again(place)).toMatchObject({ rules: { version: 2, template: option3 } });
    expect((await versionsOf(db, place.id))[0]).toMatchObject({ since: closes, by: null });
    clock = new Date(closes.getTime() - 3_600_000);
    const late = await breakSilence(db, acting(state), await again(place), proposal, { reason: "No" }, now);
    expect(late).toMatchObject({ ok: false });
    expect(await settleSilence(places)).toBe(0);
    expect(await again(place)).toMatchObject({ rules: { version: 2 } });
    expect((await acts(place)).filter((act) => act === "modalities.adopt")).toHaveLength(2);
    clock = new Date();
  });

  test("what the journal has told is not taken back by a clock that jumps", async () => {
    const place = await process();
    const state = await seated(place, "member-state");
    // The newest line is later than the deadline, and the clock shows a time before it.
    const proposal = await silence(place, new Date(Date.now() - 1));
    clock = later(-3_600);
    const late = await breakSilence(db, acting(state), place, proposal, { reason: "No" }, now);
    expect(late).toMatchObject({ ok: false, problem: { code: "too-late" } });
    clock = new Date();
  });
});

describe("stages and seats", () => {
  test("a place moves along its stages only, by those who chair or keep it", async () => {
    const place = await process(option1, "informal-consultation");
    const move = (reader: Reader, from: string, to: string) => moveStage(db, acting(reader), place, { from, to });
    expect(await move(signedIn, "informal-consultation", "formal-session")).toMatchObject({ problem: { status: 403 } });
    expect(await move(secretariat, "informal-consultation", "adoption")).toMatchObject({
      problem: { code: "not-next", instead: "What may follow: formal session." },
    });
    const chair = await seated(place, "chair");
    // Option 1 opens the chair to the chair at every stage.
    expect(await move(chair, "informal-consultation", "formal-session")).toMatchObject({ ok: true });
    expect((await again(place)).rules?.stage).toBe("formal-session");
    expect(await move(chair, "informal-consultation", "formal-session")).toMatchObject({ problem: { status: 409 } });
  });

  test("a seat is given in a capacity there is, to the end of its last day", async () => {
    const place = await process();
    const { person } = signedIn;
    const give = (extra: object, reader = secretariat) =>
      giveSeat(db, acting(reader), place, {
        ...{
          person: person as NonNullable<typeof person>,
          organisation: "",
          capacity: "member-state",
          until: "",
          ref: "",
        },
        ...extra,
      });
    expect(await give({}, signedIn)).toMatchObject({ problem: { status: 403 } });
    expect(await give({ capacity: "emperor" })).toMatchObject({ problem: { fields: { capacity: /no such/ } } });
    expect(await give({ capacity: "stakeholder" })).toMatchObject({ problem: { fields: { capacity: /already/ } } });
    expect(await give({ until: "2001-01-01" })).toMatchObject({ problem: { fields: { until: /to come/ } } });
    expect(await give({ until: "never" })).toMatchObject({ problem: { fields: { until: /to come/ } } });
    expect(await give({ until: "2036-05-14" })).toMatchObject({ ok: true });
    const seat = await db.selectFrom("seats").select("until").where("place", "=", place.id).executeTakeFirst();
    expect(seat?.until).toEqual(new Date("2036-05-14T21:00:00Z"));
  });
});
