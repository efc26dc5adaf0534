/** What the directory must know of bodies, processes and sessions, which belong to another room. */
import type { PersonId } from "../kernel/ids.ts";
import type { Reader } from "../kernel/reader.ts";
import type { Language } from "../platform/languages/index.ts";

/** Somewhere a role can reach. */
export interface Place {
  readonly id: string;
  /** With what stands above it where that is needed to tell it from others. */
  readonly title: string;
  readonly href: string;
  /** Its own id and those of what stands above it. */
  readonly within: readonly string[];
}

export interface TookPart {
  /** Those with seats, and the speakers of a record whom a human confirmed. */
  readonly sure: readonly PersonId[];
  /** Those whose name a record writes, while nobody has said that it is them. */
  readonly perhaps: readonly PersonId[];
}

export const nobodyThere: TookPart = { sure: [], perhaps: [] };

export interface Places {
  readonly list: (language: Language) => Promise<readonly Place[]>;
  /** The place of this id; null where there is none. */
  readonly find: (id: string) => Promise<Place | null>;
  /** Who took part there, as far as this reader may know from seats and published records. */
  readonly people: (id: string, reader: Reader) => Promise<TookPart>;
}

export const noPlaces: Places = { list: async () => [], find: async () => null, people: async () => nobodyThere };
