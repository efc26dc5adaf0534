/** What a name is made of once it is read. */
export type WordKind = "word" | "head" | "subject" | "weak" | "place" | "country" | "number";

export interface Word {
  /** What is compared: the folded word, the key of its meaning ("ministry"), or "c:NL" for a country. */
  readonly key: string;
  readonly kind: WordKind;
  /** Folded as it stood, for initials and for writing together. */
  readonly raw: string;
  /** Written in capitals only, where the whole name is not. */
  readonly caps: boolean;
  /** First letters: one, or those of each word of a phrase. */
  readonly letters: string;
  /** Came from a script that leaves vowels out. */
  readonly bare: boolean;
}

/** One way to write an organisation: its name, an alias, a part of a name that stands for the whole. */
export interface Surface {
  readonly words: readonly Word[];
  /** How surely this stands for the organisation, 0..1. */
  readonly factor: number;
  /** A part cut out of a longer name. */
  readonly cut: boolean;
  /** All words written together, without legal forms and joining words. */
  readonly compact: string;
  /** First letters of its words, with and without joining words. */
  readonly initials: readonly string[];
}
