/** Who may vote in an election, and who has: as far as the modalities make it public. */
import type { PersonId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { type Ask, onePage } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, electionHref, type Held } from "../commands/acting.ts";
import { holdersAt } from "../commands/settle.ts";
import { words } from "../languages/index.ts";
import type { Election } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import { seesShown, shownTo } from "../rules/roll-shown.ts";
import { readRoll } from "../store/elections.ts";
import { readRollObjections } from "../store/roll-objections.ts";
import type { VotersView } from "../voters-view-model.ts";
import { above, electionAsked, mayHold } from "./asked.ts";
import { titlesOf } from "./bound.ts";

const onPage = 200;

/** Until the opening, those who hold the capacity now: they would be on the list if it opened now. */
async function rollNow({ db, ...deps }: ElectionsDeps, place: Held, { id, terms, openedAt }: Election) {
  const roll = await readRoll(db, id);
  if (openedAt !== null || terms.electorate.kind === "list") return roll;
  const holders = await holdersAt(db, place, terms.electorate.capacity, clock(deps));
  return holders.map((person) => ({ person, voted: false }));
}

/** Whether this reader is on the list, or would be if the ballot opened now. */
export async function isVoter(deps: ElectionsDeps, ask: Ask, place: Held, election: Election): Promise<boolean> {
  const { person } = ask.reader;
  return person !== null && (await rollNow(deps, place, election)).some((one) => one.person === person);
}

async function objectionsFor(deps: ElectionsDeps, ask: Ask, election: Election, holds: boolean) {
  const { person } = ask.reader;
  const all = (await readRollObjections(deps.db, election.id)).filter(({ by }) => holds || by === person);
  const names = await deps.namesOf(all.map(({ by }) => by));
  return all.map(({ id, by, text, at, answer }) => ({
    id,
    by: names.get(by) ?? "",
    own: by === person,
    text,
    at: at.toISOString(),
    answer,
  }));
}

/**
 * Those who hold the election see every name, or nobody could say whether the list is right. To others a voter is named
 * whose entry they see, as where capacities are shown; whose they do not is on the list, and not named.
 */
async function namesFor(
  deps: ElectionsDeps,
  ask: Ask,
  place: Held,
  roll: readonly { readonly person: PersonId }[],
  holds: boolean,
): Promise<(person: PersonId) => string> {
  const people = roll.map(({ person }) => person);
  const names = await (holds ? deps.namesOf(people) : deps.namesSeen(ask, place, people));
  const say = words.in(ask.language);
  return (person) => names.get(person) || say(holds || names.has(person) ? "voters-nameless" : "voters-name-kept");
}

export async function loadVoters(deps: ElectionsDeps, ask: Ask): Promise<Result<VotersView>> {
  const asked = await electionAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, election } = asked.value;
  const { title, electorate, opens, zone } = election.terms;
  const href = electionHref(place, election.slug);
  const phase = phaseOf(election, clock(deps));
  const file = place.rules?.file ?? null;
  const [listed, voted] = [shownTo(file, "voters"), shownTo(file, "voted")];
  const roll = await rollNow(deps, place, election);
  const { person } = ask.reader;
  const own = roll.find((one) => one.person === person && person !== null);
  const eye = { holds: mayHold(ask, place), onRoll: own !== undefined };
  // Who has not voted yet is told nobody while they still can: it is how people are pressed.
  const marks = phase === "closed" && seesShown(voted, eye);
  const names = seesShown(listed, eye) ? await namesFor(deps, ask, place, roll, eye.holds) : null;
  const people = (names ? roll : [])
    .map((one) => ({ name: names?.(one.person) ?? "", voted: marks ? one.voted : null }))
    .sort((a, b) => a.name.localeCompare(b.name, ask.language));
  const { page, pages, shown: some } = onePage(people, ask.query["page"], onPage);
  const before = phase === "nominations" || phase === "waiting";
  return ok({
    ...above(place, [
      { title: words.in(ask.language)("title"), href: `${place.href}/elections` },
      { title, href },
    ]),
    election: { title, href },
    phase,
    electorate: electorate.kind === "holders" ? titlesOf(place, election.terms).electorate : null,
    opens,
    zone,
    counts: { roll: roll.length, voted: before ? null : roll.filter((one) => one.voted).length },
    shown: { voters: listed, voted },
    you: { signedIn: person !== null, onRoll: eye.onRoll, voted: own?.voted ?? false },
    people: names ? [...some] : null,
    marks,
    page,
    pages,
    objections: await objectionsFor(deps, ask, election, eye.holds),
    object: before && person !== null ? `${href}/voters` : null,
    answer: eye.holds ? `${href}/voters` : null,
  });
}
