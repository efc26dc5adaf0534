/** The pages on which modalities are looked at, proposed, compared and settled. */
import type { PersonId } from "../kernel/ids.ts";
import { fail, ok, type Result } from "../kernel/result.ts";
import type { Ask } from "../platform/http/index.ts";
import { permitted } from "./commands/acting.ts";
import { ownVersion } from "./commands/adopt.ts";
import { stageTitle } from "./explain.ts";
import { words } from "./languages/places/index.ts";
import { modalitiesSource, templateNames } from "./library.ts";
import { loadChange, sidesOf } from "./load-change.ts";
import { crumbsTo, mayDo, versionsFor } from "./load-in-force.ts";
import type { Modalities } from "./modalities-model.ts";
import type { RuledPlace } from "./model.ts";
import { readModalities } from "./parse.ts";
import type { PlaceAsked, PlaceDeps } from "./places.ts";
import type { ChangeFormView, ProposalView, VersionsView, WhatIfView } from "./places-view-model.ts";
import { listTemplates } from "./read-views.ts";
import { sideOf } from "./rules/change.ts";
import { type Proposal, proposalById } from "./store/proposals.ts";
import { versionsOf } from "./store/versions.ts";

const head = (place: PlaceAsked) => ({
  place: { title: place.title, href: place.href },
  crumbs: crumbsTo(place),
});

const choices = async () => (await listTemplates()).templates.map(({ name, title }) => ({ name, title }));

async function templateFile(name: string): Promise<Modalities | null> {
  if (!(await templateNames()).includes(name)) return null;
  return readModalities(await modalitiesSource(name)).file;
}

/** Where a change is proposed, or the first are adopted; null for those who may not. */
const changePage = (ask: Ask, place: RuledPlace): string | null =>
  mayDo(ask, place.rules ? "modalities.propose" : "modalities.adopt", place) ? `${place.href}/modalities/change` : null;

export async function loadWhatIf(deps: PlaceDeps, ask: Ask): Promise<Result<WhatIfView>> {
  const asked = await deps.place(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const { to = "", stage = "" } = ask.query;
  const file = await templateFile(to);
  const sides = file && sidesOf(place, file, stage);
  const go = changePage(ask, place);
  const query = new URLSearchParams({ template: to, ...(sides && stage ? { stage: sides.after.stage } : {}) });
  return ok({
    ...head(place),
    templates: await choices(),
    to: file ? to : "",
    stages: file ? file.stages.map(({ id, title }) => ({ id, title })) : [],
    stage: sides && stage ? sides.after.stage : "",
    change: sides && (await loadChange(deps, ask, place, sides)),
    go: go && file ? `${go}?${query}` : null,
    inForce: place.rules !== null,
  });
}

export async function loadVersions(deps: PlaceDeps, ask: Ask): Promise<Result<VersionsView>> {
  const asked = await deps.place(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const ours = place.rules?.place ?? place.id;
  const [rows, all] = [await versionsFor(deps, ours), await versionsOf(deps.db, ours)];
  const newest = rows[0]?.version ?? 0;
  const wanted = (name: "from" | "to", otherwise: number): number => {
    const number = Number(ask.query[name]);
    return rows.some(({ version }) => version === number) ? number : otherwise;
  };
  const to = wanted("to", newest);
  const from = wanted("from", Math.max(1, newest - 1));
  const fileOf = (version: number) => {
    const text = all.find((one) => one.version === version)?.text;
    return text === undefined ? null : readModalities(text).file;
  };
  const [was, is] = [fileOf(from), fileOf(to)];
  const stage = place.rules?.stage ?? "";
  const sides = was && is && from !== to ? { before: sideOf(was, stage), after: sideOf(is, stage) } : null;
  const change = sides && (await loadChange(deps, ask, place, sides));
  return ok({
    ...head(place),
    zone: place.zone,
    versions: [...rows],
    from,
    to,
    // Sessions stand under what is in force; between two versions of the past nothing of them is told.
    change: change &&
      was && {
        ...change,
        before: { title: was.title, version: from, stage: stageTitle(was, stage) },
        ...(to === newest ? {} : { sessions: [], sessionsSame: 0 }),
      },
  });
}

export async function loadChangeForm(deps: PlaceDeps, ask: Ask): Promise<Result<ChangeFormView>> {
  const asked = await deps.place(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const answer = permitted(ask, place.rules ? "modalities.propose" : "modalities.adopt", place);
  if (!answer.ok) return answer;
  const { template = "", stage = "" } = ask.query;
  const decides = mayDo(ask, "modalities.decide", place);
  return ok({
    ...head(place),
    templates: await choices(),
    first: place.rules === null,
    decides,
    version: ownVersion(place),
    values: { template, stage, zone: place.zone, how: decides ? "decided" : "open", time: "18:00" },
  });
}

export interface AtProposal {
  readonly place: PlaceAsked;
  readonly proposal: Proposal;
}

export async function proposalAsked(
  deps: PlaceDeps,
  ask: Ask,
  find: PlaceDeps["place"] = deps.place,
): Promise<Result<AtProposal>> {
  const asked = await find(ask);
  if (!asked.ok) return asked;
  const proposal = await proposalById(deps.db, ask.params["proposal"] ?? "");
  if (proposal && proposal.place === asked.value.id) return ok({ place: asked.value, proposal });
  const say = words.in(ask.language);
  return fail({ status: 404, code: "no-proposal", title: say("no-proposal"), instead: say("no-proposal-instead") });
}

export async function loadProposal(deps: PlaceDeps, ask: Ask): Promise<Result<ProposalView>> {
  const at = await proposalAsked(deps, ask);
  if (!at.ok) return at;
  const { place, proposal } = at.value;
  const { file } = readModalities(proposal.text);
  const open = proposal.state === "open";
  const page = `${place.href}/modalities/proposals/${proposal.id}`;
  const running = open && proposal.closes !== null && proposal.closes >= deps.now();
  const names = await deps.names(proposal.by ? [proposal.by as PersonId] : []);
  const decides = mayDo(ask, "modalities.decide", place);
  const own = proposal.by !== null && proposal.by === ask.reader.person;
  return ok({
    ...head(place),
    id: proposal.id,
    title: proposal.title,
    template: proposal.template,
    base: proposal.base,
    stage: file ? stageTitle(file, proposal.stage) : proposal.stage,
    reason: proposal.reason,
    procedure: proposal.procedure,
    closes: proposal.closes?.toISOString() ?? null,
    zone: proposal.zone ?? place.zone,
    by: proposal.by ? (names.get(proposal.by) ?? null) : null,
    at: proposal.at.toISOString(),
    state: proposal.state,
    settled: proposal.settled?.toISOString() ?? null,
    how: proposal.how,
    // Once it is settled, what it changed is told by the versions.
    change: file && open ? await loadChange(deps, ask, place, sidesOf(place, file, proposal.stage)) : null,
    break: running && mayDo(ask, "modalities.break-silence", place) ? `${page}/break` : null,
    decide: open && decides && proposal.procedure === "decision" ? `${page}/adopt` : null,
    withdraw: open && (decides || own) ? `${page}/withdraw` : null,
  });
}
