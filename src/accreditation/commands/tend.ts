/** What time brings: the desk hears when applications have closed and when a window has, and holders when terms end. */
import type { PersonId } from "../../kernel/ids.ts";
import { theInstallation } from "../../kernel/reader.ts";
import { type ProcessId, type ProcessPlace, processById } from "../../meetings/index.ts";
import { journaledOrNothing, nothing } from "../../platform/journal/index.ts";
import type { Round } from "../model.ts";
import { remindedBefore, termOf } from "../rules/terms.ts";
import { dropLapsed } from "../store/invitations.ts";
import { readRound, readRoundsToTend, readTermsEnding } from "../store/read.ts";
import { holdRound, receivedNow, updateApplications, updateRound } from "../store/write.ts";
import { type AccreditationDeps, homeOf } from "./acting.ts";
import { settle } from "./settle.ts";
import { tellDesk, tellTermEnds } from "./telling.ts";

export interface Tending extends AccreditationDeps {
  /** Who keeps the books of a place. */
  readonly keepers: (within: readonly string[]) => Promise<readonly PersonId[]>;
}

const entry = (act: string, process: ProcessPlace, payload: Readonly<Record<string, number>>) => ({
  actor: null,
  capacity: null,
  act,
  subject: homeOf(process),
  payload,
});

/** Once for each deadline. Gives how many letters it put on their way. */
export async function tendRounds(deps: Tending): Promise<number> {
  const now = deps.now?.() ?? new Date();
  let told = 0;
  const rounds = await readRoundsToTend(deps.db, now);
  for (const round of rounds) told += await tellOfDeadline(deps, round, now);
  await letLapse(deps, now);
  return told + (await remindOfTerms(deps, now));
}

/** Whoever was asked and did not answer in time is forgotten. */
async function letLapse({ db }: Tending, now: Date): Promise<void> {
  const line = { actor: null, capacity: null, act: "accreditation.lapse", subject: "/accreditation", payload: {} };
  await journaledOrNothing(db, line, async (writing) => {
    if (!(await dropLapsed(writing, now))) nothing();
  });
}

/** Whether the modalities of a round let the clock write its outcomes down; then of all its lists, or of none. */
const settlesByClock = ({ ways }: Round): boolean => {
  const lists = ways.flatMap(({ gain }) => (gain.by === "non-objection" ? [gain] : []));
  return lists.length > 0 && lists.every(({ outcomes }) => outcomes === "by-clock");
};

async function tellOfDeadline(deps: Tending, round: Round, now: Date): Promise<number> {
  const process = await processById(deps.db, round.place as ProcessId);
  if (!process) return 0;
  const closed = round.window !== null;
  const act = closed ? "accreditation.window-closed" : "accreditation.applications-closed";
  const told = await journaledOrNothing(deps.db, entry(act, process, { round: round.number }), async (writing) => {
    await holdRound(writing, round.id);
    // Another process may have told of it since it was looked up.
    if (!(await readRoundsToTend(writing, now)).some(({ id }) => id === round.id)) nothing();
    const at = await receivedNow(writing, () => now);
    await updateRound(writing, round.id, closed ? { told_closed_at: at } : { told_applied_at: at });
  });
  if (told === null) return 0;
  if (closed && settlesByClock(round))
    await settle({ ...deps, reader: theInstallation, language: "en" }, { process, round });
  const keepers = await deps.keepers(process.within);
  tellDesk(deps, process, keepers, closed ? "window" : "applications");
  return keepers.length;
}

/** The focal point of whoever was admitted for a term that ends soon hears of it once. */
async function remindOfTerms(deps: Tending, now: Date): Promise<number> {
  let told = 0;
  const soon = new Date(now.getTime() + (remindedBefore + 1) * 86_400_000);
  for (const application of await readTermsEnding(deps.db, soon)) {
    const round = await readRound(deps.db, application.round);
    const term = round && termOf(application, round, now);
    const process = round && (await processById(deps.db, round.place as ProcessId));
    if (!term?.due || !process) continue;
    const first = await journaledOrNothing(
      deps.db,
      entry("accreditation.remind", process, { round: round.number }),
      async (writing) => {
        await holdRound(writing, round.id);
        if (!(await readTermsEnding(writing, soon)).some(({ id }) => id === application.id)) nothing();
        const at = await receivedNow(writing, () => now);
        await updateApplications(writing, [application.id], { reminded_at: at });
      },
    );
    if (first === null) continue;
    tellTermEnds(deps, process, application, term.lastDay);
    told += 1;
  }
  return told;
}
