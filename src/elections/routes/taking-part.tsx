import { ok, type Result } from "../../kernel/result.ts";
import { type Ask, act, type Done, page, type Route, raw } from "../../platform/http/index.ts";
import { type ElectionsDeps, electionHref } from "../commands/acting.ts";
import { answerNomination } from "../commands/answer-nomination.ts";
import { answerEmployers } from "../commands/employers.ts";
import { enterRoll } from "../commands/enter-roll.ts";
import { nominate } from "../commands/nominate.ts";
import { objectToRoll } from "../commands/object-to-roll.ts";
import { confirmResult, drawTie } from "../commands/result.ts";
import { vote } from "../commands/vote.ts";
import {
  answerForm,
  confirmForm,
  employerForm,
  nominationForm,
  rollForm,
  rollObjectionForm,
  seedForm,
  voteForm,
} from "../form-model.ts";
import { type Key, words } from "../languages/index.ts";
import { BallotsPage } from "../pages/ballots-page.tsx";
import { VotePage } from "../pages/vote-page.tsx";
import { VotersPage } from "../pages/voters-page.tsx";
import { ballotFile, groupFile } from "../rules/ballot-file.ts";
import { candidatesOf } from "../rules/candidates.ts";
import { capUnder, employersWait } from "../rules/outcome.ts";
import { readBox } from "../store/box.ts";
import { readNominations } from "../store/elections.ts";
import { ballotsView, voteView } from "../view-model.ts";
import { type ElectionHere, electionAsked } from "../views/asked.ts";
import { loadBallots, loadVote } from "../views/election.ts";
import { loadVoters } from "../views/voters.ts";
import { votersView } from "../voters-view-model.ts";
import { again } from "./again.tsx";

/** An act at an election: finds it, runs the command, and tells what came of it on the page of the election. */
const atElection =
  <Input, T>(
    deps: ElectionsDeps,
    run: (here: ElectionHere, ask: Ask, input: Input) => Promise<Result<T>>,
    said: (value: T, ask: Ask) => { readonly key: Key; readonly values?: Readonly<Record<string, string | number>> },
  ) =>
  async (ask: Ask, input: Input): Promise<Result<Done>> => {
    const asked = await electionAsked(deps, ask);
    if (!asked.ok) return asked;
    const done = await run(asked.value, ask, input);
    if (!done.ok) return done;
    const { key, values } = said(done.value, ask);
    const to = electionHref(asked.value.place, asked.value.election.slug);
    return ok({ to, said: words.in(ask.language)(key, values), data: done.value });
  };

/** Ranks by number of nomination, from `rank-1`, `rank-2` ... */
const ranksOf = (typed: Readonly<Record<string, unknown>>): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(typed).flatMap(([field, value]) => {
      const number = /^rank-(\d{1,4})$/.exec(field)?.[1];
      return number === undefined || (typeof value !== "string" && typeof value !== "number")
        ? []
        : [[Number(number), String(value)] as const];
    }),
  );

/** A file of an election whose box is shut. */
const fileOf = (deps: ElectionsDeps, make: (here: ElectionHere) => Promise<string>) => async (ask: Ask) => {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return new Response(`${asked.problem.title}\n`, { status: asked.problem.status });
  const { election } = asked.value;
  const waits = employersWait(election, candidatesOf(await readNominations(deps.db, election.id)));
  if (election.sealedAt === null || waits) {
    return new Response(`${words.in(ask.language)(waits ? "employers-open" : "still-open")}\n`, { status: 409 });
  }
  return new Response(await make(asked.value), { headers: { "content-type": "text/csv; charset=utf-8" } });
};

/** Standing, voting and counting again; `base` is the path of an election. */
export const takingPartRoutes = (deps: ElectionsDeps, base: string): readonly Route[] => [
  act({
    method: "post",
    path: `${base}/nominations`,
    summary: "Stand for election, or nominate somebody else by name and mail address",
    input: nominationForm,
    run: atElection(
      deps,
      ({ place, election }, ask, typed) => nominate(deps, ask, place, election, typed),
      ({ number, oneself }) => ({ key: oneself ? "said-stood" : "said-proposed", values: { number } }),
    ),
  }),
  act({
    method: "post",
    path: `${base}/answer`,
    summary: "Accept or decline a nomination, withdraw, or strike a candidate out with a reason",
    input: answerForm,
    run: atElection(
      deps,
      ({ place, election }, ask, typed) => answerNomination(deps, ask, place, election, typed),
      ({ answer, name }) => ({ key: `said-${answer}`, values: { name } }),
    ),
  }),
  act({
    method: "post",
    path: `${base}/roll`,
    summary: "Add people to the list of voters, one a line",
    input: rollForm,
    run: atElection(
      deps,
      ({ place, election }, ask, { people }) => enterRoll(deps, ask, place, election, people),
      ({ roll }) => ({ key: "said-roll", values: { roll } }),
    ),
  }),
  page({
    path: `${base}/voters`,
    summary: "The list of voters, as far as it is told; whether the reader is on it",
    view: votersView,
    load: (ask) => loadVoters(deps, ask),
    html: (view, ask) => <VotersPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/voters`,
    summary: "Object to the list of voters; with `objection`, answer one",
    input: rollObjectionForm,
    run: async (ask, typed) => {
      const asked = await electionAsked(deps, ask);
      if (!asked.ok) return asked;
      const { place, election } = asked.value;
      const done = await objectToRoll(deps, ask, place, election, typed);
      if (!done.ok) return done;
      const said = words.in(ask.language)(done.value.answered ? "said-roll-answered" : "said-roll-objected");
      return ok({ to: `${electionHref(place, election.slug)}/voters`, said });
    },
    again: again(
      (ask) => loadVoters(deps, ask),
      (ask) => (view, typed, problem) => <VotersPage view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
  act({
    method: "post",
    path: `${base}/employers`,
    summary: "Say whether two written names are one employer, under a limit",
    input: employerForm,
    run: atElection(
      deps,
      ({ place, election }, ask, typed) => answerEmployers(deps, ask, place, election, typed),
      ({ one, other, same }) => ({ key: same ? "said-employers-one" : "said-employers-two", values: { one, other } }),
    ),
  }),
  page({
    path: `${base}/vote`,
    summary: "The ballot of somebody who may vote",
    view: voteView,
    load: (ask) => loadVote(deps, ask),
    html: (view, ask) => <VotePage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/vote`,
    summary: "Vote: ranks as rank-1, rank-2 ... by the order of nomination; with the receipt, change the ballot",
    input: voteForm,
    run: atElection(
      deps,
      ({ place, election }, ask, typed) =>
        vote(deps, ask, place, election, { ranks: ranksOf(typed), receipt: typed.receipt }),
      ({ receipt }) => (receipt === null ? { key: "said-vote-changed" } : { key: "said-voted", values: { receipt } }),
    ),
    again: again(
      (ask) => loadVote(deps, ask),
      (ask) => (view, typed, problem) => <VotePage view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
  act({
    method: "post",
    path: `${base}/draw`,
    summary: "Enter what the announced sources gave, where a tie waits for it",
    input: seedForm,
    run: atElection(
      deps,
      ({ place, election }, ask, { seed }) => drawTie(deps, ask, place, election, seed),
      ({ key }) => ({ key: "said-drawn", values: { key } }),
    ),
  }),
  act({
    method: "post",
    path: `${base}/confirm`,
    summary: "Confirm the result: the winners take their seats",
    input: confirmForm,
    run: atElection(
      deps,
      ({ place, election }, ask) => confirmResult(deps, ask, place, election),
      () => ({ key: "said-confirmed" }),
    ),
  }),
  page({
    path: `${base}/ballots`,
    summary: "Every ballot that was counted; ?receipt= finds one's own",
    view: ballotsView,
    load: (ask) => loadBallots(deps, ask),
    html: (view, ask) => <BallotsPage view={view} ask={ask} />,
  }),
  raw({
    method: "get",
    path: `${base}/BALLOTS.csv`,
    summary: "All ballots, as `rapport election` counts them",
    produces: "text/csv",
    handle: fileOf(deps, async ({ election }) => {
      const names = candidatesOf(await readNominations(deps.db, election.id)).map(({ name }) => name);
      return ballotFile(names, await readBox(deps.db, election.id));
    }),
  }),
  raw({
    method: "get",
    path: `${base}/GROUPS.csv`,
    summary: "Which candidates count together under the limit",
    produces: "text/csv",
    handle: fileOf(deps, async ({ election }) => {
      const candidates = candidatesOf(await readNominations(deps.db, election.id));
      const cap = capUnder(election, candidates);
      return groupFile(candidates.map(({ name }) => ({ name, group: cap?.groupOf.get(name) ?? "" })));
    }),
  }),
];
