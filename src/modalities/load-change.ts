/** What another set of modalities would change at a place: for each capacity and person, and on sessions and records. */
import type { PersonId } from "../kernel/ids.ts";
import type { Ask } from "../platform/http/index.ts";
import { capacityTitle, stageTitle } from "./explain.ts";
import { words } from "./languages/places/index.ts";
import { mayDo } from "./load-in-force.ts";
import type { Modalities } from "./modalities-model.ts";
import { hasOwn, type RuledPlace } from "./model.ts";
import type { PlaceDeps } from "./places.ts";
import type { ChangeView } from "./places-view-model.ts";
import { type ActChange, changeByCapacity, changeFor, changeOfSession, sideOf } from "./rules/change.ts";
import { seatsAt } from "./store/seats.ts";

type Side = ReturnType<typeof sideOf>;
export type Sides = { readonly before: Side; readonly after: Side };

/** As many sessions and people as a page shows. */
const shown = 60;

const differing = (list: readonly ActChange[]): ActChange[] => list.filter(({ change }) => change !== "same");

/** Where the place has nothing in force, everything is compared with rules that open nothing. */
export function nothingIn(file: Modalities): Modalities {
  return { ...file, capacities: [], rules: [], stages: file.stages.slice(0, 1), attribution: undefined };
}

/** The stage at which a place would stand under a file: as chosen, else as now where the file knows it, else its first. */
export function stageUnder(file: Modalities, place: RuledPlace, chosen: string): string {
  const known = file.stages.map(({ id }) => id);
  if (known.includes(chosen)) return chosen;
  const now = place.rules?.stage ?? "";
  return known.includes(now) ? now : (known[0] ?? "");
}

export function sidesOf(place: RuledPlace, file: Modalities, chosen: string): Sides {
  const { rules } = place;
  const before = rules ? sideOf(rules.file, rules.stage) : sideOf(nothingIn(file), "");
  return { before, after: sideOf(file, stageUnder(file, place, chosen)) };
}

async function peopleOf({ db, namesSeen }: PlaceDeps, ask: Ask, place: RuledPlace, { before, after }: Sides) {
  const seats = await seatsAt(db, place.within);
  const byPerson = new Map<PersonId, string[]>();
  for (const { person, capacity } of seats) byPerson.set(person, [...(byPerson.get(person) ?? []), capacity]);
  const people = [...byPerson].slice(0, shown);
  const known = await namesSeen(
    ask,
    place,
    people.map(([person]) => person),
  );
  const title = (id: string) =>
    after.rights.capacities.includes(id) ? capacityTitle(after.file, id) : capacityTitle(before.file, id);
  return people.map(([person, capacities]) => ({
    name: known.get(person) || words.in(ask.language)(known.has(person) ? "name-unknown" : "name-kept"),
    capacities: capacities.map(title),
    needs: capacities.filter((id) => !after.rights.capacities.includes(id)).map(title),
    acts: differing(changeFor(before, after, capacities)),
  }));
}

async function sessionsOf(deps: PlaceDeps, place: RuledPlace, { before, after }: Sides) {
  const titles = (file: Modalities, ids: readonly string[]) => ids.map((id) => capacityTitle(file, id));
  const both = (lists: readonly [readonly string[], readonly string[]]): [string[], string[]] => [
    titles(before.file, lists[0]),
    titles(after.file, lists[1]),
  ];
  const rows = (await deps.sessions(place)).map((session) => {
    const change = changeOfSession(before, after, session.stage ?? before.stage);
    return {
      title: session.title,
      href: session.href,
      before: stageTitle(before.file, change.before),
      after: stageTitle(after.file, change.after),
      attend: both(change.attend),
      record: both(change.chair),
    };
  });
  const same = (row: (typeof rows)[number]) =>
    row.before === row.after &&
    [row.attend, row.record].every(([was, is]) => was.toSorted().join("\n") === is.toSorted().join("\n"));
  const changed = rows.filter((row) => !same(row));
  return { sessions: changed.slice(0, shown), sessionsSame: rows.length - changed.length };
}

export async function loadChange(deps: PlaceDeps, ask: Ask, place: RuledPlace, sides: Sides): Promise<ChangeView> {
  const { before, after } = sides;
  const { rules } = place;
  const yours = ask.reader.seats.filter(({ place: at }) => place.within.includes(at)).map(({ capacity }) => capacity);
  return {
    before: rules && {
      title: before.file.title,
      version: hasOwn(place) ? rules.version : null,
      stage: stageTitle(before.file, before.stage),
    },
    after: { title: after.file.title, stage: stageTitle(after.file, after.stage) },
    language: after.file.language,
    capacities: changeByCapacity(before, after).map(({ title, standing, acts }) => ({
      title,
      standing,
      acts: differing(acts),
    })),
    you: ask.reader.person ? differing(changeFor(before, after, yours)) : [],
    people: mayDo(ask, "seats.see", place) && ask.reader.person ? await peopleOf(deps, ask, place, sides) : null,
    ...(await sessionsOf(deps, place, sides)),
    attribution: [before.file.attribution?.rule ?? null, after.file.attribution?.rule ?? null],
  };
}
