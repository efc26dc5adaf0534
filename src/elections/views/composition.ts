/** A committee as it sits, against the rules of its composition; and which candidates would mend it. */
import type { PersonId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { subjectOf } from "../../meetings/index.ts";
import { type HeldSeat, may, seatsAt } from "../../modalities/index.ts";
import { type CompositionRule, checkComposition, groupsIn } from "../../modalities/rules/file/composition/check.ts";
import { mend } from "../../modalities/rules/file/composition/mend.ts";
import type { Sitting } from "../../modalities/rules/file/composition/sitting.ts";
import type { Ask } from "../../platform/http/index.ts";
import { clock, type ElectionsDeps, type Held } from "../commands/acting.ts";
import { termsServed } from "../commands/terms-served.ts";
import type { CompositionView } from "../composition-view-model.ts";
import { words } from "../languages/index.ts";
import { listElections, readNominations } from "../store/elections.ts";
import { above, placeAsked } from "./asked.ts";
import { asSitting, type Place, shown, sitting } from "./sitting.ts";

type Committee = CompositionView["committees"][number];

/** Those who stand in elections here that are not confirmed. Without genders: to propose somebody for theirs would tell it. */
async function standing({ deps, place, now }: Place, rule: CompositionRule): Promise<readonly Sitting[]> {
  const elections = (await listElections(deps.db, place.id)).filter(
    ({ terms, confirmedAt, imported }) => rule.of.includes(terms.capacity) && confirmedAt === null && !imported,
  );
  const nominations = (await Promise.all(elections.map(({ id }) => readNominations(deps.db, id)))).flat();
  const served = await termsServed(deps.db, place, rule.of, now);
  const term = (person: PersonId | null) => (person === null ? 1 : served(person) + 1);
  return nominations.filter(({ state }) => state === "accepted").map((one) => asSitting(one, term(one.person)));
}

async function committee(
  here: Place,
  rule: CompositionRule,
  seats: readonly HeldSeat[],
  tells: ((name: string) => string) | null,
): Promise<Committee> {
  const { file } = here;
  const [people, nominated] = await Promise.all([
    sitting(
      here,
      rule,
      seats.filter(({ capacity }) => rule.of.includes(capacity)),
    ),
    standing(here, rule),
  ]);
  const groups = groupsIn(file, rule);
  const { balance, ...rest } = rule;
  const withoutGender = balance ? { ...rest, balance: balance.filter((of) => of !== "gender") } : rest;
  const mending = mend(withoutGender, people, nominated, groups);
  const declared = people.filter(({ gender }) => gender !== null).length;
  const checks = checkComposition(rule, people, groups).map((one) => shown(one, tells, declared));
  const source = file.sources[rule.source];
  return {
    id: rule.id,
    of: rule.of.map((id) => file.capacities.find((one) => one.id === id)?.title ?? id),
    source: source?.title ?? rule.source,
    address: source?.address ?? null,
    verified: source?.standing === "seen" || source?.standing === "paper",
    compliant: checks.every(({ state }) => state !== "broken"),
    members: people.length,
    checks,
    nominations: nominated.length,
    mend: {
      ...mending,
      sets: [...mending.sets],
      barred: [...mending.barred],
      beyond: mending.beyond.map((one) => shown(one, tells, declared)),
    },
  };
}

/** Names as they are told where capacities are shown; the rules themselves are reckoned with all of them. */
async function tellsTo(deps: ElectionsDeps, ask: Ask, place: Held, seats: readonly HeldSeat[]) {
  const people = [...new Set(seats.map(({ person }) => person))];
  const [names, seen] = await Promise.all([deps.namesOf(people), deps.namesSeen(ask, place, people)]);
  const kept = new Set(people.filter((person) => !seen.has(person)).map((person) => names.get(person) ?? person));
  return (name: string): string => (kept.has(name) ? words.in(ask.language)("voters-name-kept") : name);
}

export async function loadComposition(deps: ElectionsDeps, ask: Ask): Promise<Result<CompositionView>> {
  const asked = await placeAsked(deps, ask);
  if (!asked.ok) return asked;
  const place = asked.value;
  const file = place.rules?.file;
  const crumb = { title: words.in(ask.language)("title"), href: `${place.href}/elections` };
  if (!file) return ok({ ...above(place, [crumb]), ruled: false, committees: [] });
  const now = clock(deps);
  const seats = (await seatsAt(deps.db, [place.id])).filter(({ since }) => since <= now);
  const here = { deps, place, file, now };
  const named = may(ask.reader, ask.reader.capacity, "seats.see", subjectOf(place)).allowed;
  const tells = named ? await tellsTo(deps, ask, place, seats) : null;
  const committees = await Promise.all(file.composition.map((rule) => committee(here, rule, seats, tells)));
  return ok({ ...above(place, [crumb]), ruled: true, committees });
}
