export { canonical, type Json, type JsonObject } from "./canonical.ts";
export { commitment, firstBreak } from "./chain.ts";
export { type Entries, journaled, journaledOrNothing, nothing, type Writing } from "./journaled.ts";
export { journalMigration } from "./migration.ts";
export type { Commitments, Entry, JournalLine } from "./model.ts";
export { journaledUnless, oneAtATime } from "./one-at-a-time.ts";
export { type Head, readAbout, readAfter, readHead } from "./read.ts";
export { type Verified, verifyJournal } from "./verify.ts";
