import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, homeOf, hrefOf, problem, refused, subjectOf } from "../commands/acting.ts";
import { mayAmend, ownSubject } from "../commands/apply.ts";
import { words } from "../languages/index.ts";
import type { Application, Round } from "../model.ts";
import { canApply } from "../rules/ways.ts";
import { readApplication } from "../store/read.ts";
import type { ApplyView } from "../view-model.ts";
import { applicationAsked, nowOf, roundAsked } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { roundView, wayView } from "./rows.ts";

const valuesOf = (application: Application): Record<string, string> => ({
  capacity: application.capacity,
  kind: application.kind,
  name: application.name,
  country: application.country ?? "",
  website: application.website ?? "",
  purpose: application.purpose,
  activities: application.activities,
  statusProof: application.statusProof,
  sponsors: application.sponsors.join("\n"),
});

const waysOf = ({ ways }: Round) => ways.filter(({ gain }) => canApply(gain)).map((way) => wayView(way, ways));

/** The form of a new application; filled from an earlier one where it renews that. */
export async function loadApply(deps: AccreditationDeps, ask: Ask): Promise<Result<ApplyView>> {
  const asked = await roundAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round } = asked.value;
  const no = refused(ask, "accreditation.apply", subjectOf(process));
  if (no) return fail(no);
  const now = nowOf(deps);
  if (round.settledAt || now > round.appliesUntil) return fail(problem(ask, "applications-closed"));
  const renews = ask.query["renews"] ? await readApplication(deps.db, ask.query["renews"]) : null;
  const own = renews?.applicant === ask.reader.person && renews !== null;
  const home = homeOf(process);
  const ways = waysOf(round);
  const asksFor = ways.some(({ capacity }) => capacity === ask.query["capacity"]) ? ask.query["capacity"] : undefined;
  const capacity = asksFor ?? (ways.length === 1 ? (ways[0]?.capacity ?? "") : "");
  return ok({
    title: words.in(ask.language)("apply-title"),
    href: `${home}/apply`,
    crumbs: [...crumbsOf(process), { title: words.in(ask.language)("home-title"), href: home }],
    round: roundView(round, now),
    ways,
    values: own ? { ...valuesOf(renews), renews: renews.id } : { kind: "organisation", capacity },
    amends: null,
    now: now.toISOString(),
  });
}

/** The same form for an application that is being mended. */
export async function loadAmend(deps: AccreditationDeps, ask: Ask): Promise<Result<ApplyView>> {
  const asked = await applicationAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round, application } = asked.value;
  const no = refused(ask, "accreditation.own", ownSubject(process, application));
  if (no) return fail(no);
  if (!mayAmend(application, round)) {
    return fail(problem(ask, "no-longer-amended"));
  }
  const href = hrefOf(process, application);
  return ok({
    title: words.in(ask.language)("amend-title"),
    href: `${href}/amend`,
    crumbs: [...crumbsOf(process), { title: words.in(ask.language)("home-title"), href: homeOf(process) }],
    round: roundView(round, nowOf(deps)),
    ways: waysOf(round).filter(({ capacity }) => capacity === application.capacity),
    values: valuesOf(application),
    amends: href,
    now: nowOf(deps).toISOString(),
  });
}
