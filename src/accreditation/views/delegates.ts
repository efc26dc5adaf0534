import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, homeOf, hrefOf, refused, subjectOf } from "../commands/acting.ts";
import type { DelegatesView } from "../delegates-view-model.ts";
import { words } from "../languages/index.ts";
import { termOf } from "../rules/terms.ts";
import { readDelegatesOf } from "../store/beside.ts";
import { readApplications, readRounds } from "../store/read.ts";
import { nowOf, processOf } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";

/** Everybody who comes with whoever is admitted and whose term runs: for the desk alone. */
export async function loadDelegates(deps: AccreditationDeps, ask: Ask): Promise<Result<DelegatesView>> {
  const asked = await processOf(deps, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const no = refused(ask, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const say = words.in(ask.language);
  const now = nowOf(deps);
  const rounds = new Map((await readRounds(deps.db, process.id)).map((round) => [round.id, round]));
  const admitted = (await readApplications(deps.db, [...rounds.keys()])).filter(
    ({ settled }) => settled?.result === "admitted",
  );
  const delegates = await readDelegatesOf(
    deps.db,
    admitted.map(({ id }) => id),
  );
  const home = homeOf(process);
  return ok({
    title: say("delegates-title"),
    href: `${home}/delegates`,
    crumbs: [
      ...crumbsOf(process),
      { title: say("home-title"), href: home },
      { title: say("desk-title"), href: `${home}/desk` },
    ],
    process: process.title,
    body: process.body.title,
    people: admitted.flatMap((application) => {
      const round = rounds.get(application.round);
      const term = round ? termOf(application, round, now) : null;
      if (term?.daysLeft === null) return [];
      const way = round?.ways.find(({ capacity }) => capacity === application.capacity);
      return (delegates.get(application.id) ?? []).map(({ name, person }) => ({
        name: name || say("name-unknown"),
        organisation: application.kind === "organisation" ? application.name : null,
        capacity: way?.capacityTitle ?? application.capacity,
        focal: person === application.applicant,
        until: term?.lastDay ?? null,
        application: hrefOf(process, application),
      }));
    }),
    csv: `${home}/delegates.csv`,
  });
}
