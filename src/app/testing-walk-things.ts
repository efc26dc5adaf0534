/** What the walk over every route finds: a body with a process, sessions, elections, entries and somebody's application. */
import type { ApplicationId, RoundId } from "../accreditation/model.ts";
import { waysIn } from "../accreditation/rules/ways.ts";
import { insertApplications, insertRound } from "../accreditation/store/write.ts";
import { insertOrganisations, insertPersons, type NewOrganisation, type NewPerson } from "../directory/index.ts";
import type { TestDoors } from "../directory/testing.ts";
import { newId } from "../kernel/ids.ts";
import { theInstallation } from "../kernel/reader.ts";
import { createSession } from "../meetings/commands/create-session.ts";
import type { SessionPlace } from "../meetings/index.ts";
import { makeBody, makeProcess, sessionTyped } from "../meetings/testing.ts";
import { proposeChange } from "../modalities/commands/propose.ts";
import { modalitiesSource, readModalities } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import { publishRecord, saveImport } from "../record/index.ts";
import { meetingOf } from "../record/rules/desk/testing-drafts.ts";
import { ruledPlaces } from "./ruled-places.ts";
import { sampleElections } from "./testing-elections.ts";
import { entries } from "./testing-walk-elsewhere.ts";

const acting = { reader: theInstallation, language: "en" } as const;
const must = <T>(
  done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};

export type WalkThings = Awaited<ReturnType<typeof walkThings>>;

export async function walkThings(db: Db, at: TestDoors) {
  const body = await makeBody(db);
  const process = await makeProcess(db, body);
  const keeper = await at.signInAs({ grants: [{ role: "secretariat", scope: null }] });
  const somebody = await at.signInAs({ name: "Somebody" });
  const elections = await sampleElections(db, keeper.reader, body);
  await sampleElections(db, keeper.reader, process);
  const session = async (title: string, attribution: string, record: boolean): Promise<SessionPlace> => {
    const online = "https://meet.example.org/door";
    const made = must(await createSession(db, acting, process, sessionTyped({ title, attribution, online })));
    if (!record) return made;
    const source = {
      ...{ name: "a.txt", sha256: made.id.replaceAll("-", "").padEnd(64, "0"), bytes: Buffer.from(title) },
      ...{ textSha256: "0".repeat(64), container: "txt", encoding: "utf-8", format: "igf" },
    } as const;
    must(await saveImport({ db, ...acting }, made, { meeting: meetingOf(["We begin."]), source, mode: "first" }));
    must(await publishRecord({ db, ...acting }, made));
    return made;
  };
  /** One with nothing imported for the desk, so that nobody who may changes anything; two with published records. */
  const sessions = {
    bare: await session("Bare", "on-the-record", false),
    open: await session("Open", "on-the-record", true),
    closed: await session("Closed", "closed", true),
  };
  const proposals: Record<"body" | "process", string> = { body: "", process: "" };
  const there = { actor: null, capacity: null, act: "test", subject: "/directory", payload: {} };
  await journaled(db, there, async (writing) => {
    const told = { source: "import", visibility: "public" } as const;
    const both = (word: keyof typeof entries, name: string) =>
      entries[word].map((id) => ({ id, name: `${name} ${id.slice(-1)}`, kind: "operator", ...told }));
    await insertPersons(writing, both("people", "Ngoc Lan Tran") as unknown as NewPerson[]);
    await insertOrganisations(writing, both("organisations", "Mill Network") as unknown as NewOrganisation[]);
  });

  /** Somebody else's application, complete and not yet circulated. */
  const { person: applicant } = await at.signInAs({ name: "Applicant" });
  const application = newId<"application">() as ApplicationId;
  await journaled(db, { ...there, subject: process.href }, async (writing) => {
    const { file } = readModalities(await modalitiesSource("oewg-2021-2025"));
    if (!file) throw new Error("no modalities");
    const at = new Date();
    const round = newId<"round">() as RoundId;
    await insertRound(writing, {
      ...{ id: round, place: process.id, number: 1, title: "Round", zone: "UTC", opened_at: at, applies_until: at },
      ...{ delegation: 3, term_ends: null, ways: JSON.stringify(waysIn(file)), modalities_version: 1 },
    });
    const told = {
      purpose: "To speak.",
      activities: "Networks.",
      status_proof: "",
      sponsors: [] as string[],
      language: "en" as const,
    };
    const of = {
      id: application,
      round,
      number: 1,
      capacity: "accredited-stakeholder",
      kind: "organisation",
      language: "en",
    } as const;
    const by = { name: "Hills Society", country: null, website: null, applicant, contact: "hills@example.org" };
    await insertApplications(writing, [{ ...of, ...by, ...told, submitted_at: at, complete_at: at }]);
  });

  /** A proposal at each place, to be overtaken by the next template: settled, so that nobody who may changes anything. */
  async function proposeBoth(): Promise<void> {
    const places = ruledPlaces(db);
    const silence = { how: "silence", date: "2036-05-14", time: "18:00", which: "", zone: "UTC" } as const;
    for (const [kind, id] of [
      ["body", body.id],
      ["process", process.id],
    ] as const) {
      const place = await places.placeById(kind, id);
      const version = kind === "body" ? 1 : 0;
      const change = {
        template: "igf-mag",
        text: "",
        stage: "",
        reason: "For the walk.",
        basis: "",
        version,
        ...silence,
      };
      if (!place) throw new Error("no place");
      const made = must(
        await proposeChange(db, { reader: keeper.reader, language: "en" }, place, change, () => new Date()),
      );
      proposals[kind] = made.id;
      await db.updateTable("modalities_proposals").set({ state: "withdrawn" }).where("id", "=", made.id).execute();
    }
  }
  return { body, process, keeper, somebody, elections, sessions, proposals, application, proposeBoth };
}
