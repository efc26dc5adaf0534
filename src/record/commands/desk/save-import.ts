/** Lays what was read from a file on the desk: the first record of a session, in place of the one there, or after it. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import { journaled } from "../../../platform/journal/index.ts";
import type { MeetingRecord } from "../../model.ts";
import type { Operation } from "../../operation-model.ts";
import { apply } from "../../rules/desk/apply.ts";
import { draftFrom } from "../../rules/desk/draft-from.ts";
import { holdDraft, insertRecord, type StoredRecord, updateDraft } from "../../store.ts";
import { insertSource, pack, type Source } from "../../store-sources.ts";
import { insertVersion } from "../../store-versions.ts";
import { type Acting, allowed, entryOf, giveUp, obstacleAsProblem, problem, settle } from "./acting.ts";

/** What to do where the session has a record: `first` gives up. */
export type ImportMode = "first" | "replace" | "append";

export interface Import {
  readonly meeting: MeetingRecord;
  readonly source: Source;
  readonly mode: ImportMode;
}

/** The date of the session where it is held: "2017-12-18". */
const dayOf = ({ starts, zone }: SessionPlace): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(starts);

export async function saveImport(
  acting: Acting,
  session: SessionPlace,
  given: Import,
): Promise<Result<{ readonly version: number }>> {
  const { language, reader } = acting;
  const answer = allowed(acting, "record.import", session);
  if (!answer.ok) return answer;
  const next = draftFrom(given.meeting, { ...session, date: dayOf(session) });
  const packed = await pack(given.source.bytes);
  const by = { actor: reader.person, capacity: reader.capacity?.label ?? null };

  const saved = await settle(
    journaled(
      acting.db,
      ({ version }: StoredRecord) =>
        entryOf(
          acting,
          session,
          answer.value,
          "record.import",
          { version, mode: given.mode, format: next.format, interventions: next.cues.length },
          { name: given.source.name, sha256: given.source.sha256 },
        ),
      async (writing): Promise<StoredRecord> => {
        const before = await holdDraft(writing, session.id);
        if (!before) {
          const operation: Operation = { type: "draft.replace", draft: next };
          const record = await insertRecord(writing, session.id, next);
          if (!record) return giveUp(problem(language, "record-exists", 409));
          await insertVersion(writing, record.id, { version: 1, ...by, operation, inverse: [] });
          await insertSource(writing, record.id, given.source, packed);
          return record;
        }
        if (given.mode === "first") return giveUp(problem(language, "record-exists", 409));
        const operation: Operation = {
          type: given.mode === "replace" ? "draft.replace" : "draft.append",
          draft: next,
        };
        const applied = apply(before.draft, operation);
        if (!applied.ok) return giveUp(obstacleAsProblem(language, applied.problem));
        const version = before.version + 1;
        await updateDraft(writing, before.id, applied.value.draft, version);
        await insertVersion(writing, before.id, { version, ...by, operation, inverse: applied.value.inverse });
        await insertSource(writing, before.id, given.source, packed);
        return { ...before, version };
      },
    ),
  );
  return saved.ok ? ok({ version: saved.value.version }) : fail(saved.problem);
}
