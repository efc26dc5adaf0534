/** From modalities files to the views of their pages. */

import { byFamily, familyOf } from "./families.ts";
import { modalitiesSource, templateNames } from "./library.ts";
import { acts, type Modalities } from "./modalities-model.ts";
import { readModalities } from "./parse.ts";
import { compare, sharesOf, whatIf } from "./rules/file/compare.ts";
import { groupsOf } from "./rules/file/groups.ts";
import { rightsOf } from "./rules/file/rights.ts";
import { sourcesOf } from "./rules/file/sources.ts";
import { rowNames, twoModels } from "./rules/file/two-models.ts";
import * as facets from "./rules/page/facets.ts";
import { laddersOf } from "./rules/page/ladder.ts";
import type { CompareView, ListView, ModalitiesView, Stated } from "./view.ts";

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

function titlesOf({ capacities, stages }: Modalities): facets.Titles {
  const title = (list: readonly { readonly id: string; readonly title: string }[]) => {
    const known = new Map(list.map((one) => [one.id, one.title]));
    return (id: string) => known.get(id) ?? id;
  };
  return { capacity: title(capacities), stage: title(stages) };
}

/** A file as its page shows it: a template of the library, or what a body has in force. */
export function viewOf(name: string, file: Modalities): ModalitiesView {
  const titles = titlesOf(file);
  const quoted = sourcesOf(file);
  const rights = rightsOf(file);
  const rules = new Map(file.rules.map((rule) => [rule.id, rule]));
  const state = (
    says: string,
    source: string,
    list: Stated["facets"] | readonly Stated["facets"][number][] = [],
  ): Stated => {
    const { title, verified } = quoted(source);
    return { says, source: title, verified, facets: [...list] };
  };
  const view: Omit<ModalitiesView, "statements" | "unverified"> = {
    name,
    language: file.language,
    title: file.title,
    body: file.body,
    summary: file.summary,
    mission: file.mission ? state(file.mission.says, file.mission.source) : null,
    shares: sharesOf(file).map((one) => ({ ...one })),
    stages: file.stages.map(({ id, title, next = [], lasts }) => ({
      id,
      title,
      next: next.map(titles.stage),
      atLeastDays: lasts?.atLeastDays ?? null,
      atMostDays: lasts?.atMostDays ?? null,
      lastsVerified: lasts === undefined || quoted(lasts.source).verified,
      cells: file.capacities.map((capacity) =>
        acts.flatMap((act) => {
          const { allowed, ruleId, verified } = rights.may(capacity.id, act, id);
          const limits = facets.limitFacets(rules.get(ruleId ?? "")?.limits, titles);
          return allowed && ruleId !== null ? [{ act, rule: ruleId, verified, facets: [...limits] }] : [];
        }),
      ),
    })),
    capacities: file.capacities.map((capacity) => ({
      id: capacity.id,
      title: capacity.title,
      groups: [...groupsOf(capacity)],
      allGroups: !capacity.office && capacity.group === undefined && capacity.groups === undefined,
      gained: capacity.gained.map((gain) => ({
        ...state("", gain.source, facets.gainFacets(gain, titles)),
        by: gain.by,
        needs: gain.needs ?? [],
        steps: gain.steps ?? [],
      })),
    })),
    rules: file.rules.map((rule) => ({
      ...state(rule.says, rule.source, facets.limitFacets(rule.limits, titles)),
      id: rule.id,
      closes: rule.mayNot !== undefined,
      instead: rule.instead ?? null,
    })),
    decisions: file.decisions.map((decision) => ({
      ...state("says" in decision ? decision.says : "", decision.source, facets.decisionFacets(decision, titles)),
      method: decision.method,
    })),
    duties: file.duties.map((duty) => state(duty.must, duty.source, facets.dutyFacets(duty, titles))),
    transparency: file.transparency.map((one) => state(one.what, one.source, facets.transparencyFacets(one))),
    attribution: file.attribution ? { rule: file.attribution.rule, ...pick(quoted(file.attribution.source)) } : null,
    composition: file.composition.map((made) => state("", made.source, facets.compositionFacets(made, titles))),
    ladders: laddersOf(file.appeals).map((ladder) =>
      ladder.map((step) => ({
        ...state("", step.source, facets.appealFacets(step)),
        from: titles.capacity(step.from),
        to: titles.capacity(step.to),
      })),
    ),
    reports: file.reports.map((report) => ({
      ...state(report.what, report.source, facets.reportFacets(report)),
      chain: [file.title, ...(report.via ?? []), report.to],
    })),
    outcomes: file.outcomes.map((outcome) => state(outcome.what, outcome.source, facets.outcomeFacets(outcome))),
    unknown: file.unknown,
    sources: Object.values(file.sources).map(({ title, address, standing }) => ({
      title,
      address: address ?? null,
      standing,
      verified: standing === "seen" || standing === "paper",
    })),
  };
  const all = [
    ...view.capacities.flatMap(({ gained }) => gained),
    ...view.rules,
    ...view.decisions,
    ...view.duties,
    ...view.transparency,
    ...view.composition,
    ...file.appeals.map(({ source }) => quoted(source)),
    ...view.reports,
    ...view.outcomes,
  ];
  return { ...view, statements: all.length, unverified: all.filter(({ verified }) => !verified).length };
}

const pick = ({ title, verified }: { readonly title: string; readonly verified: boolean }) => ({
  source: title,
  verified,
});

export async function viewTemplate(name: string): Promise<ModalitiesView | null> {
  const file = await template(name);
  return file && viewOf(name, file);
}

export async function listTemplates(): Promise<ListView> {
  const names = await templateNames();
  const files = await Promise.all(names.map(template));
  return {
    templates: [
      ...byFamily(
        files.flatMap((file, index) => {
          if (!file) return [];
          const name = names[index] ?? "";
          const { title, body, summary, language } = file;
          return [
            { name, family: familyOf(name), title, body, summary, language, unverified: viewOf(name, file).unverified },
          ];
        }),
      ),
    ],
  };
}

/** Two to six bodies side by side, and what a change from the first to the second does. Null where a name is unknown. */
export async function compareTemplates(names: readonly string[]): Promise<CompareView | null> {
  const read = await Promise.all(names.map(template));
  const files = read.filter((file) => file !== null);
  const [from, to] = files;
  if (files.length < names.length || !from || !to) return null;
  const { rows, shares } = compare(files);
  const models = files.map(twoModels);
  const changed = whatIf(from, to);
  const quoted = sourcesOf(to);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const choices = await Promise.all(
    (await templateNames()).map(async (name) => ({ name, title: (await template(name))?.title ?? name })),
  );
  return {
    choices,
    bodies: files.map(({ title, language }, index) => ({
      name: names[index] ?? "",
      title,
      language,
      shares: (shares[index] ?? []).map((one) => ({ ...one })),
    })),
    rights: groups.map((group) => ({
      group,
      acts: rows.filter((row) => row.group === group).map(({ act, reach }) => ({ act, reach: [...reach] })),
    })),
    models: rowNames.map((row, index) => ({
      row,
      cells: models.flatMap((cells) => {
        const cell = cells[index];
        if (!cell) return [];
        const { leaning, says, groups: who, names: kinds, words, basis } = cell;
        return [{ leaning, says, groups: [...who], names: [...kinds], words: [...words], basis: [...basis] }];
      }),
    })),
    changes: groups.flatMap((group) => {
      const own = changed.filter((one) => one.group === group);
      if (own.length === 0) return [];
      const told = own.map(({ act, change, after, was, is, rule, instead }) => ({
        act,
        change,
        was: [...was],
        is: [...is],
        everywhere: after === "everywhere",
        rule: rule?.says ?? null,
        source: rule ? quoted(rule.source).title : null,
        verified: rule === null || quoted(rule.source).verified,
        instead: change === "loses" ? instead : null,
      }));
      return [{ group, changes: told }];
    }),
  };
}
