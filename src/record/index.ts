export type { Acting } from "./commands/desk/acting.ts";
export { publishRecord, unpublishRecord } from "./commands/desk/publish-record.ts";
export { type Import, type ImportMode, saveImport } from "./commands/desk/save-import.ts";
export { deskRoutes } from "./desk-routes.ts";
export type { DeskDeps } from "./load-desk.ts";
export { recordMigration } from "./migration.ts";
export { catchUpSearch, searchMigration, searchRoutes } from "./search/index.ts";
export { findDraft, findPublished, type Published, recordStates, type StoredRecord } from "./store.ts";
export type { Source } from "./store-sources.ts";
