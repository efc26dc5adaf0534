import { newId, type PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import { countLetter } from "../../platform/limits/index.ts";
import type { Letter } from "../../platform/mail/index.ts";
import { type NominationTyped, nominationForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import type { Election, Nomination } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import { readProposal, readStanding, type Standing } from "../rules/read-nomination.ts";
import { holdElection, insertNomination, readNominations, waitingFor, writeGender } from "../store/elections.ts";
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
  wrongForm,
} from "./acting.ts";
import { notEligible } from "./eligible.ts";
import { termsUsed } from "./terms-served.ts";

/** Of one election, those withdrawn and declined among them; and of one person, so that nobody fills the list or letters. */
const most = 500;
const mostByOne = 10;

type Row = Parameters<typeof insertNomination>[2];

/** Whether this person stands already, or has been taken off by the chair. */
const standsAlready = (nominations: readonly Nomination[], person: PersonId): boolean =>
  nominations.some((one) => one.person === person && (one.state === "accepted" || one.state === "struck"));

async function save(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  row: Row,
  standing: Standing | null,
) {
  const entry = (number: number) => ({
    ...actor(acting),
    act: "election.nominate",
    subject: electionHref(place, election.slug),
    payload: { id: row.id, number },
    private: standing ? { name: row.name, ...standing.fields } : { name: row.name },
  });
  return orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, election.id);
      if (phaseOf(held, clock(deps)) !== "nominations") refuse(problem(acting, 409, "nominations-over"));
      const others = await readNominations(writing, election.id);
      if (row.person !== null && standsAlready(others, row.person)) refuse(problem(acting, 409, "stands-already"));
      const mine = others.filter(({ nominatedBy }) => nominatedBy === row.nominatedBy);
      if (others.length >= most || mine.length >= mostByOne) refuse(problem(acting, 409, "too-many-nominations"));
      // By somebody else it can stand there too, and of that nobody is told before the nominee has answered.
      const waiting = row.email === null ? [] : await waitingFor(writing, election.id, row.email);
      if (mine.some(({ id }) => waiting.includes(id)))
        refuse(problem(acting, 409, "nominated-already", { instead: "nominated-already-instead" }));
      if (standing && row.person !== null) await writeGender(writing, row.person, standing.gender);
      return insertNomination(writing, election.id, row);
    }),
  );
}

/** Stands for election oneself; accepted in the same moment. */
async function standOneself(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  typed: NominationTyped,
  person: PersonId,
) {
  const read = readStanding(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const no = notEligible(acting, place, election, read.value);
  if (no) return no;
  const row: Row = {
    id: newId<"nomination">(),
    person,
    email: null,
    name: acting.reader.name ?? "",
    nominatedBy: person,
    state: "accepted",
    ...read.value.fields,
  };
  return save(deps, acting, place, election, row, read.value);
}

function letter(to: string, language: Language, nominee: string, by: string, title: string, href: string): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("letter-subject", { title }),
    before: [say("letter-before", { name: nominee, by, title })],
    link: { label: say("letter-label"), href },
    after: [say("letter-after", { to })],
  };
}

/** Proposes somebody else, who is written to and accepts or declines when signed in with that address. */
async function proposeOther(
  deps: ElectionsDeps,
  acting: Acting & { readonly origin: string },
  place: Held,
  election: Election,
  typed: NominationTyped,
  by: PersonId,
) {
  const read = readProposal(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const { name, email, statement } = read.value;
  const row: Row = {
    id: newId<"nomination">(),
    person: null,
    email,
    name,
    nominatedBy: by,
    state: "waiting",
    affiliation: "",
    group: null,
    country: null,
    statement,
  };
  const wait = await countLetter(deps.limits, { to: email, by, language: acting.language });
  if (wait) return fail(wait);
  const saved = await save(deps, acting, place, election, row, null);
  if (!saved.ok) return saved;
  const href = `${acting.origin}${electionHref(place, election.slug)}`;
  deps.mail?.send(async () =>
    letter(email, acting.language, name, acting.reader.name ?? "", election.terms.title, href),
  );
  return saved;
}

/** Without a name and an address one stands oneself. Gives the number in the order of nomination. */
export async function nominate(
  deps: ElectionsDeps,
  acting: Acting & { readonly origin: string },
  place: Held,
  election: Election,
  form: Partial<NominationTyped>,
): Promise<Result<{ readonly number: number; readonly oneself: boolean }>> {
  const typed = nominationForm.parse(form);
  const person = forOneself(acting, place);
  if (!person.ok) return person;
  if (phaseOf(election, clock(deps)) !== "nominations") return fail(problem(acting, 409, "nominations-over"));
  const oneself = typed.name.trim() === "" && typed.email.trim() === "";
  const used = oneself ? await termsUsed(deps.db, acting, place, election, person.value) : null;
  if (used) return fail(used);
  const saved = oneself
    ? await standOneself(deps, acting, place, election, typed, person.value)
    : await proposeOther(deps, acting, place, election, typed, person.value);
  return saved.ok ? ok({ number: saved.value, oneself }) : saved;
}
