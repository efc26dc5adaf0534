/** What a page that leads to a published record may show of it at a glance: who was heard. For whoever may read it. */
import type { SessionPlace } from "../meetings/model.ts";
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/published/index.ts";
import type { PublishedRecords } from "./load-published.ts";
import { TableRing } from "./pages/record/table-ring.tsx";
import { sharesAt } from "./rules/published/record-view.ts";
import type { Shares } from "./rules/published/shares.ts";

export interface RecordGlance {
  readonly interventions: number;
  readonly shares: Pick<Shares, "groups" | "ungrouped">;
}

/** Null where nothing is published. */
export const recordGlances =
  (records: PublishedRecords) =>
  async (session: SessionPlace): Promise<RecordGlance | null> => {
    const found = await records.of(session);
    if (!found) return null;
    const { groups, ungrouped } = sharesAt(found.record, session.process.body.groups);
    return { interventions: found.record.interventions.length, shares: { groups, ungrouped } };
  };

export function RecordRing({ glance, language }: { readonly glance: RecordGlance; readonly language: Language }) {
  return <TableRing {...glance} say={words.in(language)} language={language} />;
}
