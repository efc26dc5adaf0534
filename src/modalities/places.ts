/** What this room must be told of bodies, processes, sessions and people, which belong to rooms that stand on it. */
import type { PersonId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import type { RuledPlace } from "./model.ts";

/** A body or process at an address. */
export interface PlaceAsked extends RuledPlace {
  /** The pages above it. */
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  /** Whose modalities it has where they are not its own. */
  readonly above: { readonly title: string; readonly href: string } | null;
  /** IANA name of the zone of its clocks. */
  readonly zone: string;
}

/** A session that stands under the modalities of a place. */
export interface SessionUnder {
  readonly title: string;
  readonly href: string;
  /** Its own id and those above it. */
  readonly within: readonly string[];
  readonly attribution: Attribution;
  /** Id of the stage it stands at now; null where nothing is in force. */
  readonly stage: string | null;
  readonly held: boolean;
}

export interface PlaceDeps {
  readonly db: Db;
  /** The body or process of an address; a problem where there is none, or it has moved. */
  readonly place: (ask: Ask) => Promise<Result<PlaceAsked>>;
  /** The same for what a form is sent to, which cannot be sent on: one that has moved is found all the same. */
  readonly actedOn: (ask: Ask) => Promise<Result<PlaceAsked>>;
  /** By id; null where there is none. */
  readonly placeById: (kind: RuledPlace["kind"], id: string) => Promise<PlaceAsked | null>;
  /** Sessions of the place that stand under its own modalities or would. */
  readonly sessions: (place: RuledPlace) => Promise<readonly SessionUnder[]>;
  /** What people are called who changed or proposed rules: that was done in public. */
  readonly names: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>;
  /**
   * What people are called, as far as this reader may know: all of them for whoever looks after the people of the place,
   * else those whose entry the reader sees.
   */
  readonly namesSeen: (
    ask: Pick<Ask, "reader">,
    place: Pick<RuledPlace, "within">,
    people: readonly PersonId[],
  ) => Promise<ReadonlyMap<PersonId, string>>;
  /** Those with an account, by a mail address in full, or, where the reader sees them, by a name in full; at most a few. */
  readonly people: (
    ask: Pick<Ask, "reader">,
    nameOrMail: string,
  ) => Promise<readonly { readonly id: PersonId; readonly name: string }[]>;
  readonly now: () => Date;
}
