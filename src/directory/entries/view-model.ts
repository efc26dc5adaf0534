/** What the pages of the directory show, and what a program gets at the same addresses. */
import { z } from "zod";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { organisationKinds, organisationNameKinds, pointKinds, sources, visibilities } from "./model.ts";
import { freshnessStates } from "./rules/freshness.ts";
import { relations } from "./rules/visible.ts";

const group = z.enum(stakeholderGroupNames as readonly [StakeholderGroup, ...StakeholderGroup[]]);
const moment = z.iso.datetime();
const visibility = z.enum(visibilities);

const point = z.object({
  id: z.string(),
  kind: z.enum(pointKinds),
  value: z.string(),
  label: z.string().nullable(),
  /** Where it leads; null where a browser should not go. */
  href: z.string().nullable(),
  /** Told only to those who look after the entry. */
  visibility: visibility.nullable(),
});
export type PointView = z.infer<typeof point>;

const link = z.object({ id: z.string(), name: z.string() });

const role = z.object({
  id: z.string(),
  organisation: link.nullable(),
  /** The organisation as the person writes it. */
  written: z.string().nullable(),
  group: group.nullable(),
  country: z.string().nullable(),
  position: z.string().nullable(),
  since: moment.nullable(),
  until: moment.nullable(),
  /** Whether the person answers for the organisation's entry. */
  contact: z.boolean(),
});
export type RoleView = z.infer<typeof role>;

const kept = {
  freshness: z.object({ state: z.enum(freshnessStates), days: z.number().nullable(), confirmed: moment.nullable() }),
  source: z.enum(sources),
  /** Words that mix letters of several scripts, and may look like others. */
  mixed: z.array(z.string()),
  /** Entries the reader may see whose names look the same without being the same. */
  looksLike: z.array(z.object({ name: z.string(), href: z.string() })),
  /** What the reader is to the entry where they look after it. */
  yours: z.enum(["self", "keeper"]).nullable(),
  /** Told only to those who look after the entry. */
  visibility: visibility.nullable(),
  /** Whose eyes it is shown with, where who looks after it asks how others see it. */
  as: z.enum(relations).nullable(),
  version: z.number().nullable(),
  /** Updates that others suggest, for those who look after it. */
  suggestions: z.number().nullable(),
  /** Whether the reader may join it with another that is the same. */
  mayMerge: z.boolean(),
  /** What was joined with it last and can be separated, for those who may. */
  joined: z.object({ id: z.string(), at: moment }).nullable(),
};

export const personView = z.object({
  id: z.string(),
  name: z.string(),
  family: z.string().nullable(),
  romanised: z.string().nullable(),
  otherNames: z.array(z.string()),
  languages: z.array(z.string()),
  country: z.string().nullable(),
  groups: z.array(group),
  topics: z.array(z.string()),
  points: z.array(point),
  roles: z.array(role),
  /** Published records in which they were confirmed to have spoken. */
  spoken: z.array(z.object({ session: z.string(), title: z.string(), href: z.string(), at: moment })),
  ...kept,
});
export type PersonView = z.infer<typeof personView>;

export const organisationView = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.object({ name: z.string(), kind: z.enum(organisationNameKinds), language: z.string().nullable() })),
  kind: z.enum(organisationKinds),
  group: group.nullable(),
  country: z.string().nullable(),
  international: z.boolean(),
  website: z.string().nullable(),
  ror: z.string().nullable(),
  parents: z.array(link),
  points: z.array(point),
  /** Who holds a role there on the day asked for, as far as the reader may see them. */
  roster: z.object({
    on: z.iso.date(),
    today: z.boolean(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        position: z.string().nullable(),
        since: moment.nullable(),
        until: moment.nullable(),
        contact: z.boolean(),
      }),
    ),
  }),
  /** Nobody answers for the entry now. */
  unattended: z.boolean(),
  ...kept,
});
export type OrganisationView = z.infer<typeof organisationView>;

/** An organisation offered where a name may mean it. */
export const offered = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  country: z.string().nullable(),
});
export type Offered = z.infer<typeof offered>;
