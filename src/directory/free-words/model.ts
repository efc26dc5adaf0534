/** Somebody sought in free words: "law enforcement, West Africa, French, phishing". What each of the words was taken for. */
import { z } from "zod";

/** What words can mean; `word` is what somebody does or works on, looked for among positions, organisations and topics. */
export const meaningKinds = ["group", "country", "area", "language", "word"] as const;

export const meaning = z.object({
  what: z.enum(meaningKinds),
  /** A stakeholder group; an ISO 3166-1 alpha-2 code; the id of an area; a language tag; words. */
  value: z.string(),
});
export type Meaning = Readonly<z.infer<typeof meaning>>;

export interface Part {
  /** As it stands in the text. */
  readonly written: string;
  readonly means: Meaning;
  /** What it may mean as well. */
  readonly instead: readonly Meaning[];
  /** Nothing is written quite so: this is what comes nearest. */
  readonly guessed: boolean;
}

/** Words that limit nothing: nobody knows them, or another of their kind stands before them. */
export interface LeftOut {
  readonly written: string;
  readonly why: "unknown" | "one-only";
  readonly means: Meaning | null;
}

export interface Understood {
  readonly parts: readonly Part[];
  readonly left: readonly LeftOut[];
}

/** The same as limits of a search. Of `words`, each must hold, and they are divided by commas. */
export interface Limits {
  readonly group: string | null;
  readonly country: string | null;
  readonly area: string | null;
  readonly language: string | null;
  readonly words: string | null;
}

export const longestText = 200;

/** One part as a page shows it, in the reader's language, with where to go without it or with what it may mean instead. */
export const part = z.object({
  what: z.enum(meaningKinds),
  value: z.string(),
  words: z.string(),
  /** As it was written, where that is not what it was taken for. */
  written: z.string().nullable(),
  without: z.string(),
  instead: z.array(z.object({ words: z.string(), href: z.string() })),
});
export type ShownPart = z.infer<typeof part>;

export const leftOut = z.object({ written: z.string(), why: z.enum(["unknown", "one-only"]), href: z.string() });
export type ShownLeft = z.infer<typeof leftOut>;
