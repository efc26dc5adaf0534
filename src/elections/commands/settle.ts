/**
 * What falls due by the clock: at the opening the roll and the candidates are fixed, after the close the box is shut.
 * Rapport does it itself, at the first look or act after the instant; nobody can hurry or hinder it.
 */
import { createHash } from "node:crypto";
import type { PersonId } from "../../kernel/ids.ts";
import { seatsAt } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Election } from "../model.ts";
import { ballotFile } from "../rules/ballot-file.ts";
import { candidatesOf } from "../rules/candidates.ts";
import { shuffleBox } from "../store/box.ts";
import {
  addToRoll,
  findElection,
  fixEmployers,
  holdElection,
  readNominations,
  readTurnout,
  updateElection,
} from "../store/elections.ts";
import { clock, type ElectionsDeps, electionHref, type Held, orRefused, problem, refuse } from "./acting.ts";
import { knownEmployers } from "./employers.ts";

const byRapport = { actor: null, capacity: null } as const;
const done = problem({ language: "en" }, 409, "changed-meanwhile");

/** Whoever held the capacity here, or in what stands above, at that instant. */
export async function holdersAt(db: Db, place: Held, capacity: string, at: Date): Promise<readonly PersonId[]> {
  const seats = await seatsAt(db, place.within, { ended: true });
  const held = seats.filter(
    (seat) => seat.capacity === capacity && seat.since <= at && (seat.until === null || seat.until > at),
  );
  return [...new Set(held.map(({ person }) => person))];
}

async function open(deps: ElectionsDeps, place: Held, { id, slug, terms }: Election): Promise<void> {
  const opens = new Date(terms.opens);
  const { electorate } = terms;
  const holders = electorate.kind === "holders" ? await holdersAt(deps.db, place, electorate.capacity, opens) : [];
  const employers = await knownEmployers(deps, candidatesOf(await readNominations(deps.db, id)));
  const entry = ({ roll, candidates }: { roll: number; candidates: readonly string[] }) => ({
    ...byRapport,
    act: "election.open",
    subject: electionHref(place, slug),
    payload: { id, terms: JSON.parse(JSON.stringify(terms)), candidates: [...candidates], roll },
  });
  await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, id);
      if (held.openedAt !== null) refuse(done);
      await fixEmployers(writing, employers);
      await addToRoll(writing, id, holders);
      await updateElection(writing, id, { opened_at: opens });
      const candidates = candidatesOf(await readNominations(writing, id)).map(({ nomination }) => nomination.id);
      return { roll: (await readTurnout(writing, id)).roll, candidates };
    }),
  );
}

async function shut(deps: ElectionsDeps, place: Held, { id, slug }: Election): Promise<void> {
  const entry = ({ ballots, sha256 }: { ballots: number; sha256: string }) => ({
    ...byRapport,
    act: "election.close",
    subject: electionHref(place, slug),
    payload: { id, ballots, sha256 },
  });
  await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, id);
      const now = clock(deps);
      if (held.sealedAt !== null || now < new Date(held.terms.closes)) refuse(done);
      const ballots = await shuffleBox(writing, id);
      const names = candidatesOf(await readNominations(writing, id)).map(({ name }) => name);
      const sha256 = createHash("sha256").update(ballotFile(names, ballots)).digest("hex");
      await updateElection(writing, id, { sealed_at: now, box_hash: sha256 });
      return { ballots: ballots.length, sha256 };
    }),
  );
}

/** The election as it stands when everything due is done. */
export async function settle(deps: ElectionsDeps, place: Held, election: Election): Promise<Election> {
  if (election.imported) return election;
  const now = clock(deps);
  const opensNow = election.openedAt === null && now >= new Date(election.terms.opens);
  const shutsNow = election.sealedAt === null && now >= new Date(election.terms.closes);
  if (!opensNow && !shutsNow) return election;
  if (opensNow) await open(deps, place, election);
  if (shutsNow) await shut(deps, place, election);
  return (await findElection(deps.db, place.id, election.slug)) ?? election;
}
