/** Two entries that are one: what stands in the one that is kept, and how both come back. */
import { canonical, type Json } from "../../../platform/journal/canonical.ts";
import type { Fields } from "../keeping-model.ts";
import {
  limits,
  type Organisation,
  type OrganisationId,
  type OrganisationName,
  type PersonEntry,
  type Visibility,
  visibilities,
} from "../model.ts";

const once = <T>(values: readonly T[], most: number): readonly T[] => [...new Set(values)].slice(0, most);

/** Nothing of either is shown to anybody who did not see it before. */
const narrower = (a: Visibility, b: Visibility): Visibility =>
  visibilities[Math.min(visibilities.indexOf(a), visibilities.indexOf(b))] ?? "me";

export const personFields = (entry: PersonEntry) => ({
  family: entry.family,
  romanised: entry.romanised,
  otherNames: entry.otherNames,
  languages: entry.languages,
  country: entry.country,
  groups: entry.groups,
  topics: entry.topics,
  visibility: entry.visibility,
});

/** What is said of the one kept stands; what only the other says is added, its names among the other names. */
export function mergedPerson(kept: PersonEntry, gone: PersonEntry): ReturnType<typeof personFields> {
  const romanised = kept.romanised ?? (gone.romanised === kept.name ? null : gone.romanised);
  const names = [...kept.otherNames, gone.name, ...(gone.romanised ? [gone.romanised] : []), ...gone.otherNames];
  return {
    family: kept.family,
    romanised,
    otherNames: once(
      names.filter((name) => name !== "" && name !== kept.name && name !== romanised),
      limits.otherNames,
    ),
    languages: once([...kept.languages, ...gone.languages], limits.languages),
    country: kept.country ?? gone.country,
    groups: once([...kept.groups, ...gone.groups], 10),
    topics: once([...kept.topics, ...gone.topics], limits.topics),
    visibility: narrower(kept.visibility, gone.visibility),
  };
}

export const organisationFields = (entry: Organisation) => ({
  names: entry.names,
  kind: entry.kind,
  group: entry.group,
  country: entry.country,
  international: entry.international,
  website: entry.website,
  ror: entry.ror,
  visibility: entry.visibility,
  parents: entry.parents.map(({ id }) => id) as readonly OrganisationId[],
});

export function mergedOrganisation(kept: Organisation, gone: Organisation): ReturnType<typeof organisationFields> {
  const also: OrganisationName = { name: gone.name, kind: "alias", language: null };
  const names = [...kept.names, also, ...gone.names].filter(({ name }) => name !== kept.name);
  const byKey = new Map(names.map((one) => [`${one.kind} ${one.name}`, one]));
  const parents = [...kept.parents, ...gone.parents].map(({ id }) => id);
  return {
    names: [...byKey.values()].slice(0, limits.organisationNames),
    kind: kept.kind === "other" ? gone.kind : kept.kind,
    group: kept.group ?? gone.group,
    country: kept.country ?? gone.country,
    international: kept.international || gone.international,
    website: kept.website ?? gone.website,
    ror: kept.ror ?? gone.ror,
    visibility: narrower(kept.visibility, gone.visibility),
    parents: once(
      parents.filter((id) => id !== kept.id && id !== gone.id),
      limits.parents,
    ),
  };
}

/** A value as text; the order of a list says nothing. */
const said = (value: Json): string =>
  canonical(Array.isArray(value) ? value.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1)) : value);

/** Each field as it was before the merge, but for those that somebody has changed since. */
export function separated<F extends object>(now: F, after: Fields, before: Fields): F {
  const fields = Object.entries(now).map(([name, value]) => {
    const untouched = said(value) === said(after[name] ?? null);
    return [name, untouched && name in before ? before[name] : value];
  });
  return Object.fromEntries(fields) as F;
}
