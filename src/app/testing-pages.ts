/**
 * One address of every page, for the measurements in a real browser. A page whose path is not here fails its test, so
 * that no page goes unmeasured.
 */
import { createHash } from "node:crypto";
import { sampleRound } from "../accreditation/testing-pages.ts";
import { sampleIntroductions } from "../directory/introductions/testing.ts";
import type { TestDoors } from "../directory/testing.ts";
import { sampleTies } from "../directory/ties/testing.ts";
import type { Reader } from "../kernel/reader.ts";
import type { BodyPlace, ProcessPlace } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { changeDraft } from "../record/commands/desk/change-draft.ts";
import { publishRecord, saveImport } from "../record/index.ts";
import type { MeetingRecord } from "../record/model.ts";
import { meetingOf } from "../record/rules/desk/testing-drafts.ts";
import { sessionFor } from "../record/testing-session.ts";

import { directoryPages } from "./testing-directory-pages.ts";
import { sampleElections } from "./testing-elections.ts";
import { speech } from "./testing-language.ts";
import { modalitiesPages } from "./testing-modalities-pages.ts";

export interface SamplePage {
  readonly address: string;
  /** Whether an administrator is signed in; otherwise the public reads it. */
  readonly signedIn?: boolean;
  /** The page somebody comes from; the home page unless told. */
  readonly from?: string;
  /** 200 unless told. */
  readonly status?: number;
}

/** By the path of the route. */
export type SamplePages = Readonly<Record<string, readonly SamplePage[]>>;

/** A session of about 20,000 words in 160 turns of twelve speakers, as a long afternoon makes. */
function longMeeting(): MeetingRecord {
  const { turn, name } = speech(2026);
  const meeting = meetingOf(Array.from({ length: 160 }, () => turn(120)));
  return {
    ...meeting,
    // One item for every twenty turns, and one finding of each kind for every eight.
    agenda: meeting.agenda?.filter((_, n) => n % 10 === 0) ?? [],
    questions: meeting.questions.filter(({ n }) => n % 8 === 0),
    recommendations: meeting.recommendations.filter(({ n }) => n % 8 === 1),
    actions: meeting.actions.filter(({ n }) => n % 8 === 2),
    selfIntroductions: meeting.selfIntroductions.filter(({ n }) => n % 8 === 3),
    stageDirections: meeting.stageDirections.filter(({ n }) => n % 20 === 0),
    interventions: meeting.interventions.map((said, n) => ({ ...said, speaker: name((n * 5) % 12), kind: "person" })),
  };
}

export interface SampleParts {
  readonly db: Db;
  /** An administrator, with the cookie of their sign-in at the site. */
  readonly reader: Reader;
  readonly cookie: string;
  readonly origin: string;
  readonly doors: TestDoors;
}

/** A file brought and not yet saved: the address of its preview. */
async function preview({ origin, cookie }: SampleParts, href: string): Promise<string> {
  const body = new URLSearchParams({ text: `${">"}> ADA OKAFOR: We meet again. ${speech(7).turn(300)}` });
  const sent = await fetch(`${origin}${href}/import`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie, origin },
  });
  const location = sent.headers.get("location");
  if (!location) throw new Error(`no preview: ${sent.status} ${await sent.text()}`);
  return location;
}

/** Of the pages of elections that bodies and processes both have, the address in each. */
async function electionPages(
  { db, reader }: SampleParts,
  places: readonly (readonly [base: string, place: BodyPlace | ProcessPlace])[],
): Promise<SamplePages> {
  const pages: Record<string, readonly SamplePage[]> = {};
  for (const [base, place] of places) {
    const made = await sampleElections(db, reader, place);
    const at = (rest: string, signedIn = false): SamplePage => ({ address: `${place.href}${rest}`, signedIn });
    pages[`${base}/elections`] = [at("/elections")];
    pages[`${base}/elections/new`] = [at("/elections/new", true)];
    pages[`${base}/elections/import`] = [at("/elections/import", true)];
    pages[`${base}/elections/:election`] = place.kind === "body" ? [at(made.counted)] : [at(made.coming, true)];
    pages[`${base}/elections/:election/edit`] = [at(`${made.coming}/edit`, true)];
    pages[`${base}/elections/:election/voters`] = [at(`${made.coming}/voters`, true)];
    pages[`${base}/elections/:election/vote`] = [at(`${made.open}/vote`, true)];
    pages[`${base}/elections/:election/ballots`] = [at(`${made.counted}/ballots?receipt=0000-0000-0000-0000-0000`)];
    pages[`${base}/lots/new`] = [at("/lots/new", true)];
    pages[`${base}/lots/:lot`] = [at(made.lot)];
    pages[`${base}/composition`] = [at("/composition")];
  }
  return pages;
}

export async function samplePages(parts: SampleParts): Promise<SamplePages> {
  const { db, reader } = parts;
  const session = await sessionFor(db, "on-the-record");
  const acting = { db, reader, language: "en" } as const;
  const sha256 = createHash("sha256").update("sample").digest("hex");
  const kind = { container: "txt", encoding: "utf-8", format: "igf" } as const;
  const source = { name: "afternoon.txt", sha256, textSha256: sha256, bytes: Buffer.from("sample"), ...kind };
  const saved = await saveImport(acting, session, { meeting: longMeeting(), source, mode: "first" });
  const cue = "c2";
  await changeDraft(acting, session, { type: "cue.set", cue, set: { group: "government" } });
  const published = await publishRecord(acting, session);
  if (!saved.ok || !published.ok) throw new Error("the sample record was refused");
  const ties = await sampleTies(db, reader);
  const introductions = await sampleIntroductions(db, parts.doors, reader);
  const { href } = session;
  const { process } = session;
  const elections = await electionPages(parts, [
    ["/:body", process.body],
    ["/:body/:process", process],
  ]);
  const at = (address: string): readonly SamplePage[] => [{ address }];
  const inside = (address: string): readonly SamplePage[] => [{ address, signedIn: true }];
  const desk = (rest: string): readonly SamplePage[] => [
    { address: `${href}/desk${rest}`, signedIn: true, from: `${href}/desk${rest === "/about" ? "" : "/about"}` },
  ];
  const record = "/:body/:process/sessions/:session";
  const { cookie, origin } = parts;
  if (reader.person === null) throw new Error("nobody is signed in");
  const round = await sampleRound({ db, person: reader.person, cookie, origin });
  const room = "/:body/:process/accreditation";
  return {
    "/": at("/"),
    "/search": [...at("/search"), ...at("/search?q=roadmap+cables&order=newest")],
    "/modalities": at("/modalities"),
    "/modalities/check": at("/modalities/check"),
    "/modalities/compare": at(
      "/modalities/compare?a=oewg-2021-2025&b=igf-mag&c=ietf-working-group&d=icann-policy-process",
    ),
    "/modalities/:name": at("/modalities/ietf-working-group"),
    "/accreditation": [...at("/accreditation"), ...inside("/accreditation")],
    "/accreditation/oewg-2022": at("/accreditation/oewg-2022"),
    "/accreditation/invitations": at(round.asked),
    [room]: [...at(round.home), ...inside(round.home), ...inside(round.applying)],
    [`${room}/apply`]: inside(`${round.applying}/apply`),
    [`${room}/desk`]: [...inside(`${round.home}/desk`), ...inside(`${round.applying}/desk`)],
    [`${room}/list`]: inside(`${round.home}/list`),
    [`${room}/delegates`]: inside(`${round.home}/delegates`),
    [`${room}/import`]: inside(`${round.home}/import`),
    [`${room}/letter`]: inside(`${round.home}/letter`),
    [`${room}/received`]: [...inside(`${round.home}/received`), ...at(`${round.home}/received`)],
    [`${room}/applications/:application`]: [...at(round.listed), ...inside(round.open)],
    [`${room}/applications/:application/amend`]: inside(`${round.open}/amend`),
    [`${room}/applications/:application/letter`]: inside(`${round.noted}/letter`),
    "/bodies": at("/bodies"),
    "/bodies/new": inside("/bodies/new"),
    "/:body": [...at(process.body.href), ...inside(process.body.href)],
    "/:body/edit": inside(`${process.body.href}/edit`),
    "/:body/new-process": inside(`${process.body.href}/new-process`),
    "/:body/:process": at(process.href),
    "/:body/:process/edit": inside(`${process.href}/edit`),
    "/:body/:process/new-session": inside(`${process.href}/new-session`),
    [record]: [...at(href), ...inside(href)],
    ...elections,
    "/import": inside("/import"),
    "/import/:preview": inside((await preview(parts, href)).replace(href, "")),
    [`${record}/import`]: inside(`${href}/import`),
    [`${record}/import/:preview`]: inside(await preview(parts, href)),
    [`${record}/record`]: [...at(`${href}/record`), ...at(`${href}/record?page=2`), ...at(`${href}/record?q=cable`)],
    [`${record}/record/:key`]: at(`${href}/record/c2`),
    "/sign-in": at("/sign-in"),
    "/sign-in/sent": at("/sign-in/sent"),
    "/sign-in/link": at(`/sign-in/link?token=${await parts.doors.linkFor("ada@example.org")}`),
    "/sign-in/first": [{ address: "/sign-in/first?token=used-up", status: 409 }],
    "/sign-out": inside("/sign-out"),
    "/me": inside("/me"),
    "/me/capacities": inside("/me/capacities"),
    "/introductions": inside("/introductions"),
    "/introductions/new": [
      ...inside("/introductions/new"),
      ...inside(`/introductions/new?person=${introductions.sought}`),
      ...inside("/introductions/new?q=law+enforcment,+West+Africa,+French,+Togo,+Ghana,+flurble"),
    ],
    "/introductions/answer": at(`/introductions/answer?token=${introductions.token}`),
    "/introductions/:introduction": inside(`/introductions/${introductions.introduction}`),
    "/me/ties": inside("/me/ties"),
    "/me/ties/new": [...inside(`/me/ties/new?person=${ties.friend}`), ...inside("/me/ties/new")],
    "/me/ties/met": inside(`/me/ties/met?at=${session.id}`),
    "/me/ties/confirm": at(`/me/ties/confirm?token=${ties.token}`),
    "/people": inside("/people"),
    "/coverage": [...at("/coverage"), ...inside("/coverage?group=government&region=africa")],
    "/coverage/:country": [...at("/coverage/KE"), ...inside("/coverage/TV?topic=dns")],
    "/:body/coverage": [
      ...at(`${process.body.href}/coverage`),
      ...inside(`${process.body.href}/coverage?region=africa`),
    ],
    "/:body/:process/coverage": at(`${process.href}/coverage?region=sids`),
    [`${record}/coverage`]: inside(`${href}/coverage`),
    "/directory": [
      ...at("/directory"),
      ...inside("/directory?q=ada+rapporteur&group=academia"),
      ...inside("/directory?q=police+Togo+French"),
    ],
    ...(await directoryPages(parts)),
    ...(await modalitiesPages(parts)),
    [`${record}/edit`]: inside(`${href}/edit`),
    [`${record}/desk`]: desk(""),
    [`${record}/desk/cue/:cue`]: desk("/cue/c2"),
    [`${record}/desk/outcomes`]: desk("/outcomes"),
    [`${record}/desk/names`]: desk("/names"),
    [`${record}/desk/people`]: desk("/people"),
    [`${record}/desk/versions`]: desk("/versions"),
    [`${record}/desk/compare`]: desk("/compare"),
    [`${record}/desk/about`]: desk("/about"),
    [`${record}/desk/publish`]: desk("/publish"),
  };
}
