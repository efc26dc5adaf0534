/** Letters that came in on paper: what they are, what they bring about, and what the form for bringing one in holds. */
import { z } from "zod";
import type { Id, PersonId } from "../kernel/ids.ts";
import type { ApplicationId, ObjectionId, RoundId } from "./model.ts";

export type LetterId = Id<"letter">;

export const letterKinds = [
  "application",
  "objection",
  "objection-withdrawal",
  "withdrawal",
  "answer",
  "other",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * `counts`: as an objection, or as its withdrawal. Else it is kept and changes nothing: it came before the window or after
 * it, the outcome was written down, the application taken back; or it is of a kind that changes nothing by itself.
 */
export const letterEffects = ["counts", "early", "late", "settled", "taken-back", "kept"] as const;
export type LetterEffect = (typeof letterEffects)[number];

/** In which a letter can be written: the official languages of the United Nations first. */
export const letterLanguages = ["en", "fr", "ar", "zh", "ru", "es", "pt", "de", "it", "ja", "ko", "tr", "sw"] as const;

export interface KeptLetter {
  readonly id: LetterId;
  readonly round: RoundId;
  readonly application: ApplicationId | null;
  readonly kind: LetterKind;
  /** From whom, in words; of an objection the member, as the rule counts. */
  readonly sender: string;
  readonly title: string;
  readonly language: string;
  /** "2027-03-01", as on it. */
  readonly dated: string | null;
  readonly receivedAt: Date;
  readonly broughtAt: Date;
  readonly broughtBy: PersonId;
  readonly broughtByName: string;
  readonly effect: LetterEffect;
  readonly objection: ObjectionId | null;
  readonly made: boolean;
  readonly sha256: string;
  readonly file: { readonly name: string; readonly size: number } | null;
  readonly fileOut: { readonly at: Date; readonly why: string } | null;
  readonly mistaken: { readonly at: Date; readonly why: string } | null;
}

const text = z.string().default("");
export const letterForm = z.object({
  kind: text,
  /** Id of the application it concerns; empty where none. */
  application: text,
  from: text,
  title: text,
  language: text,
  dated: text,
  /** "2027-03-01", "17:59" or "17:59:30" on the clock of the round; both empty for now. */
  receivedDate: text,
  receivedTime: text,
  /** Where the clock showed that time twice. */
  receivedWhich: text,
  file: z.instanceof(File).optional(),
});
export type LetterTyped = z.output<typeof letterForm>;

export const letterActForm = z.object({ letter: text, why: text });
