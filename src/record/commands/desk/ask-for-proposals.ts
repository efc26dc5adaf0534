/** Asks the model of this installation what it would underline. Its proposals lie on the desk, marked, to be decided. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import type { ModelConfig } from "../../proposals/chat.ts";
import { propose } from "../../proposals/propose.ts";
import { findDraft } from "../../store.ts";
import { type Acting, allowed, problem } from "./acting.ts";
import { type Changed, changeDraft, newKey } from "./change-draft.ts";

const names = {
  closed: "model-closed",
  "too-long": "model-too-long",
  unreachable: "model-unreachable",
  refused: "model-refused",
  unreadable: "model-unreadable",
} as const;

/** The model is asked before anything is held, for it may take minutes; what others did meanwhile stays. */
export async function askForProposals(
  acting: Acting,
  session: SessionPlace,
  config: ModelConfig | null,
): Promise<Result<Changed & { readonly count: number }>> {
  const { language } = acting;
  const answer = allowed(acting, "record.edit", session);
  if (!answer.ok) return answer;
  if (config === null) return fail(problem(language, "model-none", 404));
  const record = await findDraft(acting.db, session.id);
  if (!record) return fail(problem(language, "nothing-imported", 404));
  const { attribution } = session;
  const proposed = await propose(record.draft, { attribution }, config);
  if (!proposed.ok) return fail(problem(language, names[proposed.problem.code], 422));
  const candidates = proposed.value.map((one) => ({ ...one, key: newKey("k") }));
  if (candidates.length === 0) return fail(problem(language, "model-nothing", 422));
  const changed = await changeDraft(acting, session, { type: "candidates.propose", candidates });
  return changed.ok ? ok({ ...changed.value, count: candidates.length }) : changed;
}
