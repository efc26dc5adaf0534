/** Elections and lots for the measurements of their pages: one that is open, one that was counted, one lot that is drawn. */

import type { ElectionsDeps, Held } from "../elections/commands/acting.ts";
import { enterRoll } from "../elections/commands/enter-roll.ts";
import { createElection } from "../elections/commands/hold-election.ts";
import { drawLot, publishLot } from "../elections/commands/hold-lot.ts";
import { importElection } from "../elections/commands/import-election.ts";
import { nominate } from "../elections/commands/nominate.ts";
import { findElection } from "../elections/store/elections.ts";
import { findLot } from "../elections/store/lots.ts";
import { electionTyped } from "../elections/testing.ts";
import { newId } from "../kernel/ids.ts";
import type { Reader } from "../kernel/reader.ts";
import type { Result } from "../kernel/result.ts";
import type { Db } from "../platform/database/connect.ts";
import { createLimits } from "../platform/limits/index.ts";

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** Words after the place's address. */
interface ElectionSamples {
  readonly open: string;
  readonly coming: string;
  readonly counted: string;
  readonly lot: string;
}

export async function sampleElections(db: Db, reader: Reader, place: Held): Promise<ElectionSamples> {
  const acting = { reader, language: "en", origin: "http://localhost" } as const;
  const on = (at: string): ElectionsDeps => ({
    db,
    now: () => new Date(at),
    limits: createLimits(),
    personAt: async () => reader.person ?? newId<"person">(),
    namesOf: async () => new Map(),
    namesSeen: async () => new Map(),
    standingOf: async () => new Map(),
    employersOf: async () => new Map(),
  });
  const past = on("2025-01-01T00:00:00Z");
  const times = { nominationsUntil: "2025-02-01T09:00", opens: "2025-03-01T09:00", closes: "2099-05-09T18:00" };
  const made = must(await createElection(past, acting, place, electionTyped(times)));
  const election = await findElection(db, place.id, made.slug);
  if (!election) throw new Error("the sample election is not there");
  for (const name of ["Ada Okafor", "Bo Lind", "Chi Nwosu", "Dana Levi"]) {
    const candidate = { ...acting, reader: { ...reader, name, person: newId<"person">() } };
    const typed = {
      affiliation: "Lakes Exchange",
      group: "technical-community",
      country: "UG",
      statement: "I will listen.",
    };
    must(await nominate(past, candidate, place, election, typed));
  }
  must(await enterRoll(past, acting, place, election, "ada@example.org"));
  const coming = must(
    await createElection(
      past,
      acting,
      place,
      electionTyped({ nominationsUntil: "2098-01-01T00:00", opens: "2098-02-01T00:00", closes: "2098-03-01T00:00" }),
    ),
  );
  const ballots = ["Ada,Bo,Chi", ...Array.from({ length: 60 }, (_, n) => `${1 + (n % 3)},${1 + ((n + 1) % 3)},`)].join(
    "\n",
  );
  const counted = must(
    await importElection(past, acting, place, { title: "Steering group 2024", method: "stv", seats: "2", ballots }),
  );
  const pool = Array.from({ length: 12 }, (_, n) => `Person ${n + 1}, Network ${n % 5}`).join("\n");
  const typed = {
    title: "Drawing of 2025",
    capacity: "member",
    pick: "4",
    perAffiliation: "1",
    sources: "Lottery",
    knownFrom: "2025-06-01T00:00",
    zone: "UTC",
    pool,
  };
  const published = must(await publishLot(past, acting, place, typed));
  const lot = await findLot(db, place.id, published.slug);
  if (!lot) throw new Error("the sample lot is not there");
  must(await drawLot(on("2025-06-02T00:00:00Z"), acting, place, lot, "9319"));
  const under = (slug: string) => `/elections/${slug}`;
  return {
    open: under(made.slug),
    coming: under(coming.slug),
    counted: under(counted.slug),
    lot: `/lots/${published.slug}`,
  };
}
