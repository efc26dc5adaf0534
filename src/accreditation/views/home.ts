import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, homeOf, mayDo, subjectOf } from "../commands/acting.ts";
import { circulatedTo, memberOf } from "../commands/object.ts";
import { words } from "../languages/index.ts";
import type { Round } from "../model.ts";
import { canApply, waysIn } from "../rules/ways.ts";
import { readApplications, readObjections, readRounds } from "../store/read.ts";
import type { HomeView } from "../view-model.ts";
import { nowOf, processOf } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { bringsLetters, lettersSeen } from "./received.ts";
import { eyeOf, isPublic, roundView, rowView, wayView } from "./rows.ts";

/** The public page: what one can apply for and how, the calendar, the list once it is circulated, the outcome. */
export async function loadHome(deps: AccreditationDeps, ask: Ask): Promise<Result<HomeView>> {
  const asked = await processOf(deps, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const now = nowOf(deps);
  const rounds = await readRounds(deps.db, process.id);
  const applications = await readApplications(
    deps.db,
    rounds.map(({ id }) => id),
  );
  const shown = applications.filter(isPublic);
  const objections = await readObjections(
    deps.db,
    shown.map(({ id }) => id),
  );
  const newest = rounds[0];
  const ways = newest && !newest.settledAt ? newest.ways : process.rules ? waysIn(process.rules.file) : [];
  const listWay = ways.find(({ gain }) => gain.by === "non-objection") ?? null;
  const member = await memberOf(deps.db, ask.reader, process, listWay);
  const eye = eyeOf(ask.reader, process, member);
  const home = homeOf(process);
  const open = newest && !newest.settledAt && now <= newest.appliesUntil;
  const mayObject = mayDo(ask, "accreditation.object", subjectOf(process, { circulatedTo: circulatedTo(listWay) }));
  const rowsOf = (round: Round) =>
    shown
      .filter((one) => one.round === round.id)
      .map((one) => rowView(one, objections.get(one.id) ?? [], { process, round, eye, now }));
  const letters = new Map<Round["id"], HomeView["rounds"][number]["letters"]>();
  for (const round of rounds)
    letters.set(round.id, [...(await lettersSeen(deps, ask, { process, round }, applications))]);
  return ok({
    title: words.in(ask.language)("home-title"),
    href: home,
    crumbs: crumbsOf(process),
    process: { title: process.title, href: process.href },
    hasModalities: ways.length > 0,
    ways: ways.map((way) => wayView(way, ways)),
    rounds: rounds.map((round) => {
      const list = rowsOf(round);
      const count = (test: (row: (typeof list)[number]) => boolean) => list.filter(test).length;
      return {
        round: roundView(round, now),
        list,
        letters: letters.get(round.id) ?? [],
        counts: {
          listed: applications.filter((one) => one.round === round.id && one.circulatedAt !== null).length,
          admitted: count(({ standing, ground }) => standing === "admitted" && ground !== "noted"),
          refused: count(({ standing }) => standing === "refused"),
          byNotice: count(({ ground }) => ground === "noted"),
        },
      };
    }),
    now: now.toISOString(),
    acts: {
      apply: open && ways.some(({ gain }) => canApply(gain)) ? `${home}/apply` : null,
      mine: ask.reader.person ? "/accreditation" : null,
      desk: mayDo(ask, "accreditation.handle", subjectOf(process)) ? `${home}/desk` : null,
      list: newest?.window && (mayObject || eye.chairs) ? `${home}/list` : null,
      bring: newest && bringsLetters(ask, process) ? `${home}/received` : null,
      csv: shown.length > 0 ? `${home}/list.csv` : null,
    },
  });
}
