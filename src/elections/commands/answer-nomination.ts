import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { type AnswerTyped, answerForm } from "../form-model.ts";
import type { Election, Nomination } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import { readStanding } from "../rules/read-nomination.ts";
import { holdElection, readNominations, updateNomination, waitingFor, writeGender } from "../store/elections.ts";
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
import { notEligible } from "./eligible.ts";
import { termsUsed } from "./terms-served.ts";

type Answer = "accept" | "decline" | "withdraw" | "strike";
const answers: readonly string[] = ["accept", "decline", "withdraw", "strike"] satisfies readonly Answer[];

/** Nominations to accept or decline: those written to the address this person signs in with. */
export async function waitingForReader(
  { db }: ElectionsDeps,
  { reader }: Acting,
  election: Election,
): Promise<readonly string[]> {
  const email = reader.person ? await addressOf(db, reader.person) : null;
  return email ? waitingFor(db, election.id, email) : [];
}

/** Whether this answer is this person's to give, to this nomination as it stands. */
async function mayAnswer(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  one: Nomination,
  answer: Answer,
) {
  if (answer === "strike") {
    // Who declined or withdrew was not struck out, whatever anybody thinks of them.
    const over = one.state !== "accepted" && one.state !== "waiting";
    return refused(acting, "election.hold", place) ?? (over ? problem(acting, 409, "changed-meanwhile") : null);
  }
  const own =
    answer === "withdraw"
      ? one.person === acting.reader.person && one.state === "accepted"
      : one.state === "waiting" && (await waitingForReader(deps, acting, election)).includes(one.id);
  return own ? null : problem(acting, 403, "not-your-nomination");
}

/** The nominee accepts, declines or withdraws; or whoever holds the election strikes somebody out, with the reason. All of it until the ballot opens. */
export async function answerNomination(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  form: Partial<AnswerTyped> & { readonly nomination: string },
): Promise<Result<{ readonly answer: Answer; readonly name: string }>> {
  const typed = answerForm.parse(form);
  const person = forOneself(acting, place);
  if (!person.ok) return person;
  const answer = answers.find((known) => known === typed.answer) as Answer | undefined;
  const one = (await readNominations(deps.db, election.id)).find(({ id }) => id === typed.nomination);
  if (!answer || !one) return fail(problem(acting, 404, "no-such-nomination"));
  const no = await mayAnswer(deps, acting, place, election, one, answer);
  if (no) return fail(no);
  const reason = typed.reason.trim().slice(0, 1_000);
  if (answer === "strike" && reason === "") return wrongForm(acting, { reason: { key: "field-missing" } });
  const read = readStanding(typed);
  if (answer === "accept" && !read.ok) return wrongForm(acting, read.complaints);
  const barred = answer === "accept" && read.ok ? notEligible(acting, place, election, read.value) : null;
  if (barred) return barred;
  const used = answer === "accept" ? await termsUsed(deps.db, acting, place, election, person.value) : null;
  if (used) return fail(used);
  const standing = answer === "accept" && read.ok ? read.value : null;
  const name = answer === "accept" ? (acting.reader.name ?? one.name) : one.name;
  const hidden = answer === "accept" ? { name, ...standing?.fields } : answer === "strike" ? { reason } : {};
  const entry = {
    ...actor(acting),
    act: `election.nomination-${answer}`,
    subject: electionHref(place, election.slug),
    payload: { id: one.id, number: one.number },
    private: hidden,
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, election.id);
      if (!["nominations", "waiting"].includes(phaseOf(held, clock(deps))))
        refuse(problem(acting, 409, "candidates-fixed"));
      const others = await readNominations(writing, election.id);
      const now = others.find(({ id }) => id === one.id);
      if (now?.state !== one.state) refuse(problem(acting, 409, "changed-meanwhile"));
      if (answer === "accept") {
        const twice = others.some(
          ({ person: other, state }) => other === person.value && ["accepted", "struck"].includes(state),
        );
        if (twice) refuse(problem(acting, 409, "stands-already"));
        const fields = { ...standing?.fields, statement: standing?.fields.statement || one.statement };
        await updateNomination(writing, one.id, { ...fields, state: "accepted", person: person.value, name });
        await writeGender(writing, person.value, standing?.gender ?? null);
      } else if (answer === "decline")
        await updateNomination(writing, one.id, { state: "declined", person: person.value });
      else if (answer === "withdraw") await updateNomination(writing, one.id, { state: "withdrawn" });
      else await updateNomination(writing, one.id, { state: "struck", reason });
    }),
  );
  return saved.ok ? ok({ answer, name }) : saved;
}
