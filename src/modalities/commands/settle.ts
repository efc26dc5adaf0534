/** What becomes of a proposal: adopted as decided, withdrawn, its silence broken, or adopted because nobody broke it. */
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { type Entry, journaled, type Writing } from "../../platform/journal/index.ts";
import { words } from "../languages/places/index.ts";
import type { RuledPlace } from "../model.ts";
import { neverBack, standingAt } from "../rules/window.ts";
import { dueProposals, holdProposal, lastWritten, type Proposal, settleProposal } from "../store/proposals.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";
import { ownVersion } from "./adopt.ts";
import { putInForce, unlessTaken } from "./put-in-force.ts";

/** Thrown inside a writing to give all of it up. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

async function settling<T>(writing: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await writing);
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem);
    throw error;
  }
}

function mustBeOpen(acting: Acting, proposal: Proposal): void {
  const say = words.in(acting.language);
  if (proposal.state === "open") return;
  throw new Refused({ status: 409, code: "settled", title: say("settled"), detail: say(`state-${proposal.state}`) });
}

/** Time as far as it was ever told: what the clock shows, or what was already written down. */
const timeOf = async (writing: Writing, now: () => Date): Promise<Date> => neverBack(now(), await lastWritten(writing));

const inForceOf = (proposal: Proposal, version: number, basis: string, since: Date, by: Proposal["by"]) => ({
  ...{ place: proposal.place, template: proposal.template, text: proposal.text, stage: proposal.stage },
  ...{ version, basis, by, since, proposal: proposal.id },
});

const adoption = (
  place: RuledPlace,
  proposal: Proposal,
  version: number,
  basis: string,
): Omit<Entry, "actor" | "capacity"> => ({
  act: "modalities.adopt",
  subject: place.href,
  payload: {
    ...{ id: place.id, version, template: proposal.template, title: proposal.title },
    ...{ basis, stage: proposal.stage, proposal: proposal.id },
  },
});

/** The chair or the secretariat puts on record where, when and how it was decided. */
export async function adoptProposal(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  proposal: Proposal,
  { basis: typed }: { readonly basis: string },
  now: () => Date,
): Promise<Result<{ readonly version: number }>> {
  const answer = permitted(acting, "modalities.decide", place);
  if (!answer.ok) return answer;
  const basis = typed.trim();
  if (basis === "") return wrongForm(acting, { basis: words.in(acting.language)("basis-missing") });
  if (proposal.base !== ownVersion(place)) return changedMeanwhile(acting);
  const version = proposal.base + 1;
  const by = acting.reader.person;
  const entry = entryOf(acting, answer.value, adoption(place, proposal, version, basis));
  const done = await settling(
    unlessTaken(
      journaled(db, entry, async (writing) => {
        mustBeOpen(acting, await holdProposal(writing, proposal.id));
        const at = await timeOf(writing, now);
        await putInForce(writing, inForceOf(proposal, version, basis, at, by));
        await settleProposal(writing, proposal.id, { state: "adopted", by, how: basis, at, version });
      }),
    ),
  );
  if (!done.ok) return done;
  return done.value ? ok({ version }) : changedMeanwhile(acting);
}

/** Taken back by whoever proposed it, or by those who may decide. */
export async function withdrawProposal(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  proposal: Proposal,
  now: () => Date,
): Promise<Result<null>> {
  const own = proposal.by !== null && proposal.by === acting.reader.person;
  const answer = permitted(acting, own ? "modalities.see" : "modalities.decide", place);
  if (!answer.ok) return answer;
  const payload = { id: place.id, proposal: proposal.id };
  const entry = entryOf(acting, answer.value, { act: "modalities.withdraw", subject: place.href, payload });
  return settling(
    journaled(db, entry, async (writing) => {
      mustBeOpen(acting, await holdProposal(writing, proposal.id));
      const at = await timeOf(writing, now);
      await settleProposal(writing, proposal.id, { state: "withdrawn", by: acting.reader.person, how: "", at });
      return null;
    }),
  );
}

/** Heard until the closing instant itself; a moment later it is too late, whatever a clock shows after that. */
export async function breakSilence(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  proposal: Proposal,
  { reason: typed }: { readonly reason: string },
  now: () => Date,
): Promise<Result<null>> {
  const say = words.in(acting.language);
  const answer = permitted(acting, "modalities.break-silence", place);
  if (!answer.ok) return answer;
  const reason = typed.trim();
  if (reason === "") return wrongForm(acting, { reason: say("reason-missing") });
  const payload = { id: place.id, proposal: proposal.id, reason };
  const entry = entryOf(acting, answer.value, { act: "modalities.break-silence", subject: place.href, payload });
  return settling(
    journaled(db, entry, async (writing) => {
      const held = await holdProposal(writing, proposal.id);
      mustBeOpen(acting, held);
      const at = await timeOf(writing, now);
      if (!held.closes) throw new Refused({ status: 409, code: "no-silence", title: say("no-silence") });
      if (standingAt({ opens: held.at, closes: held.closes }, at) === "closed") {
        throw new Refused({ status: 409, code: "too-late", title: say("too-late"), detail: say("too-late-detail") });
      }
      await settleProposal(writing, held.id, { state: "broken", by: acting.reader.person, how: reason, at });
      return null;
    }),
  );
}

export interface Settling {
  readonly db: Db;
  readonly placeById: (kind: Proposal["kind"], id: string) => Promise<RuledPlace | null>;
  readonly now: () => Date;
}

/**
 * Puts in force what nobody broke silence over before its deadline; by rule, on the clock, once. Gives how many. What
 * others overtook is left so.
 */
export async function settleSilence({ db, placeById, now }: Settling): Promise<number> {
  let settled = 0;
  for (const due of await dueProposals(db, neverBack(now(), await lastWritten(db)))) {
    const place = await placeById(due.kind, due.place);
    if (!place || !due.closes || due.base !== ownVersion(place)) continue;
    const version = due.base + 1;
    const basis = `silence procedure until ${due.closes.toISOString()}`;
    const entry: Entry = { actor: null, capacity: null, ...adoption(place, due, version, basis) };
    const since = due.closes;
    const writing = journaled(db, entry, async (on) => {
      const held = await holdProposal(on, due.id);
      if (held.state !== "open") throw new Refused({ status: 409, code: "settled", title: "" });
      await putInForce(on, inForceOf(held, version, basis, since, null));
      await settleProposal(on, held.id, { state: "adopted", by: null, how: basis, at: since, version });
    });
    const done = await settling(unlessTaken(writing));
    if (done.ok && done.value) settled += 1;
  }
  return settled;
}
