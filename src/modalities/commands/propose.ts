/**
 * A change of the modalities that are in force: proposed under them, with its reason; adopted at once where it has been
 * decided, or by silence until a deadline, or left open until it is decided.
 */
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/places/index.ts";
import type { ProposalId, RuledPlace } from "../model.ts";
import { closingOf, neverBack } from "../rules/window.ts";
import { insertProposal, lastWritten, settleProposal } from "../store/proposals.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";
import { ownVersion } from "./adopt.ts";
import { putInForce, unlessTaken } from "./put-in-force.ts";
import { type Offered, readOffered } from "./read-offered.ts";

export interface Change extends Offered {
  /** Id of the stage at which the place would stand; empty: as now where the file knows it, else its first. */
  readonly stage: string;
  readonly reason: string;
  readonly how: "decided" | "silence" | "open";
  /** Where, when and how it was decided, where it was. */
  readonly basis: string;
  /** Where silence decides: until when, on the clock of `zone`. "2026-06-24", "18:00"; `which` where the clock shows it twice. */
  readonly date: string;
  readonly time: string;
  readonly which: "" | "earlier" | "later";
  readonly zone: string;
  /** The place's own version when the form was made. */
  readonly version: number;
}

export interface Proposed {
  readonly id: ProposalId;
  readonly how: Change["how"];
  readonly closes: Date | null;
  readonly version: number | null;
}

export async function proposeChange(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  change: Change,
  now: () => Date,
): Promise<Result<Proposed>> {
  const say = words.in(acting.language);
  const answer = permitted(acting, "modalities.propose", place);
  if (!answer.ok) return answer;
  // Whoever says that it is decided, or that silence decides, answers for the procedure.
  const procedure = change.how === "open" ? answer : permitted(acting, "modalities.decide", place);
  if (!procedure.ok) return procedure;
  if (!place.rules) return fail({ status: 409, code: "no-modalities", title: say("none-in-force") });
  if (change.version !== ownVersion(place)) return changedMeanwhile(acting);
  const offered = await readOffered(acting, change);
  if (!offered.ok) return offered;
  const { file, text, template } = offered.value;
  const [reason, basis] = [change.reason.trim(), change.basis.trim()];
  if (reason === "") return wrongForm(acting, { reason: say("reason-missing") });
  if (change.how === "decided" && basis === "") return wrongForm(acting, { basis: say("basis-missing") });
  const stages = file.stages.map(({ id }) => id);
  if (change.stage !== "" && !stages.includes(change.stage)) return wrongForm(acting, { stage: say("stage-unknown") });
  const stage = change.stage || (stages.includes(place.rules.stage) ? place.rules.stage : (stages[0] ?? ""));
  const at = neverBack(now(), await lastWritten(db));
  const { date, time, which } = change;
  const falls = change.how === "silence" ? closingOf(at, change.zone, { kind: "at", date, time, which }) : null;
  if (falls && !falls.ok)
    return wrongForm(acting, { [falls.problem === "twice" ? "which" : "date"]: say(`deadline-${falls.problem}`) });
  const closes = falls?.at ?? null;

  const id = newId<"proposal">();
  const by = acting.reader.person;
  const base = ownVersion(place);
  const decided = change.how === "decided" ? base + 1 : null;
  const told = {
    id,
    place: place.id,
    base,
    template,
    title: file.title,
    stage,
    reason,
    closes: closes?.toISOString() ?? null,
  };
  const proposing = entryOf(acting, answer.value, { act: "modalities.propose", subject: place.href, payload: told });
  const adopting = entryOf(acting, procedure.value, {
    act: "modalities.adopt",
    subject: place.href,
    payload: { id: place.id, version: decided, template, title: file.title, basis, stage, proposal: id },
  });
  const row = {
    ...{
      id,
      kind: place.kind,
      place: place.id,
      base,
      template,
      text,
      title: file.title,
      stage,
      reason,
      closes,
      by,
      at,
    },
    procedure: change.how === "silence" ? ("silence" as const) : ("decision" as const),
    zone: closes ? change.zone : null,
    capacity: proposing.capacity,
  };
  const saved = await unlessTaken(
    journaled(db, decided === null ? proposing : [proposing, adopting], async (writing) => {
      await insertProposal(writing, row);
      if (decided === null) return;
      await putInForce(writing, {
        place: place.id,
        version: decided,
        template,
        text,
        stage,
        basis,
        by,
        since: at,
        proposal: id,
      });
      await settleProposal(writing, id, { state: "adopted", by, how: basis, at, version: decided });
    }),
  );
  return saved ? ok({ id, how: change.how, closes, version: decided }) : changedMeanwhile(acting);
}
