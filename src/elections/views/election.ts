import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, electionHref, type Held, notByAddress, problem } from "../commands/acting.ts";
import { waitingForReader } from "../commands/answer-nomination.ts";
import { withEmployers } from "../commands/employers.ts";
import { countOf } from "../count-once.ts";
import { words } from "../languages/index.ts";
import type { Election, Nomination } from "../model.ts";
import { candidatesOf } from "../rules/candidates.ts";
import { employersOf } from "../rules/employers.ts";
import { employersWait, recountCommand } from "../rules/outcome.ts";
import { phaseOf } from "../rules/phase.ts";
import { readReceipt, receiptHash } from "../rules/receipt.ts";
import { findBallot, readBoxPage } from "../store/box.ts";
import { readNominations, readTurnout, readVoter } from "../store/elections.ts";
import type { BallotsView, CandidateView, ElectionView, ResultView, VoteView } from "../view-model.ts";
import { above, electionAsked, mayHold } from "./asked.ts";
import { fixedFor, titlesOf } from "./bound.ts";
import { composedOf } from "./composed.ts";
import { isVoter } from "./voters.ts";

const crumb = (ask: Ask, place: Held) => ({ title: words.in(ask.language)("title"), href: `${place.href}/elections` });

/** Ballots on one page: few enough for a slow line, however many candidates there are. */
const ballotsOnPage = 100;

const isShut = (election: Election): boolean => election.sealedAt !== null || election.imported;

async function candidateViews(
  deps: ElectionsDeps,
  ask: Ask,
  place: Held,
  nominations: readonly Nomination[],
): Promise<readonly CandidateView[]> {
  const labels = new Map(candidatesOf(nominations).map(({ name, nomination }) => [nomination.id, name]));
  // Who never said yes does not stand and never stood: nobody else makes their name public by striking it out.
  const shown = nominations.filter(({ state, person }) => state === "accepted" || (state === "struck" && person));
  const by = await deps.namesSeen(
    ask,
    place,
    shown.flatMap(({ nominatedBy }) => nominatedBy ?? []),
  );
  return shown.map(({ id, person, nominatedBy, ...one }) => ({
    number: one.number,
    name: labels.get(id) ?? one.name,
    state: one.state,
    affiliation: one.affiliation,
    group: one.group,
    country: one.country,
    statement: one.statement,
    nominatedBy: nominatedBy && nominatedBy !== person ? (by.get(nominatedBy) ?? null) : null,
    reason: one.reason,
  }));
}

async function resultOf(deps: ElectionsDeps, href: string, election: Election, nominations: readonly Nomination[]) {
  if (!isShut(election)) return null;
  const candidates = candidatesOf(nominations);
  const counted = await countOf(deps.db, election, candidates);
  return {
    uncounted: typeof counted === "string" ? counted : null,
    outcome: typeof counted === "string" ? null : counted,
    boxHash: election.boxHash,
    seed: election.seed,
    confirmedAt: election.confirmedAt?.toISOString() ?? null,
    command: recountCommand(election, candidates.length),
    files: { ballots: `${href}/BALLOTS.csv`, groups: election.terms.cap ? `${href}/GROUPS.csv` : null },
    ballots: `${href}/ballots`,
  } satisfies ResultView;
}

async function readerOf(
  deps: ElectionsDeps,
  ask: Ask,
  place: Held,
  election: Election,
  nominations: readonly Nomination[],
) {
  const { person, name } = ask.reader;
  const voter = person ? await readVoter(deps.db, election.id, person) : null;
  const onRoll = election.openedAt === null ? await isVoter(deps, ask, place, election) : voter !== null;
  const ids = new Set(await waitingForReader(deps, ask, election));
  const waiting = nominations.filter(({ id }) => ids.has(id));
  const by = await deps.namesOf(waiting.flatMap(({ nominatedBy }) => (nominatedBy ? [nominatedBy] : [])));
  return {
    signedIn: person !== null,
    onRoll,
    voted: voter?.voted ?? false,
    asked: waiting.map(({ id, nominatedBy, statement }) => ({
      id,
      by: nominatedBy ? (by.get(nominatedBy) ?? null) : null,
      statement,
    })),
    stands: (person && nominations.find((one) => one.person === person && one.state === "accepted")?.id) ?? null,
    name: name ?? "",
  };
}

/** What counts as one employer, where a limit asks for it. */
async function employersFor(
  deps: ElectionsDeps,
  election: Election,
  nominations: readonly Nomination[],
  holds: boolean,
): Promise<ElectionView["employers"]> {
  if (election.terms.cap?.of !== "affiliation" || election.imported) return null;
  const candidates = await withEmployers(deps, election, candidatesOf(nominations));
  const { together, open } = employersOf(candidates, election.employers);
  return { together: together.map((names) => [...names]), open, answered: election.employers, mayAnswer: holds };
}

export async function loadElection(deps: ElectionsDeps, ask: Ask): Promise<Result<ElectionView>> {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, election } = asked.value;
  const href = electionHref(place, election.slug);
  const nominations = await readNominations(deps.db, election.id);
  const phase = phaseOf(election, clock(deps));
  const [candidates, turnout, you, result] = await Promise.all([
    candidateViews(deps, ask, place, nominations),
    readTurnout(deps.db, election.id),
    readerOf(deps, ask, place, election, nominations),
    resultOf(deps, href, election, nominations),
  ]);
  const holds = mayHold(ask, place);
  const outcome = result?.outcome ?? null;
  const before = phase === "nominations" || phase === "waiting";
  return ok({
    ...above(place, [crumb(ask, place)]),
    href,
    terms: election.terms,
    phase,
    imported: election.imported,
    candidates: [...candidates],
    waiting: before ? nominations.filter(({ state }) => state === "waiting").length : 0,
    turnout,
    you,
    result,
    titles: titlesOf(place, election.terms),
    fixed: fixedFor(place, election.terms.capacity, "election", ask.language),
    employers: await employersFor(deps, election, nominations, holds),
    voters: election.imported ? null : `${href}/voters`,
    composed: election.imported ? [] : [...(await composedOf(deps, place, election, nominations, phase, outcome))],
    mayHold: holds,
    mayEnter: holds && notByAddress({ reader: ask.reader, language: ask.language }, place) === null,
    strikable:
      holds && before
        ? nominations
            .filter(({ state }) => state === "accepted" || state === "waiting")
            .map(({ id, name }) => ({ id, name }))
        : [],
    edit: holds && before ? `${href}/edit` : null,
    vote: phase === "voting" && you.onRoll && candidatesOf(nominations).length > 1 ? `${href}/vote` : null,
  });
}

export async function loadVote(deps: ElectionsDeps, ask: Ask): Promise<Result<VoteView>> {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, election } = asked.value;
  const { person } = ask.reader;
  const voter = person ? await readVoter(deps.db, election.id, person) : null;
  if (!voter) return fail(problem(ask, 403, "not-on-roll", { instead: "not-on-roll-instead" }));
  const href = electionHref(place, election.slug);
  const nominations = await readNominations(deps.db, election.id);
  const { title, method, closes, zone } = election.terms;
  return ok({
    ...above(place, [crumb(ask, place), { title, href }]),
    election: { title, href },
    method,
    candidates: (await candidateViews(deps, ask, place, nominations)).filter(({ state }) => state === "accepted"),
    voted: voter.voted,
    closes,
    zone,
  });
}

export async function loadBallots(deps: ElectionsDeps, ask: Ask): Promise<Result<BallotsView>> {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, election } = asked.value;
  if (!isShut(election)) return fail(problem(ask, 409, "still-open"));
  const href = electionHref(place, election.slug);
  const { title } = election.terms;
  const candidates = candidatesOf(await readNominations(deps.db, election.id));
  if (employersWait(election, candidates)) return fail(problem(ask, 409, "employers-open"));
  const typed = (ask.query["receipt"] ?? "").slice(0, 60);
  const code = readReceipt(typed);
  const wanted = Math.max(1, Number.parseInt(ask.query["page"] ?? "1", 10) || 1);
  const [found, { ballots, total }] = await Promise.all([
    code === null ? null : findBallot(deps.db, election.id, receiptHash(code)),
    readBoxPage(deps.db, election.id, wanted, ballotsOnPage),
  ]);
  const pages = Math.max(1, Math.ceil(total / ballotsOnPage));
  return ok({
    ...above(place, [crumb(ask, place), { title, href }]),
    election: { title, href },
    candidates: candidates.map(({ name }) => name),
    ballots: [...ballots],
    total,
    page: wanted,
    pages,
    file: `${href}/BALLOTS.csv`,
    asked: typed === "" ? null : { code: typed, found: found?.receipt ?? null, ranks: found?.ranks ?? null },
  });
}
