/** A refused form, shown again: what was typed stands in it, with what is wrong and what others saved meanwhile. */
import type { Problem, Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import type { Ask, Html, Typed } from "../../platform/http/index.ts";
import type { FormView } from "../form-view-model.ts";
import { words } from "../languages/index.ts";
import { FormPage, type FormPageProps } from "../pages/forms.tsx";
import { differing, type FieldValues } from "../rules/differing.ts";

type Kind = FormPageProps["kind"];

/** Texts only: a file in a form that takes none is let go. */
function textsOf(typed: Typed, several: readonly string[]): FieldValues {
  const texts: Record<string, string | readonly string[]> = Object.fromEntries(several.map((field) => [field, []]));
  for (const [field, value] of Object.entries(typed)) {
    const list = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
    texts[field] = several.includes(field) ? list : (list[0] ?? "");
  }
  return texts;
}

/** Chosen values in the words of the form. */
function nameOf(ask: Ask, view: FormView) {
  const say = words.in(ask.language);
  const prefixes: Readonly<Record<string, string>> = {
    level: "level",
    state: "state",
    groups: "group",
    attribution: "attribution",
  };
  const chosen = new Map<string, string>(view.bodies.map(({ id, title }) => [`above ${id}`, title]));
  return (field: string, value: string): string => {
    const prefix = prefixes[field];
    const key = `${prefix}-${value}`;
    return prefix && words.keys.includes(key as never) ? say(key as never) : (chosen.get(`${field} ${value}`) ?? value);
  };
}

const severals = { body: ["groups", "above"], process: [], session: [] } as const;

/** The same form where its place stands now, for one that moved while it was being edited. */
function followed(ask: Ask, location: string): Ask {
  const [, body = "", process = "", , session = ""] = location.split("/").map(decodeURIComponent);
  return { ...ask, path: location, params: { body, process, session } };
}

export async function formAgain(
  kind: Kind,
  ask: Ask,
  typed: Typed,
  problem: Problem,
  load: (ask: Ask) => Promise<Result<FormView>>,
): Promise<Html> {
  const loaded = await load(ask);
  const location = loaded.ok ? undefined : loaded.problem.location;
  if (location !== undefined) return formAgain(kind, followed(ask, location), typed, problem, load);
  const ofForm = problem.fields !== undefined || problem.code === "changed-meanwhile";
  if (!loaded.ok || !ofForm) return ProblemPage({ ask, problem, typed });
  const view = loaded.value;
  const values = textsOf(typed, severals[kind]);
  const saved = problem.status === 409 ? differing(view.values, values, nameOf(ask, view)) : {};
  // A form refused for a field keeps the version it was made from, so that a conflict is still noticed.
  const version = problem.status === 409 ? view.version : Number(values["version"] ?? view.version);
  return FormPage({ ask, kind, view: { ...view, version }, typed: values, problem, saved });
}
