/** What stands in a form: of a place as it is saved, or of a new one as it most likely will be. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { clockAt } from "../../kernel/zone.ts";
import { ownStage } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { bodyAsked, processAsked, sessionAsked } from "../asked.ts";
import { refused } from "../commands/acting.ts";
import type { FormView } from "../form-view-model.ts";
import type { BodyPlace, ProcessPlace, SessionPlace } from "../model.ts";
import { listBodies, neighbours } from "../store/list.ts";
import type { MeetingsDeps } from "./deps.ts";

type Load = (deps: MeetingsDeps, ask: Ask) => Promise<Result<FormView>>;

const existing = ({ title, href, archived, version, crumbs }: BodyPlace | ProcessPlace | SessionPlace) => ({
  place: { title, href, archived },
  version,
  crumbs: [...crumbs, { title, href }],
  back: href,
  bodies: [],
});

const under = ({ title, href, crumbs }: BodyPlace | ProcessPlace) => ({
  place: null,
  version: 0,
  crumbs: [...crumbs, { title, href }],
  back: href,
  bodies: [],
});

const stagesOf = ({ rules }: ProcessPlace | SessionPlace) =>
  rules ? { stages: rules.file.stages.map(({ id, title }) => ({ id, title })) } : {};

export const loadNewBody: Load = async ({ db }, ask) => {
  const problem = refused(ask, "body.create", null);
  if (problem) return fail(problem);
  const bodies = await listBodies(db);
  return ok({
    place: null,
    version: 0,
    values: {
      level: "national",
      zone: ask.zone ?? "",
      language: ask.language,
      groups: stakeholderGroupNames,
      above: [],
    },
    crumbs: [],
    back: "/bodies",
    bodies: bodies.map(({ id, title }) => ({ id, title })),
  });
};

export const loadBodyForm: Load = async ({ db }, ask) => {
  const asked = await bodyAsked(db, ask);
  if (!asked.ok) return asked;
  const body = asked.value;
  const problem = refused(ask, "body.edit", body);
  if (problem) return fail(problem);
  const [bodies, { above }] = await Promise.all([listBodies(db), neighbours(db, body.id)]);
  const { title, shortName, slug, level, description, zone, language, groups } = body;
  return ok({
    ...existing(body),
    values: {
      title,
      shortName: shortName ?? "",
      address: slug,
      level,
      description,
      zone,
      language,
      groups: [...groups],
      above: above.map(({ id }) => id),
    },
    bodies: bodies.filter(({ id }) => id !== body.id).map(({ id, title: name }) => ({ id, title: name })),
  });
};

export const loadNewProcess: Load = async ({ db }, ask) => {
  const asked = await bodyAsked(db, ask);
  if (!asked.ok) return asked;
  const problem = refused(ask, "process.create", asked.value);
  return problem ? fail(problem) : ok({ ...under(asked.value), values: { state: "planned" } });
};

export const loadProcessForm: Load = async ({ db }, ask) => {
  const asked = await processAsked(db, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const problem = refused(ask, "process.edit", process);
  if (problem) return fail(problem);
  const { title, slug, description, starts, ends, state } = process;
  const values = { title, address: slug, description, starts: starts ?? "", ends: ends ?? "", state };
  return ok({ ...existing(process), values });
};

export const loadNewSession: Load = async ({ db }, ask) => {
  const asked = await processAsked(db, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const problem = refused(ask, "session.create", process);
  if (problem) return fail(problem);
  const { zone, language } = process.body;
  // No rule is chosen beforehand: what people are promised is to be decided, not overlooked.
  return ok({
    ...under(process),
    ...stagesOf(process),
    values: { zone, language, date: process.starts ?? "", stage: "" },
  });
};

export const loadSessionForm: Load = async ({ db }, ask) => {
  const asked = await sessionAsked(db, ask);
  if (!asked.ok) return asked;
  const session = asked.value;
  const problem = refused(ask, "session.edit", session);
  if (problem) return fail(problem);
  const from = clockAt(session.starts, session.zone);
  const until = session.ends ? clockAt(session.ends, session.zone) : null;
  const { title, slug, description, zone, place, online, attribution, agenda, language } = session;
  return ok({
    ...existing(session),
    ...stagesOf(session),
    values: {
      title,
      stage: session.rules ? ((await ownStage(db, session.id)) ?? "") : "",
      address: slug,
      description,
      date: from.date,
      from: from.time,
      fromWhich: from.which,
      until: until?.time ?? "",
      untilWhich: until?.which ?? "",
      zone,
      place,
      online: online ?? "",
      attribution,
      agenda: agenda.join("\n"),
      language,
    },
  });
};
