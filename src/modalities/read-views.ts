/** From the library's files to the views of their pages. */

import { modalitiesSource, templateNames } from "./library.ts";
import type { Decision, Gain, Modalities } from "./modalities-model.ts";
import { readModalities } from "./parse.ts";
import { compare, matrixOf } from "./rules/file/compare.ts";
import type { CompareView, ListView, ModalitiesView, reaches } from "./view.ts";

const read = new Map<string, Modalities>();

/** A template by its name; null where there is none. Templates do not change while the process runs. */
async function template(name: string): Promise<Modalities | null> {
  const known = read.get(name);
  if (known) return known;
  if (!(await templateNames()).includes(name)) return null;
  const { file, findings } = readModalities(await modalitiesSource(name));
  if (!file) throw new Error(`template ${name}: ${findings[0]?.message}`);
  read.set(name, file);
  return file;
}

export async function listTemplates(): Promise<ListView> {
  const names = await templateNames();
  const files = await Promise.all(names.map(template));
  return {
    templates: files.flatMap((file, index) =>
      file ? [{ name: names[index] ?? "", title: file.title, body: file.body, summary: file.summary }] : [],
    ),
  };
}

/** The particulars of a way in, as the file has them: "from: ..., years: 1". */
function particulars(gain: Gain): string {
  const { by: _by, source: _source, ...rest } = gain;
  return Object.entries(rest)
    .map(([key, value]) => `${key.replaceAll(/([A-Z])/g, " $1").toLowerCase()}: ${String(value)}`)
    .join(", ");
}

function conditions(decision: Decision): string {
  const { method: _method, source: _source, at: _at, by: _by, ...rest } = decision;
  return Object.entries(rest)
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}

export async function viewTemplate(name: string): Promise<ModalitiesView | null> {
  const file = await template(name);
  if (!file) return null;
  const cite = (says: string, id: string) => {
    const source = file.sources[id];
    const verified = source?.standing === "seen" || source?.standing === "paper";
    return { says, source: source?.title ?? id, address: source?.address ?? null, verified };
  };
  const stageTitle = (id: string) => file.stages.find((stage) => stage.id === id)?.title ?? id;
  const matrix = matrixOf(file);
  return {
    name,
    title: file.title,
    body: file.body,
    summary: file.summary,
    stages: file.stages.map(({ id, title }) => ({ id, title })),
    capacities: file.capacities.map(({ id, title, group, gained }) => ({
      title,
      group: group ?? null,
      gained: gained.map((gain) => ({ ...cite(particulars(gain), gain.source), by: gain.by })),
      rights: (matrix.find(({ capacity }) => capacity === id)?.cells ?? []).map(({ act, stages, everywhere }) => ({
        act,
        stages: stages.map(stageTitle),
        everywhere,
      })),
    })),
    rules: file.rules.map(({ says, source, mayNot, instead }) => ({
      ...cite(says, source),
      closes: mayNot !== undefined,
      instead: instead ?? null,
    })),
    decisions: file.decisions.map((decision) => ({
      ...cite(conditions(decision), decision.source),
      method: decision.method,
      at: decision.at.map(stageTitle),
    })),
    duties: file.duties.map(({ must, source }) => cite(must, source)),
    appeals: file.appeals.map(({ from, to, source }) => cite(`${from} → ${to}`, source)),
    reports: file.reports.map(({ to, what, source }) => cite(`${what} → ${to}`, source)),
    unknown: file.unknown,
  };
}

const order: Readonly<Record<(typeof reaches)[number], number>> = {
  "no-capacity": 0,
  nowhere: 0,
  somewhere: 1,
  everywhere: 2,
};

/** What each group gains and loses when a process under `a` is put under `b`. Null where a name is unknown. */
export async function compareTemplates(a: string, b: string): Promise<CompareView | null> {
  const [fileA, fileB] = [await template(a), await template(b)];
  if (!fileA || !fileB) return null;
  const { rows } = compare([fileA, fileB]);
  const groups = new Map<CompareView["groups"][number]["group"], CompareView["groups"][number]["acts"]>();
  for (const { group, act, reach } of rows) {
    const [before = "no-capacity", after = "no-capacity"] = reach;
    const change = order[after] > order[before] ? "gains" : order[after] < order[before] ? "loses" : "same";
    groups.set(group, [...(groups.get(group) ?? []), { act, a: before, b: after, change }]);
  }
  const { templates } = await listTemplates();
  return {
    choices: templates.map(({ name, title }) => ({ name, title })),
    a: { name: a, title: fileA.title },
    b: { name: b, title: fileB.title },
    groups: [...groups].map(([group, acts]) => ({ group, acts })),
  };
}
