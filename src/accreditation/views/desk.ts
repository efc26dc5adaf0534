import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, homeOf, hrefOf, mayDo, problem, refused, subjectOf } from "../commands/acting.ts";
import { circulatedTo, memberOf } from "../commands/object.ts";
import { words } from "../languages/index.ts";
import { disclosureOf } from "../rules/objections.ts";
import { lacking } from "../rules/read-forms.ts";
import { termOf } from "../rules/terms.ts";
import { wayInto, waysIn } from "../rules/ways.ts";
import { readToldApart } from "../store/beside.ts";
import { readApplications, readObjections, readRounds } from "../store/read.ts";
import type { DeskView, ListView } from "../view-model.ts";
import { nowOf, processOf } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { eyeOf, roundView, rowView } from "./rows.ts";
import { similarAmong } from "./similar.ts";

/** The secretariat's desk: every application of the round, what it lacks, and the acts that are next. */
export async function loadDesk(deps: AccreditationDeps, ask: Ask): Promise<Result<DeskView>> {
  const asked = await processOf(deps, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const no = refused(ask, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const now = nowOf(deps);
  const rounds = await readRounds(deps.db, process.id);
  const round = rounds[0] ?? null;
  const everything = await readApplications(
    deps.db,
    rounds.map(({ id }) => id),
  );
  const all = everything.filter((one) => one.round === round?.id);
  const objections = await readObjections(
    deps.db,
    all.map(({ id }) => id),
  );
  const toldApart = await readToldApart(
    deps.db,
    all.map(({ id }) => id),
  );
  const similarOf = similarAmong(all, toldApart);
  const eye = eyeOf(ask.reader, process, null);
  const home = homeOf(process);
  const rows = !round
    ? []
    : all.map((one) => {
        const way = wayInto(round.ways, one.capacity);
        return {
          ...rowView(one, objections.get(one.id) ?? [], { process, round, eye, now }),
          plainlyLacks: way && !one.completeAt ? [...lacking(way, one)] : [],
          similar: similarOf(one).map(({ name }) => name),
        };
      });
  const counts: Record<string, number> = {};
  for (const { standing } of rows) counts[standing] = (counts[standing] ?? 0) + 1;
  const state = round && roundView(round, now).state;
  const due = everything.flatMap((one) => {
    const of = rounds.find(({ id }) => id === one.round);
    const term = of && termOf(one, of, now);
    const renewed = everything.some(({ renews, withdrawnAt }) => renews === one.id && withdrawnAt === null);
    return term?.due && !renewed
      ? [{ name: one.name, href: hrefOf(process, one), lastDay: term.lastDay, reminded: one.remindedAt !== null }]
      : [];
  });
  const ready = rows.some(
    ({ standing, capacity }) =>
      standing === "complete" && round && wayInto(round.ways, capacity)?.gain.by === "non-objection",
  );
  return ok({
    title: words.in(ask.language)("desk-title"),
    href: `${home}/desk`,
    crumbs: [...crumbsOf(process), { title: words.in(ask.language)("home-title"), href: home }],
    hasModalities: process.rules !== null && waysIn(process.rules.file).length > 0,
    round: round && roundView(round, now),
    zone: process.body.zone,
    rows,
    counts,
    due,
    now: now.toISOString(),
    acts: {
      open: process.rules && (round === null || round.settledAt !== null) ? `${home}/rounds` : null,
      circulate: state === "checking" && ready ? `${home}/circulate` : null,
      settle: state === "deciding" || (state === "checking" && !ready) ? `${home}/settle` : null,
      import: round && !round.settledAt ? `${home}/import` : null,
      change: round && !round.window && !round.settledAt ? `${home}/rounds/change` : null,
      delegates: everything.some(({ settled }) => settled?.result === "admitted") ? `${home}/delegates` : null,
      letter: round?.window ? `${home}/letter` : null,
      letters: round ? `${home}/received` : null,
    },
  });
}

/** The circulated list for those who may object, and for the chair: object or withdraw in one press. */
export async function loadList(deps: AccreditationDeps, ask: Ask): Promise<Result<ListView>> {
  const asked = await processOf(deps, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const now = nowOf(deps);
  const [round] = await readRounds(deps.db, process.id);
  const way = round?.ways.find(({ gain }) => gain.by === "non-objection") ?? null;
  const subject = subjectOf(process, { circulatedTo: circulatedTo(way) });
  const member = await memberOf(deps.db, ask.reader, process, way);
  const eye = eyeOf(ask.reader, process, member);
  if (!eye.chairs) {
    const no = refused(ask, "accreditation.object", subject);
    if (no) return fail(no);
  }
  if (!round?.window || way?.gain.by !== "non-objection") return fail(problem(ask, "not-circulated", {}, 404));
  const list = (await readApplications(deps.db, [round.id])).filter(({ circulatedAt }) => circulatedAt !== null);
  const objections = await readObjections(
    deps.db,
    list.map(({ id }) => id),
  );
  const objects = member !== null && mayDo(ask, "accreditation.object", subject);
  const state = roundView(round, now);
  const home = homeOf(process);
  const disclosure = disclosureOf(way.gain);
  return ok({
    title: words.in(ask.language)("list-title"),
    href: `${home}/list`,
    crumbs: [...crumbsOf(process), { title: words.in(ask.language)("home-title"), href: home }],
    round: state,
    member: member?.name ?? null,
    rows: list.map((one) => {
      const row = rowView(one, objections.get(one.id) ?? [], { process, round, eye, now });
      const standing = one.settled === null && one.withdrawnAt === null;
      const mine = row.objections.some((objection) => objection.own && objection.withdrawnAt === null);
      return {
        ...row,
        purpose: one.purpose,
        activities: one.activities,
        object: objects && standing && !mine && state.state === "window" ? `${row.href}/object` : null,
        withdraw: objects && standing && mine ? `${row.href}/withdraw-objection` : null,
      };
    }),
    reasons: way.gain.reasons,
    disclosedTo: disclosure.to,
    assumed: disclosure.assumed,
    refusedBy: way.gain.refusedBy,
    bodyDecides: way.gain.bodyDecides,
    now: now.toISOString(),
    letter: `${home}/letter`,
  });
}
