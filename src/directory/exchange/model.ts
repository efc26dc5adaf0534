/** Entries on their way in and out: the same plain shape for CSV, vCard and JSContact, every field a text. */

export interface RawPoint {
  readonly kind: string;
  readonly value: string;
  readonly label: string;
  readonly visibility: string;
}

export interface RawRole {
  readonly organisation: string;
  readonly group: string;
  readonly country: string;
  readonly position: string;
  /** ISO 8601, a day or a moment. */
  readonly since: string;
  readonly until: string;
}

export interface RawName {
  readonly name: string;
  readonly kind: string;
  readonly language: string;
}

/** What a file says of one entry, nothing of it checked; an empty text or list where it says nothing. */
export interface RawCard {
  readonly entry: "person" | "organisation";
  readonly uid: string;
  readonly name: string;
  readonly family: string;
  readonly romanised: string;
  readonly otherNames: readonly string[];
  readonly languages: readonly string[];
  readonly country: string;
  /** Stakeholder groups; of an organisation at most one. */
  readonly groups: readonly string[];
  readonly topics: readonly string[];
  readonly visibility: string;
  /** Of an organisation. */
  readonly kind: string;
  readonly international: string;
  readonly website: string;
  readonly ror: string;
  readonly names: readonly RawName[];
  /** Names of the organisations it belongs to. */
  readonly parents: readonly string[];
  readonly points: readonly RawPoint[];
  readonly roles: readonly RawRole[];
}

export const emptyCard = (entry: RawCard["entry"]): RawCard => ({
  entry,
  uid: "",
  name: "",
  family: "",
  romanised: "",
  otherNames: [],
  languages: [],
  country: "",
  groups: [],
  topics: [],
  visibility: "",
  kind: "",
  international: "",
  website: "",
  ror: "",
  names: [],
  parents: [],
  points: [],
  roles: [],
});

/** What is wrong with a row; `code` has its text, and what to do, in the catalogue of this room. */
export const rowProblems = [
  "name-missing",
  "name-too-long",
  "too-long",
  "too-many",
  "country-unknown",
  "group-unknown",
  "kind-unknown",
  "visibility-unknown",
  "language-unknown",
  "email-wrong",
  "phone-wrong",
  "website-wrong",
  "ror-wrong",
  "date-wrong",
  "dates-turned",
  "card-broken",
  "unreadable",
] as const;
export type RowProblemCode = (typeof rowProblems)[number];

export interface RowProblem {
  readonly column: string;
  readonly code: RowProblemCode;
  /** What stands there, shortened. */
  readonly value: string;
}

/** One entry of a file with where it stands: the row of a table, the number of a card, from 1. */
export interface Placed {
  readonly row: number;
  readonly card: RawCard;
  readonly broken?: RowProblem;
}

/** What is wrong with a file as a whole; each code has its text in the catalogue. */
export const fileProblems = [
  "file-missing",
  "file-empty",
  "file-packed",
  "file-not-text",
  "file-not-cards",
  "file-too-large",
  "file-too-many-rows",
  "file-quote-open",
  "file-broken",
  "file-no-name",
  "file-no-column",
] as const;
export type FileProblemCode = (typeof fileProblems)[number];
export type FileProblemValues = Readonly<Record<string, string | number>>;

/** Bounds of one file. Through the page little is held in memory and nobody waits long; the terminal takes more. */
export interface FileLimits {
  readonly rows: number;
  /** Of cards, which are held as a whole; a table is read piece by piece. */
  readonly bytes: number;
}
export const pageLimits: FileLimits = { rows: 5_000, bytes: 20_000_000 };
export const terminalLimits: FileLimits = { rows: 500_000, bytes: 200_000_000 };
/** Columns that a page shows; more are no list of people. */
export const mostColumns = 60;
/** What one card may hold: above it the card is refused, whatever it is. */
export const cardLimits = { properties: 1_000, line: 200_000, depth: 4 } as const;
/** Entries that somebody who does not keep the directory may have brought: a list of contacts, not the world's. */
export const mostBrought = 2_000;
/** Entries that somebody who does not keep the directory may take along in a day, besides those they look after. */
export const mostTakenADay = 500;
