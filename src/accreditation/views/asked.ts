/** What an address of this room names: the process, its newest round, one application. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { type ProcessPlace, processAsked } from "../../meetings/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, type OnApplication, problem } from "../commands/acting.ts";
import type { Round } from "../model.ts";
import { readApplication, readRound, readRounds } from "../store/read.ts";

export const nowOf = ({ now }: AccreditationDeps): Date => now?.() ?? new Date();

export const processOf = async ({ db }: AccreditationDeps, ask: Ask): Promise<Result<ProcessPlace>> =>
  processAsked(db, ask);

/** The newest round of the process. */
export async function roundAsked(
  deps: AccreditationDeps,
  ask: Ask,
): Promise<Result<{ readonly process: ProcessPlace; readonly round: Round }>> {
  const process = await processAsked(deps.db, ask);
  if (!process.ok) return process;
  const [round] = await readRounds(deps.db, process.value.id);
  return round ? ok({ process: process.value, round }) : fail(problem(ask, "no-round", {}, 404));
}

export async function applicationAsked(deps: AccreditationDeps, ask: Ask): Promise<Result<OnApplication>> {
  const process = await processAsked(deps.db, ask);
  if (!process.ok) return process;
  const application = await readApplication(deps.db, ask.params["application"] ?? "");
  const round = application && (await readRound(deps.db, application.round));
  if (!application || round?.place !== process.value.id) return fail(problem(ask, "no-application", {}, 404));
  return ok({ process: process.value, round, application });
}
