/** Undoing one version, whoever made it and whatever came after; or bringing the whole draft back to a version. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import type { Operation } from "../../operation-model.ts";
import { findVersion, versionsAfter } from "../../store-versions.ts";
import type { Acting } from "./acting.ts";
import { problem } from "./acting.ts";
import { type Changed, changeDraft } from "./change-draft.ts";

/** What was changed since stays. Where that cannot be, nothing changes and the Problem is `changed-since`. */
export const undoVersion = (acting: Acting, session: SessionPlace, version: number): Promise<Result<Changed>> =>
  changeDraft(acting, session, async (record, writing): Promise<Result<Operation>> => {
    const found = await findVersion(writing, record.id, version);
    // The first version has nothing before it.
    if (!found || found.inverse.length === 0) return fail(problem(acting.language, "no-such-version", 404));
    return ok({ type: "undo", version, changes: [...found.inverse] });
  });

/** What came after the version is taken back step by step; it stays in the list of versions, and can be restored too. */
export const restoreVersion = (acting: Acting, session: SessionPlace, version: number): Promise<Result<Changed>> =>
  changeDraft(acting, session, async (record, writing): Promise<Result<Operation>> => {
    if (version < 1 || version > record.version) return fail(problem(acting.language, "no-such-version", 404));
    const later = await versionsAfter(writing, record.id, version);
    return ok({ type: "restore", version, changes: later.flatMap(({ inverse }) => inverse) });
  });
