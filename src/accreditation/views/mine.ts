import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ProcessId } from "../../meetings/index.ts";
import { processById } from "../../meetings/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { AccreditationDeps } from "../commands/acting.ts";
import { termOf } from "../rules/terms.ts";
import { readObjections, readOwn, readRound } from "../store/read.ts";
import type { MineView } from "../view-model.ts";
import { nowOf } from "./asked.ts";
import { roundView, rowView } from "./rows.ts";

/** What this reader applied for, wherever: where it stands, and what comes next by when. Nothing for whoever is not signed in. */
export async function loadMine(deps: AccreditationDeps, ask: Ask): Promise<Result<MineView>> {
  const { person } = ask.reader;
  const now = nowOf(deps);
  const own = person ? await readOwn(deps.db, person) : [];
  const objections = await readObjections(
    deps.db,
    own.map(({ id }) => id),
  );
  const mine: MineView["mine"] = [];
  for (const application of own) {
    const round = await readRound(deps.db, application.round);
    const process = round && (await processById(deps.db, round.place as ProcessId));
    if (!round || !process) return fail({ status: 500, code: "broken", title: application.id });
    // An applicant's own list never tells of objections that their page does not.
    const eye = { chairs: false, member: null };
    mine.push({
      row: rowView(application, objections.get(application.id) ?? [], { process, round, eye, now }),
      process: { title: process.title, href: process.href },
      round: roundView(round, now),
      closes: round.window?.closes.toISOString() ?? null,
      lastDay: termOf(application, round, now)?.lastDay ?? null,
    });
  }
  return ok({ mine, now: now.toISOString() });
}
