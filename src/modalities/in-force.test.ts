import { describe, expect, test } from "vitest";
import { keepsNamesOut } from "../app/testing-journal.ts";
import { testDoors } from "../directory/testing.ts";
import { theInstallation } from "../kernel/reader.ts";
import { createSession, findProcess, findSession, type SessionPlace, subjectOf } from "../meetings/index.ts";
import { makeSession, sessionTyped } from "../meetings/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { journaled, readAfter, readHead } from "../platform/journal/index.ts";
import { adoptModalities, endSeat, may, refusal, seatsAt } from "./index.ts";
import { adoptForTest, seatForTest } from "./testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const at = testDoors(db);

const again = async (session: SessionPlace): Promise<SessionPlace> => {
  const path = { body: session.process.body.slug, process: session.process.slug, session: session.slug };
  return (await findSession(db, path)) as SessionPlace;
};

describe("modalities in force", () => {
  test("a process stands under its own, else under its body's, and a session with it", async () => {
    const session = await makeSession(db);
    expect(session.rules).toBeNull();
    await adoptForTest(db, session.process.body, "national-igf");
    const under = await again(session);
    expect(under.rules).toMatchObject({ place: session.process.body.id, version: 1, stage: "call" });
    await adoptForTest(db, under.process, "option-1-informal-consultations", "formal-session");
    const own = await again(session);
    expect(own.rules).toMatchObject({ place: session.process.id, version: 1, stage: "formal-session" });
    expect(own.process.body.rules).toMatchObject({ template: "national-igf" });
  });

  test("a session stands at a stage of its own, chosen among those that the modalities know", async () => {
    const { process } = await makeSession(db);
    await adoptForTest(db, process, "option-1-informal-consultations", "formal-session");
    const under = (await findProcess(db, { body: process.body.slug, process: process.slug })) as typeof process;
    const acting = { reader: theInstallation, language: "en" } as const;
    const make = (title: string, stage: string) =>
      createSession(db, acting, under, sessionTyped({ title, address: title.toLowerCase(), stage }));
    const head = await readHead(db);
    const refused = await make("Nowhere", "no-such-stage");
    expect(refused).toMatchObject({ ok: false, problem: { status: 422, fields: { stage: expect.any(String) } } });
    expect(await readHead(db)).toEqual(head);
    const own = await make("Hearing", "informal-consultation");
    expect(own).toMatchObject({ ok: true, value: { rules: { stage: "informal-consultation" } } });
    expect(await make("Plenary", "")).toMatchObject({ ok: true, value: { rules: { stage: "formal-session" } } });
    if (!own.ok) return;
    // Later modalities do not know it: the session stands where its process does.
    await adoptForTest(db, under, "option-3-advisory-committee", "formal-session");
    expect((await again(own.value)).rules).toMatchObject({ version: 2, stage: "formal-session" });
  });

  test("who sits where reaches down from the place, and ends", async () => {
    const session = await makeSession(db);
    await adoptForTest(db, session.process, "option-1-informal-consultations", "formal-session");
    const subject = subjectOf(await again(session));
    const { person, headers } = await at.signInAs({ name: "Delegate" });
    const asking = async () => {
      const known = await at.whoAsks({
        req: { header: () => undefined, raw: { headers: new Headers(headers) } },
      } as never);
      return may(known, null, "speak", subject);
    };
    expect(await asking()).toMatchObject({
      allowed: false,
      rule: "modalities-close",
      ruled: { capacity: "stakeholder" },
    });
    const seat = await seatForTest(db, person, session.process.id, "member-state");
    expect(await seatForTest(db, person, session.process.id, "member-state")).toBe(seat);
    expect(await asking()).toMatchObject({ allowed: true, ruled: { capacity: "member-state", version: 1 } });
    expect(await seatsAt(db, [session.process.id])).toMatchObject([{ person, capacity: "member-state", until: null }]);
    const entry = { actor: null, capacity: null, act: "seat.end", subject: "/", payload: {} };
    expect(await journaled(db, entry, (writing) => endSeat(writing, seat))).toBe(true);
    expect(await asking()).toMatchObject({ allowed: false });
    expect(await seatsAt(db, [session.process.id])).toEqual([]);
    expect(await seatsAt(db, [session.process.id], { ended: true })).toHaveLength(1);
  });

  test("a refusal gives the rule in its words, its source, and what to do instead", async () => {
    const session = await makeSession(db);
    await adoptForTest(db, session.process, "option-1-informal-consultations", "formal-session");
    const { reader } = await at.signInAs();
    const no = refusal(may(reader, null, "speak", subjectOf(await again(session))), "fr");
    expect(no.detail).toContain("version 1");
    expect(no.rule).toMatch(/separate consultations and not in the formal session.*Source : Kleinw/);
    expect(no.instead).toBe("Speak in the informal consultation; its report goes to the formal session.");
    const door = refusal(may(reader, null, "session.attend", subjectOf(await again(session))), "fr");
    expect(door.rule).toMatch(/Aucune règle/);
    expect(door.instead).toContain("assister");
  });

  test("what is adopted is free of errors, founded, and follows the version that was read", async () => {
    const { process } = await makeSession(db);
    const before = (await readAfter(db, 0, 10_000)).length;
    const secretariat = (await at.signInAs({ grants: [{ role: "secretariat", scope: null }] })).reader;
    const adopt = (changes: object, reader = secretariat) =>
      adoptModalities(db, { reader, language: "en" }, process, {
        template: "",
        text: "",
        basis: "Plenary, 14 May 2026, by consensus",
        stage: "",
        version: 0,
        ...changes,
      });
    const text = "format: rapport-modalities/1\ntitle: Ours\nstages: []\n";
    expect(await adopt({ text })).toMatchObject({ ok: false, problem: { status: 422, code: "wrong-modalities" } });
    expect(await adopt({ text: "a: [" })).toMatchObject({ ok: false, problem: { detail: /^Line 1:/ } });
    expect(await adopt({})).toMatchObject({ ok: false, problem: { fields: { text: /template/ } } });
    expect(await adopt({ template: "nothing" })).toMatchObject({ ok: false, problem: { status: 422 } });
    expect(await adopt({ template: "igf-mag", basis: " " })).toMatchObject({
      ok: false,
      problem: { fields: { basis: /where/ } },
    });
    expect(await adopt({ template: "igf-mag", stage: "no" })).toMatchObject({
      ok: false,
      problem: { fields: { stage: /stage/ } },
    });
    expect(await adopt({ template: "igf-mag", version: 3 })).toMatchObject({ ok: false, problem: { status: 409 } });
    const { reader } = await at.signInAs();
    expect(await adopt({ template: "igf-mag" }, reader)).toMatchObject({ ok: false, problem: { status: 403 } });
    const lines = (await readAfter(db, before, 10_000)).map(({ act }) => act);
    expect(lines.filter((act) => act.startsWith("modalities"))).toEqual([]);
    const twice = await Promise.all([adopt({ template: "igf-mag" }), adopt({ template: "igf-mag" })]);
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const path = { body: process.body.slug, process: process.slug };
    expect((await findProcess(db, path))?.rules).toMatchObject({ version: 1, template: "igf-mag" });
  });
});
