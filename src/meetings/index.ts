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
export { bodyById, findBody, findProcess, findSession, processById, sessionById } from "./store/find.ts";
export { listBodies, listProcesses, listSessions, neighbours, type SessionsWanted } from "./store/list.ts";
