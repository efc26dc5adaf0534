/**
 * How strong a tie is now. A tie holds as well as its owner says they know somebody, better where the other side has
 * confirmed it, and it fades: every year without renewal halves it, and after three years it carries nobody any more.
 */

/** How well: have met; know each other; would vouch for each other. */
export const closenesses = ["met", "know", "well"] as const;
export type Closeness = (typeof closenesses)[number];

/** What the strength of a tie depends on. */
export interface TieQuality {
  readonly closeness: Closeness;
  /** Both sides say so. */
  readonly confirmed: boolean;
  readonly renewed: Date;
}

/** One number for closeness and confirmation together, 0 to 5: as the graph keeps it. */
export type Grade = number;

export const gradeOf = (closeness: Closeness, confirmed: boolean): Grade =>
  closenesses.indexOf(closeness) * 2 + (confirmed ? 1 : 0);

/**
 * Whether a tie of this grade can carry a question to whom it leads, for them to pass on: only where they have said
 * themselves that they know its owner. Else anybody could write down that they know somebody, and learn over whom ways
 * lead from there.
 */
export const carriesOn = (grade: Grade): boolean => grade % 2 === 1;

/** Of a tie renewed today, by its grade. Never 1: a longer way is always weaker than a shorter one through the same people. */
const fresh: readonly number[] = [0.3, 0.5, 0.55, 0.75, 0.8, 0.95];

const day = 24 * 60 * 60 * 1000;
const halved = 365;
/** A tie that nobody renewed for so many days is of no use for an introduction. */
export const fadesAfter = 3 * 365;

/** 0 to 0.95; 0 for a tie that has faded. `age` in days since it was renewed; what lies ahead counts as today. */
export function strengthAt(grade: Grade, age: number): number {
  if (age > fadesAfter) return 0;
  return (fresh[grade] ?? 0) * 0.5 ** (Math.max(0, age) / halved);
}

/** The strongest tie there can be: close, confirmed, of today. */
export const closest = strengthAt(5, 0);

const dayOf = (at: Date): number => Math.floor(at.getTime() / day);

export function strength({ closeness, confirmed, renewed }: TieQuality, now: Date): number {
  return strengthAt(gradeOf(closeness, confirmed), dayOf(now) - dayOf(renewed));
}

/** Half a year before it is gone, a tie asks to be renewed; so that pages can say so. */
export type Freshness = "fresh" | "fading" | "faded";

export function freshness(renewed: Date, now: Date): Freshness {
  const age = dayOf(now) - dayOf(renewed);
  if (age > fadesAfter) return "faded";
  return age > halved ? "fading" : "fresh";
}

/** How strong a way is, told in three words and no number: a number would let others reckon the ties it is made of. */
export type Band = "strong" | "fair" | "weak";

export const bandOf = (product: number): Band => (product >= 0.4 ? "strong" : product >= 0.12 ? "fair" : "weak");
