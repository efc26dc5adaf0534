/** What a place has in force, and what that means for whoever reads it. */
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { Ask } from "../platform/http/index.ts";
import { capacityTitle, explain, stageTitle } from "./explain.ts";
import { deadlineActs } from "./modalities-model.ts";
import { hasOwn, type PlaceRules, type RuledPlace } from "./model.ts";
import { readModalities } from "./parse.ts";
import type { PlaceAsked, PlaceDeps } from "./places.ts";
import type { InForceView, VersionRow, YourStage } from "./places-view-model.ts";
import { matrixOf } from "./rules/file/compare.ts";
import { nextStages } from "./rules/in-force.ts";
import { may } from "./rules/may.ts";
import { capacitiesHeld } from "./rules/under-modalities.ts";
import { yourRights } from "./rules/your-rights.ts";
import { proposalsAt } from "./store/proposals.ts";
import { versionsOf } from "./store/versions.ts";

export const mayDo = ({ reader }: Pick<Ask, "reader">, act: Parameters<typeof may>[2], place: RuledPlace): boolean =>
  may(reader, reader.capacity, act, place).allowed;

export function yoursOf(ask: Ask, rules: PlaceRules, within: readonly string[]): InForceView["yours"] {
  const held = ask.reader.seats.filter(({ place }) => within.includes(place)).map(({ capacity }) => capacity);
  const stages = yourRights(ask.reader, rules, within).map(
    ({ stage, answers }): YourStage => ({
      id: stage,
      title: stageTitle(rules.file, stage),
      now: stage === rules.stage,
      acts: answers.map(([act, answer]) => ({ act, allowed: answer.allowed, ...explain(answer, ask.language) })),
    }),
  );
  const capacities = capacitiesHeld(ask.reader, rules, within).map((id) => ({
    id,
    title: capacityTitle(rules.file, id),
    open: !held.includes(id),
  }));
  return { capacities, stages };
}

/** As many versions as a page lists; the newest. */
const listed = 20;

export async function versionsFor({ db, names }: PlaceDeps, place: string): Promise<readonly VersionRow[]> {
  const versions = (await versionsOf(db, place)).slice(0, listed);
  const people = versions.flatMap(({ by }) => (by ? [by as PersonId] : []));
  const known = await names([...new Set(people)]);
  return versions.map(({ version, template, text, since, by, basis }) => ({
    version,
    title: readModalities(text).file?.title ?? "",
    template,
    since: since.toISOString(),
    by: by ? (known.get(by) ?? null) : null,
    basis,
  }));
}

export const crumbsTo = (place: PlaceAsked) => [...place.crumbs, { title: place.title, href: place.href }];

/** What the modalities let somebody do in writing, at each stage. */
const datableOf = ({ file, rights }: PlaceRules): InForceView["datable"] =>
  file.stages.flatMap(({ id, title }) =>
    deadlineActs
      .filter((act) => file.capacities.some((one) => rights.may(one.id, act, id).allowed))
      .map((act) => ({ act, stage: { id, title } })),
  );

export async function loadInForce(deps: PlaceDeps, ask: Ask): Promise<Result<InForceView>> {
  const asked = await deps.place(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const { rules, href } = place;
  const ours = rules && !hasOwn(place) ? rules.place : place.id;
  const [versions, proposals] = await Promise.all([versionsFor(deps, ours), proposalsAt(deps.db, place.id)]);
  const page = `${href}/modalities`;
  const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
  const moves = mayDo(ask, "stage.move", place);
  return ok({
    place: { title: place.title, href },
    crumbs: crumbsTo(place),
    zone: place.zone,
    from: rules && !hasOwn(place) ? place.above : null,
    inForce: rules && {
      title: rules.file.title,
      body: rules.file.body,
      summary: rules.file.summary,
      language: rules.file.language,
      template: rules.template,
      version: rules.version,
      stage: { id: rules.stage, title: stageTitle(rules.file, rules.stage) },
      stages: rules.file.stages.map(named),
      rights: matrixOf(rules.file).map(({ title, cells }) => ({
        title,
        cells: cells.map(({ act, stages, everywhere }) => ({
          act,
          stages: stages.map((stage) => stageTitle(rules.file, stage)),
          everywhere,
        })),
      })),
      attribution: rules.file.attribution?.rule ?? null,
      file: `${page}/file.yaml`,
    },
    yours: rules ? yoursOf(ask, rules, place.within) : { capacities: [], stages: [] },
    versions: [...versions],
    proposals: proposals.map(({ id, title, state, procedure, closes, at }) => ({
      href: `${page}/proposals/${id}`,
      title,
      state,
      procedure,
      closes: closes?.toISOString() ?? null,
      at: at.toISOString(),
    })),
    deadlines: (rules?.deadlines ?? []).map(({ act, stage, until, zone }) => ({
      act,
      stage: { id: stage, title: rules ? stageTitle(rules.file, stage) : stage },
      until: until.toISOString(),
      zone,
    })),
    datable: rules && moves ? datableOf(rules) : [],
    next: rules && moves ? nextStages(rules.file, rules.stage).map(named) : [],
    adopt: !rules && mayDo(ask, "modalities.adopt", place) ? `${page}/change` : null,
    change: rules && mayDo(ask, "modalities.propose", place) ? `${page}/change` : null,
    whatIf: `${page}/what-if`,
    differences: versions.length > 1 ? `${page}/versions` : null,
    seats: rules && mayDo(ask, "seats.see", place) ? `${href}/seats` : null,
  });
}
