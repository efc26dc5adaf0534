/** What the forms of the directory send, and programs with them. Everything is cleaned here, and held to its limits. */
import { z } from "zod";
import { countryCodes } from "../../kernel/places/countries.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import {
  type ContactPointId,
  limits,
  type OrganisationId,
  organisationKinds,
  organisationNameKinds,
  pointKinds,
  visibilities,
} from "./model.ts";
import { cleaned } from "./rules/names.ts";
import { normalRor } from "./rules/ror.ts";

const blankToNull = (text: string): string | null => text || null;

/** One line, cleaned; longer than allowed is refused, not cut. */
const line = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform(cleaned)
    .pipe(z.string().max(most));
export const optionalLine = (most: number) => line(most).optional().default("").transform(blankToNull);

/** Several of one field: a form sends one as a text, and none not at all. */
const several = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess(
    (given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]),
    z.array(one).max(most),
  );

/** Several in one text, divided by commas or lines. */
const listed = (most: number, longest: number) =>
  z.preprocess(
    (given) =>
      typeof given === "string" ? given.split(/[,،;\n]/).filter((part) => part.trim() !== "") : (given ?? []),
    z.array(line(longest)).max(most),
  );
const lined = (most: number, longest: number) =>
  z.preprocess(
    (given) => (typeof given === "string" ? given.split("\n").filter((part) => part.trim() !== "") : (given ?? [])),
    z.array(line(longest)).max(most),
  );

export const optionalCountry = z
  .string()
  .max(2)
  .optional()
  .default("")
  .transform((text) => blankToNull(text.trim().toUpperCase()))
  .refine((country) => country === null || countryCodes.includes(country));

const groupName = z.enum(stakeholderGroupNames as readonly [StakeholderGroup, ...StakeholderGroup[]]);
const optionalGroup = z
  .union([groupName, z.literal("")])
  .optional()
  .transform((group) => group || null);

export const version = z.coerce.number().int().min(1);

export const personForm = z.object({
  version,
  name: line(limits.name).pipe(z.string().min(1)),
  family: optionalLine(limits.name),
  romanised: optionalLine(limits.name),
  otherNames: lined(limits.otherNames, limits.name),
  languages: listed(limits.languages, 60),
  country: optionalCountry,
  groups: several(groupName, stakeholderGroupNames.length),
  topics: listed(limits.topics, 100),
});
export type PersonForm = z.output<typeof personForm>;

export const visibilityForm = z.object({ version, visibility: z.enum(visibilities) });
export type VisibilityForm = z.output<typeof visibilityForm>;

/** Contact points as a form sends them: a list for each column. A row without a value is none. */
export const pointsForm = z
  .object({
    version,
    kind: several(z.enum(pointKinds), limits.points + 1),
    value: several(line(limits.pointValue), limits.points + 1),
    label: several(line(limits.pointLabel), limits.points + 1),
    pointVisibility: several(z.enum(visibilities), limits.points + 1),
    point: several(z.union([z.uuid(), z.literal("")]), limits.points + 1),
  })
  .refine(
    ({ kind, value, pointVisibility }) => kind.length === value.length && kind.length === pointVisibility.length,
    { path: ["value"] },
  )
  .transform(({ version, kind, value, label, pointVisibility, point }) => ({
    version,
    points: value.flatMap((text, n) => {
      const [itsKind, visibility] = [kind[n], pointVisibility[n]];
      if (text === "" || !itsKind || !visibility) return [];
      const id = (point[n] || undefined) as ContactPointId | undefined;
      return [{ kind: itsKind, value: text, label: label[n] || null, visibility, ...(id ? { id } : {}) }];
    }),
  }));
export type PointsForm = z.output<typeof pointsForm>;

const dateOrNone = z
  .union([z.iso.date(), z.literal("")])
  .optional()
  .transform((text) => (text ? new Date(`${text}T00:00:00Z`) : null));

const organisationId = z.uuid().transform((id) => id as OrganisationId);

/** A role: `organisationId` names the entry, or `asWritten` says that none of those offered is meant. */
export const roleForm = z
  .object({
    group: optionalGroup,
    country: optionalCountry,
    organisation: optionalLine(limits.organisationName),
    organisationId: z
      .union([organisationId, z.enum(["", "none"])])
      .optional()
      .transform((id) => id || null),
    position: optionalLine(limits.position),
    since: dateOrNone,
    until: dateOrNone,
  })
  .refine(({ since, until }) => since === null || until === null || since <= until, { path: ["until"] })
  .refine(({ group, country, organisation, organisationId: id }) => group || country || organisation || id, {
    path: ["organisation"],
  });
export type RoleForm = z.output<typeof roleForm>;

/** An address of the web, with its scheme where it was left out. */
const website = optionalLine(limits.pointValue)
  .transform((text) => (text && !/^[a-z][a-z0-9+.-]*:/i.test(text) ? `https://${text}` : text))
  .refine((text) => text === null || (/^https?:\/\//i.test(text) && URL.canParse(text)));

/** A ROR id, with or without the address before it. */
const ror = optionalLine(60)
  .refine((text) => text === null || normalRor(text) !== null)
  .transform((text) => (text === null ? null : normalRor(text)));

export const organisationFields = z.object({
  name: line(limits.organisationName).pipe(z.string().min(1)),
  kind: z.enum(organisationKinds).default("other"),
  group: optionalGroup,
  country: optionalCountry,
  international: z
    .union([z.literal("on"), z.boolean()])
    .optional()
    .transform((value) => value === "on" || value === true),
  website,
  ror,
  aliases: lined(limits.organisationNames, limits.organisationName),
  acronyms: lined(limits.organisationNames, 40),
  former: lined(limits.organisationNames, limits.organisationName),
  translations: lined(limits.organisationNames, limits.organisationName),
});
export type OrganisationFields = z.output<typeof organisationFields>;

/** A new one: `mineIsNew` says that none of those offered is meant. */
export const newOrganisationForm = organisationFields.extend({
  mineIsNew: z.string().optional(),
  visibility: z.enum(visibilities).default("installation"),
});
export type NewOrganisationForm = z.output<typeof newOrganisationForm>;

export const organisationForm = organisationFields.extend({ version });
export type OrganisationForm = z.output<typeof organisationForm>;

/** What an organisation belongs to: those kept, and one more by its name or the address of its page. */
export const parentsForm = z.object({
  version,
  keep: several(organisationId, limits.parents),
  parent: optionalLine(limits.organisationName),
});
export type ParentsForm = z.output<typeof parentsForm>;

/** The other names of an organisation, from the fields of its form. */
export const namesOf = (form: OrganisationFields) => {
  const lists = { alias: form.aliases, acronym: form.acronyms, former: form.former, translation: form.translations };
  return organisationNameKinds.flatMap((kind) =>
    [...new Set(lists[kind])].map((name) => ({ name, kind, language: null })),
  );
};

/** What somebody suggests for an entry that is not theirs; what is left empty is not suggested. */
export const suggestionForm = z.object({
  name: optionalLine(limits.organisationName),
  romanised: optionalLine(limits.name),
  website,
  country: optionalCountry,
  languages: listed(limits.languages, 60),
  topics: listed(limits.topics, 100),
  email: optionalLine(254).refine((text) => text === null || z.email().safeParse(text).success),
  note: optionalLine(500),
});
export type SuggestionForm = z.output<typeof suggestionForm>;

export const answerForm = z.object({ accept: several(z.string().max(40), 20) });
