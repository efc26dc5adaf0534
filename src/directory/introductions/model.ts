/** Introductions: somebody asks to be introduced to a person, to an organisation, or to somebody of a kind. */
import { z } from "zod";
import type { Id, PersonId } from "../../kernel/ids.ts";
import { keepable } from "../../kernel/keepable.ts";
import { areaOf } from "../../kernel/places/areas.ts";
import { countryCodes } from "../../kernel/places/countries.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { type OrganisationId, type OrganisationKind, organisationKinds } from "../entries/model.ts";
import { cleaned } from "../entries/rules/names.ts";
import { normalTopic } from "../entries/rules/topics.ts";
import { normalWords } from "../free-words/rules/limits.ts";

export type IntroductionId = Id<"introduction">;
export type StepId = Id<"introduction-step">;

/** Somebody of a kind: whatever is said must hold, and something is said. */
export interface Kind {
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | null;
  /** The id of an area: a region, a regional group, LDC, SIDS. */
  readonly area: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly topic: string | null;
  /** What they do or work on, each holding, divided by commas. Not said in those asked for earlier. */
  readonly words?: string | null;
  readonly kind: OrganisationKind | null;
}

/** Who is sought. */
export type Goal =
  | { readonly to: "person"; readonly person: PersonId }
  | { readonly to: "organisation"; readonly organisation: OrganisationId }
  | ({ readonly to: "kind" } & Kind);

/** So that nobody wears the network out, or maps it by asking. */
export const askLimits = { underWay: 3, inAMonth: 10, message: 1_000, contact: 200, reason: 300 } as const;

const blank = z
  .string()
  .max(90)
  .optional()
  .transform((text) => text?.trim() || null);
const uuid = z.union([z.uuid(), z.literal("")]).optional();

/** As it stands in an address or a form: the first of person, organisation, kind that is said. */
export const goalInput = z.object({
  person: uuid.transform((id) => (id || null) as PersonId | null),
  organisation: uuid.transform((id) => (id || null) as OrganisationId | null),
  group: blank.pipe(z.enum(stakeholderGroupNames as readonly [StakeholderGroup, ...StakeholderGroup[]]).nullable()),
  country: blank
    .transform((text) => text?.toUpperCase() ?? null)
    .refine((code) => code === null || countryCodes.includes(code)),
  area: blank.refine((id) => id === null || areaOf(id) !== null),
  /** `language` in an address is that of the page. */
  "language-spoken": blank.refine((tag) => tag === null || /^[a-z]{2,3}$/.test(tag)),
  topic: blank.transform((text) => (text === null ? null : normalTopic(text) || null)),
  words: z
    .string()
    .max(400)
    .optional()
    .transform((text) => normalWords(text)),
  kind: blank.pipe(z.enum(organisationKinds).nullable()),
});
export type GoalInput = z.output<typeof goalInput>;

/** Null where nothing is said yet. */
export function goalOf({ person, organisation, "language-spoken": language, ...others }: GoalInput): Goal | null {
  const kind = { ...others, language };
  if (person) return { to: "person", person };
  if (organisation) return { to: "organisation", organisation };
  return Object.values(kind).some((value) => value !== null) ? { to: "kind", ...kind } : null;
}

/** The same goal in an address. */
export function goalQuery(goal: Goal): Record<string, string> {
  if (goal.to === "person") return { person: goal.person };
  if (goal.to === "organisation") return { organisation: goal.organisation };
  const { to: _, language, ...others } = goal;
  const kind = { ...others, "language-spoken": language };
  return Object.fromEntries(
    Object.entries(kind).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Line by line, for a letter may have paragraphs. */
const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((typed) => keepable(typed).split(/\r?\n/).map(cleaned).join("\n").trim())
    .pipe(z.string().max(most));

/** What it is for: the id of a body, process or session to which somebody is to be invited. */
export const placeInput = uuid.transform((id) => id || null);

export const askInput = goalInput.extend({
  for: placeInput,
  via: uuid.transform((id) => (id || null) as PersonId | null),
  message: text(askLimits.message).pipe(z.string().min(1)),
  contact: text(askLimits.contact).pipe(z.string().min(1)),
});
export type AskInput = z.output<typeof askInput>;

export const answerInput = z.object({
  token: z.string().max(200).optional(),
  step: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((id) => (id || null) as StepId | null),
  answer: z.enum(["yes", "no"]),
  contact: text(askLimits.contact).optional(),
  reason: text(askLimits.reason)
    .optional()
    .transform((typed) => typed || null),
});
export type AnswerInput = z.output<typeof answerInput>;
