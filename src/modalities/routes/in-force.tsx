/** Modalities in force at bodies and processes: what holds, what others would mean, and how they are changed. */
import { z } from "zod";
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { zoneNamed } from "../../kernel/zone.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, type Html, page, type Route, raw, type Typed } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { wrongForm } from "../commands/acting.ts";
import { adoptModalities } from "../commands/adopt.ts";
import { moveStage } from "../commands/move-stage.ts";
import { proposeChange } from "../commands/propose.ts";
import { setDeadline } from "../commands/set-deadline.ts";
import { decodeModalities } from "../decode.ts";
import { words } from "../languages/places/index.ts";
import { loadChangeForm, loadVersions, loadWhatIf } from "../load-changing.ts";
import { loadInForce } from "../load-in-force.ts";
import { ChangePage } from "../pages/places/change-page.tsx";
import { InForcePage } from "../pages/places/in-force-page.tsx";
import { VersionsPage, WhatIfPage } from "../pages/places/what-if-page.tsx";
import type { PlaceDeps } from "../places.ts";
import { changeFormView, inForceView, versionsView, whatIfView } from "../places-view-model.ts";
import { versionsOf } from "../store/versions.ts";

const text = z.string().default("");

const changeInput = z.object({
  template: text,
  text,
  file: z.unknown().optional(),
  stage: text,
  reason: text,
  how: z.enum(["decided", "silence", "open"]).default("open"),
  basis: text,
  date: text,
  time: text,
  which: z.enum(["", "earlier", "later"]).default(""),
  zone: text,
  version: z.coerce.number().int().nonnegative().catch(0),
});
type ChangeTyped = z.output<typeof changeInput>;

/** The text typed, or that of the file brought with it. */
async function textOf(ask: Ask, { text: typed, file }: ChangeTyped): Promise<Result<string>> {
  if (!(file instanceof File) || file.size === 0) return ok(typed);
  const decoded = decodeModalities(new Uint8Array(await file.arrayBuffer()));
  if ("text" in decoded) return ok(decoded.text);
  const { line, message } = decoded.finding;
  return wrongForm(ask, { text: line === null ? message : `${line}: ${message}` });
}

async function changed(deps: PlaceDeps, ask: Ask, typed: ChangeTyped): Promise<Result<Done>> {
  const asked = await deps.actedOn(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const say = words.in(ask.language);
  const offered = await textOf(ask, typed);
  if (!offered.ok) return offered;
  const page = `${place.href}/modalities`;
  if (!place.rules) {
    const adopted = await adoptModalities(deps.db, ask, place, { ...typed, text: offered.value });
    if (!adopted.ok) return adopted;
    return ok({ to: page, said: say("adopted-said", { version: adopted.value.version }), data: adopted.value });
  }
  const zone = typed.how === "silence" ? zoneNamed(typed.zone) : "UTC";
  const wanted = { ...typed, text: offered.value, zone: zone ?? "" };
  if (zone === null) return wrongForm(ask, { zone: say("zone-unknown") });
  const proposed = await proposeChange(deps.db, ask, place, wanted, deps.now);
  if (!proposed.ok) return proposed;
  const { id, how, closes, version } = proposed.value;
  const said =
    version !== null
      ? say("adopted-said", { version })
      : closes
        ? say("silence-said", { when: instantInWords(closes, wanted.zone, ask.language) })
        : say("proposed-said");
  const data = { id, how, version, closes: closes?.toISOString() ?? null };
  return ok({ to: version === null ? `${page}/proposals/${id}` : page, said, data });
}

async function formAgain(deps: PlaceDeps, ask: Ask, typed: Typed, problem: Problem): Promise<Html> {
  const loaded = await loadChangeForm(deps, ask);
  if (!loaded.ok || !(problem.fields || problem.code === "changed-meanwhile"))
    return ProblemPage({ ask, problem, typed });
  const texts = Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const view = { ...loaded.value, values: { ...loaded.value.values, ...Object.fromEntries(texts) } };
  return ChangePage({ view, ask, problem });
}

const pathsOf = (path: "/:body" | "/:body/:process", what: string, deps: PlaceDeps): readonly Route[] => [
  page({
    path: `${path}/modalities`,
    summary: `The modalities of ${what}: what is in force, and what its reader may do there`,
    view: inForceView,
    load: (ask) => loadInForce(deps, ask),
    html: (view, ask) => <InForcePage view={view} ask={ask} />,
  }),
  page({
    path: `${path}/modalities/what-if`,
    summary: `What another template would change at ${what}`,
    view: whatIfView,
    load: (ask) => loadWhatIf(deps, ask),
    html: (view, ask) => <WhatIfPage view={view} ask={ask} />,
  }),
  page({
    path: `${path}/modalities/versions`,
    summary: `The versions of the modalities of ${what}, and what changed between two`,
    view: versionsView,
    load: (ask) => loadVersions(deps, ask),
    html: (view, ask) => <VersionsPage view={view} ask={ask} />,
  }),
  page({
    path: `${path}/modalities/change`,
    summary: `The form by which the modalities of ${what} are adopted or changed`,
    view: changeFormView,
    load: (ask) => loadChangeForm(deps, ask),
    html: (view, ask) => <ChangePage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${path}/modalities/change`,
    summary: `Adopt the first modalities of ${what}, or propose a change of those in force`,
    input: changeInput,
    run: (ask, typed) => changed(deps, ask, typed),
    again: (ask, typed, problem) => formAgain(deps, ask, typed, problem),
  }),
  act({
    method: "post",
    path: `${path}/modalities/stage`,
    summary: `Move ${what} to a stage that may follow`,
    input: z.object({ from: text, to: text }),
    run: async (ask, typed) => {
      const asked = await deps.actedOn(ask);
      if (!asked.ok) return asked;
      const moved = await moveStage(deps.db, ask, asked.value, typed);
      if (!moved.ok) return moved;
      const said = words.in(ask.language)("moved-to", { stage: moved.value.title });
      return ok({ to: `${asked.value.href}/modalities`, said });
    },
  }),
  act({
    method: "post",
    path: `${path}/modalities/deadline`,
    summary: `Set until when something can be handed in in writing at ${what}: stage as "submit STAGE"; without a date it is taken away`,
    input: z.object({ stage: text, date: text, time: text, zone: text }),
    run: async (ask, typed) => {
      const asked = await deps.actedOn(ask);
      if (!asked.ok) return asked;
      const [act = "", ...stage] = typed.stage.split(" ");
      const set = await setDeadline(deps.db, ask, asked.value, { ...typed, act, stage: stage.join(" ") });
      if (!set.ok) return set;
      const say = words.in(ask.language);
      const { until, zone } = set.value ?? {};
      const when = until && zone ? instantInWords(until, zone, ask.language) : "";
      const said = set.value ? say("deadline-said", { when }) : say("deadline-gone");
      return ok({ to: `${asked.value.href}/modalities`, said, data: { until: until?.toISOString() ?? null } });
    },
  }),
  raw({
    method: "get",
    path: `${path}/modalities/file.yaml`,
    summary: `The modalities in force at ${what}, as the file they were adopted as`,
    produces: "application/yaml",
    handle: async (ask, c) => {
      const asked = await deps.place(ask);
      if (!asked.ok) return asked.problem.location ? c.redirect(asked.problem.location, 301) : c.notFound();
      const { rules } = asked.value;
      const newest = rules && (await versionsOf(deps.db, rules.place))[0];
      if (!newest) return c.notFound();
      return c.body(newest.text, 200, {
        "content-type": "application/yaml; charset=utf-8",
        "cache-control": "no-cache",
      });
    },
  }),
];

export const inForceRoutes = (deps: PlaceDeps): readonly Route[] => [
  ...pathsOf("/:body", "a body", deps),
  ...pathsOf("/:body/:process", "a process", deps),
];
