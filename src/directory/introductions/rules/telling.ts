/**
 * What an asker is told of a way: a contact of their own, how many steps at most, how strong in three words, how fresh.
 * Nobody else on it is named. That a way has two steps would name a tie (their contact knows the one sought), so it is
 * told as if it led over one person more, fresh and close: whoever hears "at most three steps" cannot tell the two
 * apart, neither by the steps, nor by the strength, nor by the age; nor by which way stands first, for they are compared
 * as they are told.
 */
import type { PersonId } from "../../../kernel/ids.ts";
import { type Band, bandOf, closest, fadesAfter } from "../../ties/rules/strength.ts";

export interface KnownWay {
  /** Asker first, the one sought last. */
  readonly people: readonly PersonId[];
  readonly strength: number;
  /** Days since the tie was renewed that was renewed longest ago. */
  readonly oldest: number;
}

export interface ToldWay {
  readonly contact: PersonId;
  readonly atMost: 3 | 4;
  readonly band: Band;
  readonly fresh: boolean;
}

/** A way is fresh when each of its ties was renewed within a year. */
const freshFor = fadesAfter / 3;

/** Null for somebody known directly: there is nothing to tell. */
export function told({ people, strength, oldest }: KnownWay): ToldWay | null {
  const contact = people[1];
  const steps = people.length - 1;
  if (contact === undefined || steps < 2) return null;
  return {
    contact,
    atMost: steps === 4 ? 4 : 3,
    band: bandOf(steps === 2 ? strength * closest : strength),
    fresh: oldest <= freshFor,
  };
}
