import type { Ask } from "../../../platform/http/index.ts";
import type { Exported } from "../../exports/exported.ts";
import { words } from "../../languages/published/index.ts";
import type { ReadRecord } from "../../load-published.ts";
import { sharesAt } from "../../rules/published/record-view.ts";
import { baseOf, sessionOf } from "./session-of.ts";

/** A record that was read, as exports and feeds want it: in the language of whoever asks. */
export function exportedOf(read: Omit<ReadRecord, "mayEdit">, ask: Ask): Exported {
  const { record, session, publishedAt } = read;
  return {
    session: sessionOf(read),
    record,
    shares: sharesAt(record, session.process.body.groups),
    publishedAt: publishedAt.toISOString(),
    address: `${ask.origin}${baseOf(session)}`,
    language: ask.language,
    say: words.in(ask.language),
  };
}
