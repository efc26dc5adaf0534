/** Every change on the desk but an import: one operation, one version, one line of the journal. */
import { randomUUID } from "node:crypto";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import { canonical, type Json, journaled } from "../../../platform/journal/index.ts";
import type { Operation } from "../../operation-model.ts";
import { apply } from "../../rules/desk/apply.ts";
import { holdDraft, type StoredRecord, updateDraft } from "../../store.ts";
import { insertVersion } from "../../store-versions.ts";
import { type Acting, allowed, entryOf, giveUp, obstacleAsProblem, problem, settle } from "./acting.ts";

/** A name for a new cue, item or candidate, that nothing in any record has. */
export const newKey = (letter: "c" | "a" | "k"): string => `${letter}-${randomUUID().slice(0, 8)}`;

/** An operation, or what makes one of the record as it is once nobody else can write. Its Problem gives all up. */
export type Make = Operation | ((record: StoredRecord, writing: Writing) => Promise<Result<Operation>>);

export interface Changed {
  readonly record: StoredRecord;
  readonly operation: Operation;
}

export async function changeDraft(acting: Acting, session: SessionPlace, wanted: Make): Promise<Result<Changed>> {
  const { language, reader } = acting;
  const answer = allowed(acting, "record.edit", session);
  if (!answer.ok) return answer;
  const saved = await settle(
    journaled(
      acting.db,
      ({ record, operation }: Changed) =>
        entryOf(
          acting,
          session,
          answer.value,
          "record.edit",
          { version: record.version, operation: operation.type, ...placeOf(operation) },
          { operation: canonical(operation as unknown as Json) },
        ),
      async (writing): Promise<Changed> => {
        const before = await holdDraft(writing, session.id);
        if (!before) return giveUp(problem(language, "nothing-imported", 404));
        const made = typeof wanted === "function" ? await wanted(before, writing) : ok(wanted);
        if (!made.ok) return giveUp(made.problem);
        const operation = JSON.parse(JSON.stringify(made.value)) as Operation;
        const applied = apply(before.draft, operation);
        if (!applied.ok) return giveUp(obstacleAsProblem(language, applied.problem));
        const { draft, inverse } = applied.value;
        const version = before.version + 1;
        await updateDraft(writing, before.id, draft, version);
        const by = { actor: reader.person, capacity: reader.capacity?.label ?? null };
        await insertVersion(writing, before.id, { version, ...by, operation, inverse });
        return { record: { ...before, draft, version }, operation };
      },
    ),
  );
  return saved.ok ? ok(saved.value) : fail(saved.problem);
}

/** Which cue it was done to, by its key: for whoever has the desk open. Says nothing of who spoke or what. */
function placeOf(operation: Operation): { readonly cue?: string } {
  return "cue" in operation && typeof operation.cue === "string" ? { cue: operation.cue } : {};
}
