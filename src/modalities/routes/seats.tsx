/** Who holds which capacity at a body or process: to read, to take along, to give and to end. */
import { z } from "zod";
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import {
  type Ask,
  act,
  csvAnswer,
  type Done,
  type Html,
  page,
  type Route,
  raw,
  type Typed,
} from "../../platform/http/index.ts";
import { permitted, wrongForm } from "../commands/acting.ts";
import { endSeat, giveSeat } from "../commands/seats.ts";
import { words } from "../languages/places/index.ts";
import { loadSeats } from "../load-seats.ts";
import { SeatsPage } from "../pages/places/seats-page.tsx";
import type { PlaceDeps } from "../places.ts";
import { type SeatsView, seatsView } from "../places-view-model.ts";
import { seatsAt } from "../store/seats.ts";

const text = z.string().default("");
const giveInput = z.object({ person: text, capacity: text, organisation: text, until: text, ref: text });

async function give(deps: PlaceDeps, ask: Ask, typed: z.output<typeof giveInput>): Promise<Result<Done>> {
  const asked = await deps.actedOn(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  // Who may not give seats learns of nobody whether they are known here.
  const answer = permitted(ask, "seats.give", place);
  if (!answer.ok) return answer;
  const say = words.in(ask.language);
  const [found, another] = await deps.people(ask, typed.person.trim());
  if (!found) return wrongForm(ask, { person: say("person-unknown") });
  if (another) return wrongForm(ask, { person: say("person-several") });
  const given = await giveSeat(deps.db, ask, place, { ...typed, person: found.id });
  if (!given.ok) return given;
  const name = found.name || say("name-unknown");
  return ok({ to: `${place.href}/seats`, said: say("seat-given-said", { name, capacity: given.value.title }) });
}

async function end(deps: PlaceDeps, ask: Ask, id: string): Promise<Result<Done>> {
  const asked = await deps.actedOn(ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const answer = permitted(ask, "seats.give", place);
  if (!answer.ok) return answer;
  const say = words.in(ask.language);
  // A seat of the body above is shown here, and ended there: whoever keeps a process does not keep its body.
  const seat = (await seatsAt(deps.db, [place.id])).find((one) => one.id === id);
  if (!seat) return wrongForm(ask, {}, { status: 404, code: "no-seat" });
  const ended = await endSeat(deps.db, ask, place, seat);
  if (!ended.ok) return ended;
  const name = (await deps.namesSeen(ask, place, [seat.person])).get(seat.person) || say("name-unknown");
  return ok({ to: `${place.href}/seats`, said: say("seat-ended-said", { name }) });
}

async function again(deps: PlaceDeps, ask: Ask, typed: Typed, problem: Problem): Promise<Html> {
  const loaded = problem.fields ? await loadSeats(deps, ask) : null;
  if (!loaded?.ok) return ProblemPage({ ask, problem, typed });
  const texts = Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return SeatsPage({ view: loaded.value, ask, problem, typed: Object.fromEntries(texts) });
}

const columns = ["name", "organisation", "capacity", "since", "until", "gained", "known"] as const;

const rowsOf = ({ seats }: SeatsView) =>
  seats.map(({ name, organisation, capacity, since, until, gained, known }) => [
    ...[name, organisation, capacity, since, until, gained],
    known ? "yes" : "no",
  ]);

const pathsOf = (path: "/:body" | "/:body/:process", what: string, deps: PlaceDeps): readonly Route[] => [
  page({
    path: `${path}/seats`,
    summary: `Who holds which capacity at ${what}`,
    view: seatsView,
    load: (ask) => loadSeats(deps, ask),
    html: (view, ask) => <SeatsPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${path}/seats/give`,
    summary: `Put somebody known here in a seat at ${what}`,
    input: giveInput,
    run: (ask, typed) => give(deps, ask, typed),
    again: (ask, typed, problem) => again(deps, ask, typed, problem),
  }),
  act({
    method: "post",
    path: `${path}/seats/end`,
    summary: `End a seat at ${what}; what was done in it stays so`,
    input: z.object({ seat: text }),
    run: (ask, { seat }) => end(deps, ask, seat),
  }),
  raw({
    method: "get",
    path: `${path}/seats.csv`,
    summary: `Who holds which capacity at ${what}, as a table`,
    produces: "text/csv",
    handle: async (ask, c) => {
      const loaded = await loadSeats(deps, ask);
      if (loaded.ok) return csvAnswer("seats", columns, rowsOf(loaded.value));
      const { problem } = loaded;
      if (problem.location) return c.redirect(`${problem.location}.csv`, 301);
      return c.html(`<!doctype html>${await ProblemPage({ ask, problem, typed: {} })}`, problem.status);
    },
  }),
];

export const seatRoutes = (deps: PlaceDeps): readonly Route[] => [
  ...pathsOf("/:body", "a body", deps),
  ...pathsOf("/:body/:process", "a process", deps),
];
