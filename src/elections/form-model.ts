/** What comes in from forms and programs: texts as typed, to be read by the rules. */
import { z } from "zod";

const text = z.string().max(10_000).default("");
const box = z.union([z.string(), z.boolean()]).default("");

export const electionForm = z.object({
  title: text,
  description: text,
  capacity: text,
  seats: text,
  method: text,
  /** "holders" with the capacity, or "list". */
  electorate: text,
  electorateCapacity: text,
  /** "2026-05-14T09:30" in the zone. */
  nominationsUntil: text,
  opens: text,
  closes: text,
  zone: text,
  /** Empty for no cap. */
  capOf: text,
  capMost: text,
  ties: text,
  /** One source a line, and when the first is known. */
  sources: text,
  knownFrom: text,
  termStarts: text,
  termYears: text,
  termsInARow: text,
  version: z
    .union([z.string(), z.number()])
    .default(0)
    .transform((given) => Number(given) || 0),
});
export type ElectionForm = z.input<typeof electionForm>;
export type ElectionTyped = z.output<typeof electionForm>;

export const nominationForm = z.object({
  /** Empty for oneself. */
  name: text,
  email: text,
  affiliation: text,
  group: text,
  country: text,
  statement: text,
  gender: text,
});
export type NominationTyped = z.output<typeof nominationForm>;

/** `answer`: accept, decline, withdraw; strike for those who hold the election, with the reason. */
export const answerForm = nominationForm.extend({ nomination: z.string().max(60), answer: text, reason: text });
export type AnswerTyped = z.output<typeof answerForm>;

export const rollForm = z.object({ people: z.string().max(200_000).default("") });

/** Ranks stand in `rank-1`, `rank-2` ... by the number of nomination. */
export const voteForm = z.looseObject({ receipt: text });

/** `same`: yes or no. */
export const employerForm = z.object({ one: text, other: text, same: text });
export type EmployerTyped = z.output<typeof employerForm>;

/** What is said against the list of voters; or, with `objection`, the answer of those who hold the election. */
export const rollObjectionForm = z.object({ text, objection: z.string().max(60).default("") });
export type RollObjectionTyped = z.output<typeof rollObjectionForm>;

export const seedForm = z.object({ seed: text });
export const confirmForm = z.object({ confirm: box });

export const importForm = z.object({
  title: text,
  method: text,
  seats: text,
  ballots: z.union([z.string().max(5_000_000), z.instanceof(File)]).default(""),
  capMost: text,
  groups: z.union([z.string().max(1_000_000), z.instanceof(File)]).default(""),
  ties: text,
});
export type ImportTyped = z.output<typeof importForm>;

export const lotForm = z.object({
  title: text,
  description: text,
  capacity: text,
  pick: text,
  perAffiliation: text,
  sources: text,
  knownFrom: text,
  zone: text,
  termYears: text,
  /** One a line: name, affiliation. */
  pool: z.string().max(2_000_000).default(""),
});
export type LotTyped = z.output<typeof lotForm>;

export const ineligibleForm = z.object({ number: text, reason: text });
