import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PersonId } from "../../kernel/ids.ts";
import { type Grant, type Role, roles } from "../../kernel/reader.ts";
import { attributions } from "../../kernel/stakeholders.ts";
import { words } from "../languages/index.ts";
import { type ActName, actNames, type Subject } from "../model.ts";
import { refusal } from "../refusal.ts";
import { type Asking, may } from "./may.ts";

const ada = "ada" as PersonId;
const nobody: Asking = { person: null, grants: [], via: "nobody" };
const holding = (...grants: readonly (readonly [Role, string | null])[]): Asking => ({
  person: ada,
  grants: grants.map(([role, scope]) => ({ role, scope })),
  via: "session",
});
/** body > process > session */
const session: Subject = { within: ["session", "process", "body"] };
const process: Subject = { within: ["process", "body"] };
const body: Subject = { within: ["body"] };
const installation: Subject = { within: [] };
const ask = (asking: Asking, act: ActName, subject: Subject) => may(asking, null, act, subject);

describe("may, by example", () => {
  test("a role reaches down, never up, never aside", () => {
    const chair = holding(["chair", "process"]);
    expect(ask(chair, "session.edit", session)).toEqual({ allowed: true, rule: "chair-may" });
    expect(ask(chair, "process.edit", process).allowed).toBe(true);
    expect(ask(chair, "session.edit", { within: ["other", "elsewhere", "body"] })).toEqual({
      allowed: false,
      rule: "needs-role",
    });
    expect(ask(holding(["secretariat", "session"]), "body.edit", body).allowed).toBe(false);
    expect(ask(holding(["secretariat", "body"]), "body.create", installation).allowed).toBe(false);
  });

  test("each role does what it is for", () => {
    expect(ask(holding(["rapporteur", "session"]), "record.publish", session).rule).toBe("rapporteur-may");
    expect(ask(holding(["rapporteur", "session"]), "session.edit", session).allowed).toBe(false);
    expect(ask(holding(["participant", "session"]), "record.edit", session).allowed).toBe(false);
    expect(ask(holding(["chair", "session"]), "people.appoint", session).allowed).toBe(true);
    expect(ask(holding(["chair", "session"]), "people.grant", session).allowed).toBe(false);
    expect(ask(holding(["secretariat", null]), "people.grant-high", installation).allowed).toBe(false);
    expect(ask(holding(["administrator", null]), "people.grant-high", installation).allowed).toBe(true);
  });

  test("of several roles the highest one answers", () => {
    const both = holding(["rapporteur", "session"], ["administrator", null]);
    expect(ask(both, "record.edit", session).rule).toBe("administrator-may");
  });

  test("what is one's own is one's own, and how one signs in is not for scripts", () => {
    const own: Subject = { within: [], owner: ada };
    const other: Subject = { within: [], owner: "grace" as PersonId };
    expect(ask(holding(), "account.secure", own)).toEqual({ allowed: true, rule: "owner-may" });
    expect(ask({ ...holding(), via: "token" }, "account.secure", own).rule).toBe("needs-person");
    expect(ask({ ...holding(), via: "token" }, "account.edit", own).allowed).toBe(true);
    expect(ask(holding(["administrator", null]), "account.edit", other).rule).toBe("needs-own");
    expect(ask(nobody, "account.edit", installation).rule).toBe("needs-sign-in");
  });

  test("a closed session is read by those who hold a role in it", () => {
    const closed: Subject = { ...session, attribution: "closed", published: true };
    for (const act of ["session.see", "record.see", "record.see-attribution"] as const) {
      expect(ask(nobody, act, closed)).toEqual({ allowed: false, rule: "closed-session" });
      expect(ask(holding(["participant", "session"]), act, closed).allowed).toBe(true);
      expect(ask(holding(["participant", "elsewhere"]), act, closed).allowed).toBe(false);
    }
    expect(ask(nobody, "body.see", { ...body, attribution: "closed" }).allowed).toBe(true);
  });

  test("under the Chatham House Rule nobody learns from the record who spoke, whatever their role", () => {
    const chatham: Subject = { ...session, attribution: "chatham-house", published: true };
    for (const asking of [nobody, ...roles.map((role) => holding([role, null]))]) {
      expect(ask(asking, "record.see-attribution", chatham)).toEqual({ allowed: false, rule: "chatham-house" });
      expect(ask(asking, "record.see", chatham).allowed).toBe(true);
    }
  });

  test("an unpublished record is for the desk", () => {
    const draft: Subject = { ...session, published: false };
    expect(ask(nobody, "record.see", draft)).toEqual({ allowed: false, rule: "not-published" });
    expect(ask(holding(["participant", "session"]), "record.see", draft).allowed).toBe(false);
    expect(ask(holding(["rapporteur", "session"]), "record.see", draft).allowed).toBe(true);
  });
});

const place = fc.constantFrom("session", "process", "body", "elsewhere");
const grant = fc.record<Grant>({ role: fc.constantFrom(...roles), scope: fc.option(place) });
const grants = fc.array(grant, { maxLength: 4 });
const act = fc.constantFrom(...actNames);
const subject = fc
  .record({
    depth: fc.integer({ min: 0, max: 3 }),
    attribution: fc.option(fc.constantFrom(...attributions), { nil: undefined }),
    published: fc.option(fc.boolean(), { nil: undefined }),
    owner: fc.option(fc.constantFrom(ada, "grace" as PersonId), { nil: undefined }),
  })
  .map(
    ({ depth, attribution, published, owner }): Subject => ({
      within: ["session", "process", "body"].slice(3 - depth),
      ...(attribution ? { attribution } : {}),
      ...(published === undefined ? {} : { published }),
      ...(owner ? { owner } : {}),
    }),
  );
const comes: readonly ActName[] = ["session.attend", "attend"];
/** Anybody with an account may ask to be let in. */
const asksIn: ActName = "accreditation.apply";
const writes = actNames.filter((name) => !name.includes(".see") && !comes.includes(name) && name !== asksIn);

describe("may, whatever is asked", () => {
  test("answers with a rule that stands in the catalogue, and a refusal with what to do now", () => {
    fc.assert(
      fc.property(grants, act, subject, fc.boolean(), (held, name, about, signedIn) => {
        const asking: Asking = signedIn ? { person: ada, grants: held, via: "session" } : nobody;
        const answer = ask(asking, name, about);
        expect(words.keys).toContain(answer.rule);
        if (answer.allowed) return;
        for (const language of ["en", "fr", "ar"] as const) {
          const { title, rule, instead } = refusal(answer, language);
          for (const text of [title, rule, instead]) expect(text?.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("the public changes nothing, also with grants it should not have", () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...writes), subject, (held, name, about) => {
        expect(ask({ person: null, grants: held, via: "nobody" }, name, about).allowed).toBe(false);
      }),
    );
  });

  test("who holds no role here changes nothing but what is their own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...writes), subject, (role, name, about) => {
        const elsewhere = holding([role, "elsewhere"]);
        const answer = ask(elsewhere, name, about);
        if (answer.allowed) expect([answer.rule, about.owner]).toEqual(["owner-may", ada]);
      }),
    );
  });

  test("what may be done somewhere with a role from above may be done there with the same role from nearer", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), act, subject, (role, name, about) => {
        const results = [null, ...about.within.toReversed()].map((scope) => ask(holding([role, scope]), name, about));
        expect(new Set(results.map(({ allowed }) => allowed)).size).toBe(1);
      }),
    );
  });

  test("a role never reaches up", () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...writes), (role, name) => {
        const below = holding([role, "session"]);
        for (const above of [process, body, installation]) expect(ask(below, name, above).allowed).toBe(false);
      }),
    );
  });

  test("one more role never takes anything away", () => {
    fc.assert(
      fc.property(grants, grant, act, subject, (held, more, name, about) => {
        const before = ask({ person: ada, grants: held }, name, about);
        const after = ask({ person: ada, grants: [...held, more] }, name, about);
        if (before.allowed) expect(after.allowed).toBe(true);
      }),
    );
  });
});
