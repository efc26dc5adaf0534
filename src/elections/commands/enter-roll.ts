import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Election } from "../model.ts";
import { readRoll } from "../rules/read-roll.ts";
import { addToRoll, holdElection, readTurnout } from "../store/elections.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  electionHref,
  type Held,
  notByAddress,
  orRefused,
  problem,
  refuse,
  refused,
} from "./acting.ts";

/** Enters people into the list of those who may vote, until the ballot opens. Gives how many are on it now. */
export async function enterRoll(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  typed: string,
): Promise<Result<{ readonly roll: number }>> {
  const no = refused(acting, "election.hold", place) ?? notByAddress(acting, place);
  if (no) return fail(no);
  const read = readRoll(typed);
  if (!read.ok) {
    const fields = { people: problem(acting, 422, read.key, { values: { line: read.line, text: read.text } }).title };
    return fail({ ...problem(acting, 422, "wrong-form"), fields });
  }
  const fixed = problem(acting, 409, "roll-fixed");
  const open = (held: Election) => held.terms.electorate.kind === "list" && clock(deps) < new Date(held.terms.opens);
  if (!open(election)) return fail(fixed);
  const people: PersonId[] = [];
  for (const { email, name } of read.people) people.push(await deps.personAt(email, name, acting.reader.person));
  const entry = (roll: number) => ({
    ...actor(acting),
    act: "election.roll",
    subject: electionHref(place, election.slug),
    payload: { id: election.id, roll },
  });
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      if (!open(await holdElection(writing, election.id))) refuse(fixed);
      await addToRoll(writing, election.id, people);
      return (await readTurnout(writing, election.id)).roll;
    }),
  );
  return saved.ok ? ok({ roll: saved.value }) : saved;
}
