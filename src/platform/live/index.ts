export { followJournal } from "./journal-feed.ts";
export { type Live, type LiveParts, openLive } from "./live.ts";
export type { Channel, LiveEvent, PublicLine } from "./model.ts";
