export { bodyAsked, processAsked, sessionAsked } from "./asked.ts";
export { createBody } from "./commands/create-body.ts";
export { createProcess } from "./commands/create-process.ts";
export { createSession } from "./commands/create-session.ts";
export type { BodyForm, ProcessForm, SessionForm } from "./form-model.ts";
export { meetingsMigration } from "./migration.ts";
export type {
  BodyId,
  BodyPath,
  BodyPlace,
  Level,
  Place,
  PlaceAbove,
  ProcessId,
  ProcessPath,
  ProcessPlace,
  ProcessState,
  SessionId,
  SessionPath,
  SessionPlace,
} from "./model.ts";
export { bodyActedOn, processActedOn } from "./routes/acted-on.ts";
export { meetingsRoutes } from "./routes/index.tsx";
export { subjectOf } from "./rules/subject.ts";
export { bodyById, findBody, findProcess, findSession, processById, sessionById } from "./store/find.ts";
export { listBodies, listProcesses, listSessions, type SessionsWanted } from "./store/list.ts";
export type { Happening } from "./view-model.ts";
export type { MeetingsDeps, RecordStates } from "./views/deps.ts";
