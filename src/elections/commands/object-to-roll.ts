/** Somebody says that the list of voters is wrong, until the ballot opens; whoever holds the election answers. */
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { RollObjectionTyped } from "../form-model.ts";
import type { Election } from "../model.ts";
import { cleanText } from "../rules/reading.ts";
import { holdElection } from "../store/elections.ts";
import { answerRollObjection, insertRollObjection, readRollObjections } from "../store/roll-objections.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  electionHref,
  forOneself,
  type Held,
  orRefused,
  problem,
  refuse,
  refused,
  wrongForm,
} from "./acting.ts";

/** By one person in one election. */
const most = 5;
const longest = 2_000;

type Done = Result<{ readonly answered: boolean }>;

async function object(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  text: string,
): Promise<Done> {
  const person = forOneself(acting, place);
  if (!person.ok) return person;
  const fixed = problem(acting, 409, "roll-fixed", { instead: "roll-fixed-instead" });
  const open = (held: Election) => held.openedAt === null && clock(deps) < new Date(held.terms.opens);
  if (!open(election)) return fail(fixed);
  const entry = {
    ...actor(acting),
    act: "election.roll-object",
    subject: electionHref(place, election.slug),
    payload: { id: election.id },
    private: { text },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      if (!open(await holdElection(writing, election.id))) refuse(fixed);
      const own = (await readRollObjections(writing, election.id)).filter(({ by }) => by === person.value);
      if (own.length >= most) refuse(problem(acting, 409, "roll-objected-enough", { values: { most } }));
      const row = { id: newId<"roll-objection">(), election: election.id, by: person.value, text, at: clock(deps) };
      await insertRollObjection(writing, row);
    }),
  );
  return saved.ok ? ok({ answered: false }) : saved;
}

async function answer(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  { text, objection }: RollObjectionTyped,
): Promise<Done> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const entry = {
    ...actor(acting),
    act: "election.roll-answer",
    subject: electionHref(place, election.slug),
    payload: { id: election.id },
    private: { text },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      await holdElection(writing, election.id);
      const asked = (await readRollObjections(writing, election.id)).find(({ id }) => id === objection);
      if (!asked) return refuse(problem(acting, 404, "roll-objection-gone"));
      if (asked.answer !== null) return refuse(problem(acting, 409, "changed-meanwhile"));
      await answerRollObjection(writing, asked.id, { answer: text, at: clock(deps) });
    }),
  );
  return saved.ok ? ok({ answered: true }) : saved;
}

/** With `objection` it is the answer to that one. */
export async function objectToRoll(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  typed: RollObjectionTyped,
): Promise<Done> {
  const text = cleanText(typed.text);
  const run =
    typed.objection === ""
      ? () => object(deps, acting, place, election, text)
      : () => answer(deps, acting, place, election, { ...typed, text });
  const no = typed.objection === "" ? null : refused(acting, "election.hold", place);
  if (no) return fail(no);
  if (text === "" && acting.reader.person !== null) return wrongForm(acting, { text: { key: "field-missing" } });
  if (text.length > longest) return wrongForm(acting, { text: { key: "field-too-long", values: { longest } } });
  return run();
}
