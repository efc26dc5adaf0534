/** Publishing what lies on the desk, again after corrections, and taking it back. Who may see it: the rule of the session. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { namesToReview } from "../../rules/desk/spoken-names.ts";
import { indexPublished, unindexRecord } from "../../search/index.ts";
import { holdDraft, type StoredRecord, setPublished } from "../../store.ts";
import { type Acting, allowed, entryOf, giveUp, problem, settle } from "./acting.ts";

type Done = Result<{ readonly version: number }>;

/** Publishes the newest version, if it is the one that was looked at (`seen`; null: whichever). Under the Chatham House Rule only when every name spoken in the text was reviewed. */
export const publishRecord = (acting: Acting, session: SessionPlace, seen: number | null = null): Promise<Done> =>
  publishing(acting, session, true, (record) => {
    if (seen !== null && seen !== record.version) return problem(acting.language, "newer-version", 409);
    if (record.publishedVersion === record.version) return problem(acting.language, "already-published", 409);
    const open = session.attribution === "chatham-house" ? namesToReview(record.draft).length : 0;
    return open > 0 ? problem(acting.language, "names-open", 422, { count: open }) : null;
  });

/** Takes the record back from every page, feed and search; the desk keeps it as it is. */
export const unpublishRecord = (acting: Acting, session: SessionPlace): Promise<Done> =>
  publishing(acting, session, false, (record) =>
    record.publishedVersion === null ? problem(acting.language, "not-published", 409) : null,
  );

async function publishing(
  acting: Acting,
  session: SessionPlace,
  on: boolean,
  obstacle: (record: StoredRecord) => ReturnType<typeof problem> | null,
): Promise<Done> {
  const answer = allowed(acting, "record.publish", session);
  if (!answer.ok) return answer;
  const saved = await settle(
    journaled(
      acting.db,
      ({ version }: StoredRecord) =>
        entryOf(acting, session, answer.value, on ? "record.publish" : "record.unpublish", { version }),
      async (writing): Promise<StoredRecord> => {
        const record = await holdDraft(writing, session.id);
        if (!record) return giveUp(problem(acting.language, "nothing-imported", 404));
        const stopped = obstacle(record);
        if (stopped) return giveUp(stopped);
        await setPublished(writing, record, on);
        if (on) await indexPublished(writing, session, record.draft, record.version);
        else await unindexRecord(writing, session.id);
        return record;
      },
    ),
  );
  return saved.ok ? ok({ version: saved.value.version }) : fail(saved.problem);
}
