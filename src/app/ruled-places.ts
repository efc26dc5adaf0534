/** What the modalities are told of bodies, processes, sessions and people. */
import { type Contacts, contactsOfTies, findKnown, namesSeen, readNames } from "../directory/index.ts";
import type { Result } from "../kernel/result.ts";
import { ok } from "../kernel/result.ts";
import {
  type BodyId,
  type BodyPlace,
  bodyActedOn,
  bodyAsked,
  bodyById,
  listSessions,
  type ProcessId,
  type ProcessPlace,
  processActedOn,
  processAsked,
  processById,
} from "../meetings/index.ts";
import { may, type PlaceAsked, type PlaceDeps } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";

const asPlace = (place: BodyPlace | ProcessPlace): PlaceAsked => {
  const { kind, id, href, title, within, rules, crumbs } = place;
  const body = place.kind === "body" ? place : place.body;
  const above = place.kind === "process" ? { title: body.title, href: body.href } : null;
  return { kind, id, href, title, within, rules, crumbs, above, zone: body.zone };
};

const told = (found: Result<BodyPlace | ProcessPlace>): Result<PlaceAsked> =>
  found.ok ? ok(asPlace(found.value)) : found;

export const ruledPlaces = (
  db: Db,
  now: () => Date = () => new Date(),
  contacts: Contacts = contactsOfTies(db),
): PlaceDeps => ({
  db,
  now,
  place: async (ask: Ask) => told(await ("process" in ask.params ? processAsked(db, ask) : bodyAsked(db, ask))),
  actedOn: async (ask: Ask) => told(await ("process" in ask.params ? processActedOn(db, ask) : bodyActedOn(db, ask))),
  placeById: async (kind, id) => {
    const found = kind === "body" ? await bodyById(db, id as BodyId) : await processById(db, id as ProcessId);
    return found && asPlace(found);
  },
  sessions: async (place) => {
    const where = place.kind === "body" ? { body: place.id as BodyId } : { process: place.id as ProcessId };
    const sessions = await listSessions(db, { ...where, order: "latest", limit: 500 });
    const at = now();
    return sessions
      .filter(({ process, rules }) => place.kind === "process" || rules?.place !== process.id)
      .map(({ title, href, within, attribution, rules, starts }) => ({
        ...{ title, href, within, attribution },
        stage: rules?.stage ?? null,
        held: starts <= at,
      }));
  },
  names: (people) => readNames(db, people),
  namesSeen: ({ reader }, { within }, people) =>
    may(reader, reader.capacity, "people.see", { within }).allowed
      ? readNames(db, people)
      : namesSeen(db, contacts, reader, people),
  people: ({ reader }, typed) => findKnown(db, contacts, reader, typed),
});
