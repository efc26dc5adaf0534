import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type ElectionForm, electionForm } from "../form-model.ts";
import type { Election, ElectionId, Terms } from "../model.ts";
import { bindingOf } from "../rules/bound.ts";
import { electionDeviations, filledElection } from "../rules/follow.ts";
import { phaseOf } from "../rules/phase.ts";
import { readTerms } from "../rules/read-terms.ts";
import { holdElection, insertElection, updateElection } from "../store/elections.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  electionHref,
  type Held,
  orRefused,
  problem,
  refuse,
  refused,
  wrongForm,
} from "./acting.ts";
import { otherwise } from "./binding.ts";
import { chooseSlug } from "./choose-slug.ts";

/** The terms as they were typed, and as the modalities in force want them; a refusal where the two differ. */
function termsUnder(deps: ElectionsDeps, acting: Acting, place: Held, form: ElectionForm): Result<Terms> {
  const typed = electionForm.parse(form);
  const binding = bindingOf(place.rules?.file ?? null, typed.capacity, "election");
  const otherWay = otherwise(acting, place, binding, []);
  if (otherWay) return fail(otherWay);
  const read = readTerms(filledElection(typed, binding), clock(deps));
  if (!read.ok) return wrongForm(acting, read.complaints);
  const no = otherwise(acting, place, binding, electionDeviations(binding, read.value));
  return no ? fail(no) : ok({ ...read.value, under: place.rules?.version ?? null });
}

/** Announces an election: from now on people are nominated, until the terms say. */
export async function createElection(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  form: ElectionForm,
): Promise<Result<{ readonly id: ElectionId; readonly slug: string }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const read = termsUnder(deps, acting, place, form);
  if (!read.ok) return read;
  const terms = read.value;
  const id = newId<"election">();
  const entry = (slug: string) => ({
    ...actor(acting),
    act: "election.create",
    subject: electionHref(place, slug),
    payload: { id, terms: JSON.parse(JSON.stringify(terms)) },
  });
  const slug = await journaled(deps.db, entry, async (writing) => {
    const free = await chooseSlug(writing, "election", place, terms.title);
    await insertElection(writing, { id, place: place.id, slug: free, terms, imported: false });
    return free;
  });
  return ok({ id, slug });
}

/** New terms, until the ballot opens: from then on they are fixed. */
export async function editElection(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  form: ElectionForm,
): Promise<Result<{ readonly slug: string }>> {
  const typed = electionForm.parse(form);
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const fixed = problem(acting, 409, "terms-fixed", { instead: "terms-fixed-instead" });
  const begun = (held: Election) =>
    held.openedAt !== null || !["nominations", "waiting"].includes(phaseOf(held, clock(deps)));
  if (begun(election)) return fail(fixed);
  const read = termsUnder(deps, acting, place, typed);
  if (!read.ok) return read;
  const { id, slug } = election;
  const entry = {
    ...actor(acting),
    act: "election.edit",
    subject: electionHref(place, slug),
    payload: { id, terms: JSON.parse(JSON.stringify(read.value)) },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, id);
      if (begun(held)) refuse(fixed);
      if (held.version !== typed.version) refuse(problem(acting, 409, "changed-meanwhile"));
      await updateElection(writing, id, { terms: read.value, version: held.version + 1 });
    }),
  );
  return saved.ok ? ok({ slug }) : saved;
}
