/**
 * What every route asks of may(), for the walk over all routes as every capacity: here those under a body, on which
 * modalities have a word. A route that is not here fails the walk: whoever adds one says here which act it is, and on
 * what.
 */
import type { ActName } from "../modalities/index.ts";

export interface Step {
  /** What it is about; the installation for what stands under no body. */
  readonly on: "body" | "process" | "session" | "installation";
  /** Null where it is open to everybody, and what it shows is decided piece by piece. */
  readonly act: ActName | null;
  /** What is sent: as a form has it, and nothing that could be saved by those who may. */
  readonly send?: Readonly<Record<string, unknown>>;
  /** What the journal calls it where it is done by those who may; without it nobody's request leaves a line. */
  readonly leaves?: string;
  /** Further conditions refuse as well: one must be on a roll, or the phase is another. */
  readonly more?: true;
  /** About a thing the walk has none of: "not here" is an answer too. What may() says of it is tested in its room. */
  readonly missing?: true;
  /** What it is about is hidden from those who may not: for them it is not there. */
  readonly hidden?: true;
  /** About what belongs to somebody who does not walk. */
  readonly others?: true;
  /** A stream over the connection itself, which a request without a network has not. */
  readonly endless?: true;
  /** Of a session whose record is published; of a closed one, reading is attending. */
  readonly record?: true;
}

export type Steps = Readonly<Record<string, Step>>;

/** The same under a body and under a process. */
const atPlace = (on: "body" | "process", path: string): Steps => {
  const open: Step = { on, act: null };
  const holds: Step = { on, act: "election.hold" };
  const takesPart: Step = { on, act: "election.take-part", more: true };
  const steps: Steps = {
    "get /modalities": open,
    "get /modalities/what-if": open,
    "get /modalities/versions": open,
    "get /modalities/file.yaml": open,
    "get /modalities/change": { on, act: "modalities.propose" },
    "post /modalities/change": { on, act: "modalities.propose", send: { version: 999_999 } },
    "post /modalities/deadline": { on, act: "stage.move", send: { stage: "submit nowhere", zone: "UTC" } },
    "post /modalities/stage": { on, act: "stage.move", send: { from: "nowhere", to: "nowhere" } },
    "get /modalities/proposals/:proposal": open,
    "post /modalities/proposals/:proposal/break": { on, act: "modalities.break-silence", send: { reason: "" } },
    "post /modalities/proposals/:proposal/adopt": { on, act: "modalities.decide", send: { basis: "" } },
    "post /modalities/proposals/:proposal/withdraw": { on, act: "modalities.decide", send: {} },
    "get /seats": { on, act: "seats.see" },
    "get /seats.csv": { on, act: "seats.see" },
    "post /seats/give": { on, act: "seats.give", send: { person: "" } },
    "post /seats/end": { on, act: "seats.give", send: { seat: "" } },
    "get /elections": open,
    "get /elections/new": holds,
    "post /elections/new": { ...holds, send: {} },
    "get /elections/import": holds,
    "post /elections/import": { ...holds, send: {} },
    "get /elections/:election": open,
    "get /elections/:election/edit": { ...holds, more: true },
    "post /elections/:election/edit": { ...holds, send: {} },
    "post /elections/:election/nominations": { ...takesPart, send: { country: "nowhere" } },
    "post /elections/:election/answer": { ...takesPart, send: { nomination: "none", answer: "accept" } },
    // To enter somebody by an address is to invite them as well.
    "post /elections/:election/roll": { ...holds, more: true, send: { people: "" } },
    "get /elections/:election/voters": open,
    "post /elections/:election/voters": { ...takesPart, send: { text: "" } },
    "post /elections/:election/employers": { ...holds, send: { same: "" } },
    "get /elections/:election/vote": takesPart,
    "post /elections/:election/vote": { ...takesPart, send: { receipt: "" } },
    "post /elections/:election/draw": { ...holds, send: { seed: "" } },
    "post /elections/:election/confirm": { ...holds, send: {} },
    "get /elections/:election/ballots": { ...open, more: true },
    "get /elections/:election/BALLOTS.csv": { ...open, more: true },
    "get /elections/:election/GROUPS.csv": { ...open, more: true },
    "get /lots/new": holds,
    "post /lots/new": { ...holds, send: {} },
    "get /lots/:lot": open,
    "post /lots/:lot/ineligible": { ...holds, send: {} },
    "post /lots/:lot/draw": { ...holds, send: { seed: "" } },
    "post /lots/:lot/confirm": { ...holds, send: {}, leaves: "lot.seat" },
    "get /composition": open,
    // Counted from what each reader may know of it.
    "get /coverage": open,
    "get /coverage/cells.csv": open,
    "get /feed": open,
    "get ": open,
  };
  return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name.replace(" ", ` ${path}`), step]));
};

const handles: Step = { on: "process", act: "accreditation.handle" };
// The round has closed.
const applies: Step = { on: "process", act: "accreditation.apply", more: true };
const applicants: Step = { on: "process", act: "accreditation.own", others: true, hidden: true };
const handlesOne: Step = { ...handles, hidden: true };
const letters: Step = { ...handlesOne, more: true };
const brings: Step = { on: "process", act: "accreditation.letters" };

const accreditation: Steps = {
  get: { on: "process", act: null },
  "get /list.csv": { on: "process", act: null, missing: true },
  "get /desk": { on: "process", act: "accreditation.handle" },
  "get /list": { on: "process", act: "accreditation.object", missing: true, more: true },
  "post /rounds": { on: "process", act: "accreditation.handle", send: {} },
  "post /rounds/change": { ...handles, send: {} },
  "get /delegates": handles,
  "get /delegates.csv": handles,
  "post /circulate": { ...handles, send: {} },
  "post /settle": { ...handles, send: {} },
  "get /import": handles,
  "post /import": { ...handles, send: {} },
  "get /letter": letters,
  "get /letter.docx": letters,
  "get /received": { on: "process", act: null },
  "post /received": { ...brings, send: {} },
  "post /received/mistaken": { ...brings, missing: true, send: { letter: "", why: "" } },
  "post /received/take-out": { ...brings, missing: true, send: { letter: "", why: "" } },
  "get /received/:letter/file": { on: "process", act: null, missing: true },
  "get /apply": applies,
  "post /apply": { ...applies, send: {} },
  // Until the list goes round, it is between the applicant and the desk.
  "get /applications/:application": handlesOne,
  "get /applications/:application/letter": letters,
  "get /applications/:application/letter.docx": letters,
  "get /applications/:application/amend": applicants,
  "post /applications/:application/amend": { ...applicants, send: {} },
  "post /applications/:application/withdraw": { ...applicants, send: {} },
  "post /applications/:application/check": { ...handlesOne, send: { verdict: "missing" } },
  "post /applications/:application/object": { ...applicants, act: "accreditation.object", send: {} },
  "post /applications/:application/withdraw-objection": { ...applicants, act: "accreditation.object", send: {} },
  "post /applications/:application/consult": { ...applicants, act: "accreditation.chair", more: true, send: {} },
  "post /applications/:application/decide": { ...handlesOne, more: true, send: { admitted: "yes" } },
  "post /applications/:application/told-apart": {
    ...handlesOne,
    missing: true,
    send: { other: "00000000-0000-4000-8000-000000000000", together: "" },
  },
  "post /applications/:application/documents": { ...applicants, send: {} },
  "post /applications/:application/documents/drop": { ...applicants, send: { document: "" } },
  "get /applications/:application/documents/:document": { ...applicants, act: null, missing: true },
  "post /applications/:application/focal-point": { ...handlesOne, send: {} },
  "post /applications/:application/invitations/drop": { ...handlesOne, missing: true, send: { invitation: "" } },
  "post /applications/:application/delegates": { ...applicants, send: { email: "", name: "" } },
  "post /applications/:application/delegates/drop": { ...applicants, send: { delegate: "" } },
};
const accrediting: Steps = Object.fromEntries(
  Object.entries(accreditation).map(([name, step]) => {
    const [method = "", path = ""] = name.split(" ");
    return [`${method} /:body/:process/accreditation${path}`, step];
  }),
);

const session = "/:body/:process/sessions/:session";
const desk = `${session}/desk`;
const edits: Step = { on: "session", act: "record.edit" };
const imports: Step = { on: "session", act: "record.import" };
const reads: Step = { on: "session", act: "record.see", record: true };
const editing = (send: Step["send"] = {}): Step => ({ ...edits, send });

const cueTyped = { on: 1, text: "x", speaker: "", kind: "person", group: "", country: "", capacity: "" };
const itemTyped = { text: "x", owner: "", by: "", when: "" };

export const walk: Steps = {
  // For a session still to be chosen, of those where one may.
  "get /import": imports,
  "post /import": { ...imports, send: {} },
  "get /import/:preview": imports,
  "post /import/:preview": { ...imports, send: {} },
  ...atPlace("body", "/:body"),
  "get /:body/edit": { on: "body", act: "body.edit" },
  "post /:body/edit": { on: "body", act: "body.edit", send: { version: 0 } },
  "post /:body/archive": { on: "body", act: "body.edit", send: { version: 0, archived: "no" } },
  "get /:body/new-process": { on: "body", act: "process.create" },
  "post /:body/new-process": { on: "body", act: "process.create", send: { title: "" } },
  ...atPlace("process", "/:body/:process"),
  "get /:body/:process/edit": { on: "process", act: "process.edit" },
  "post /:body/:process/edit": { on: "process", act: "process.edit", send: { version: 0 } },
  "post /:body/:process/archive": { on: "process", act: "process.edit", send: { version: 0, archived: "no" } },
  "get /:body/:process/new-session": { on: "process", act: "session.create" },
  "post /:body/:process/new-session": { on: "process", act: "session.create", send: { title: "" } },
  "get /:body/:process/calendar.ics": { on: "process", act: null },
  ...accrediting,
  [`get ${session}`]: { on: "session", act: null },
  [`get ${session}/calendar.ics`]: { on: "session", act: null },
  [`get ${session}/coverage`]: { on: "session", act: null },
  [`get ${session}/coverage/cells.csv`]: { on: "session", act: null },
  [`get ${session}/edit`]: { on: "session", act: "session.edit" },
  [`post ${session}/edit`]: { on: "session", act: "session.edit", send: { version: 0 } },
  [`post ${session}/archive`]: { on: "session", act: "session.edit", send: { version: 0, archived: "no" } },
  [`get ${session}/import`]: imports,
  [`post ${session}/import`]: { ...imports, send: {} },
  [`get ${session}/import/:preview`]: imports,
  [`post ${session}/import/:preview`]: { ...imports, send: {} },
  [`get ${desk}`]: edits,
  [`get ${desk}/cue/:cue`]: edits,
  [`get ${desk}/outcomes`]: edits,
  [`get ${desk}/names`]: edits,
  [`get ${desk}/versions`]: edits,
  [`get ${desk}/compare`]: edits,
  [`get ${desk}/about`]: edits,
  [`get ${desk}/publish`]: edits,
  // It goes on and on, and over the bare connection: walked as those who may not open it.
  [`get ${desk}/live`]: { ...edits, endless: true },
  [`post ${desk}/cue/:cue`]: editing(cueTyped),
  [`post ${desk}/cue/:cue/split`]: editing({ fingerprint: "x" }),
  [`post ${desk}/cue/:cue/join`]: editing({ fingerprint: "x" }),
  [`post ${desk}/cue/:cue/add`]: editing({ ...itemTyped, type: "question" }),
  [`post ${desk}/outcomes/:item`]: editing({ ...itemTyped, do: "accept" }),
  [`post ${desk}/outcomes`]: editing({ do: "accept", key: ["x"] }),
  [`post ${desk}/propose`]: editing(),
  [`post ${desk}/agenda`]: editing({ do: "remove", on: 1, key: "x" }),
  [`post ${desk}/about`]: editing({ title: "x", date: "", place: "", language: "en" }),
  [`post ${desk}/names`]: editing({ seen: ["x"] }),
  [`post ${desk}/undo`]: editing({ version: 1 }),
  [`post ${desk}/restore`]: editing({ version: 1 }),
  [`get ${desk}/people`]: edits,
  [`post ${desk}/people`]: editing({ speaker: ["x"], choice: [""] }),
  [`post ${desk}/people/back`]: editing({ speaker: "x" }),
  [`post ${desk}/publish`]: { on: "session", act: "record.publish", send: { version: 1 } },
  [`post ${desk}/withdraw`]: { on: "session", act: "record.publish", send: {} },
  [`get ${session}/record`]: reads,
  [`get ${session}/record/:key`]: reads,
  [`get ${session}/record.md`]: reads,
  [`get ${session}/record.docx`]: reads,
  [`get ${session}/record.csv`]: reads,
  [`get ${session}/record/meeting`]: reads,
};
