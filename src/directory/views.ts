/** From what the database knows to what a page shows. */
import { type Reader, roles } from "../kernel/reader.ts";
import { ok, type Result } from "../kernel/result.ts";
import { may } from "../modalities/index.ts";
import type { Language } from "../platform/languages/index.ts";
import { addressOf, readPasskeys, readSignIns } from "../platform/sign-in/index.ts";
import { type Asker, allowed, allowedOwn, type DoorDeps, placeOf } from "./commands/command.ts";
import { viewerOf } from "./entries/access.ts";
import { sees } from "./entries/rules/visible.ts";
import type { MeView } from "./pages/me-view.ts";
import type { PeopleView } from "./pages/people.tsx";
import { deviceOf } from "./rules/device.ts";
import { grantingAct } from "./rules/granting.ts";
import { readPeople, readPerson } from "./store.ts";
import { readTokens } from "./token-store.ts";

/** What the places of some ids are called. */
async function placeNames(deps: DoorDeps, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const places = await Promise.all(wanted.map((id) => deps.places.find(id)));
  return new Map(places.flatMap((place) => (place ? [[place.id, place.title] as const] : [])));
}

export async function loadMe(deps: DoorDeps, asker: Asker, headers: Headers): Promise<Result<MeView>> {
  const own = allowedOwn(asker, "account.edit");
  if (!own.ok) return own;
  const { db, doors } = deps;
  const [person, email, signIns, passkeys, tokens, here] = await Promise.all([
    readPerson(db, own.value),
    addressOf(db, own.value),
    readSignIns(db, own.value),
    readPasskeys(db, own.value),
    readTokens(db, own.value),
    doors.whoIs(headers),
  ]);
  if (!person) throw new Error("a reader is a person");
  const names = await placeNames(
    deps,
    person.grants.map(({ scope }) => scope),
  );
  return ok({
    id: person.id,
    name: person.name,
    email,
    language: person.language,
    zone: person.zone,
    wears: asker.reader.capacity?.id ?? null,
    grants: person.grants.map(({ role, scope }) => ({
      role,
      place: scope === null ? null : (names.get(scope) ?? scope),
    })),
    capacities: person.hats.map(({ person: _, since, until, ...hat }) => ({
      ...hat,
      since: since?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
    })),
    signIns: signIns.map(({ id, device, since, used }) => ({
      id,
      ...deviceOf(device),
      since: since.toISOString(),
      used: used.toISOString(),
      here: id === here?.signIn,
    })),
    passkeysWork: doors.passkeys,
    passkeys: passkeys.map(({ id, name, since }) => ({ id, name, since: since?.toISOString() ?? null })),
    tokens: tokens.map(({ id, name, since, expires, used }) => ({
      id,
      name,
      since: since.toISOString(),
      expires: expires.toISOString(),
      used: used?.toISOString() ?? null,
    })),
    seesPeople: seesPeople(asker.reader),
  });
}

const seesPeople = (reader: Reader): boolean => may(reader, reader.capacity, "people.see", { within: [] }).allowed;

/** The people of a place, for those who look after it; of the whole installation where none is named. */
export async function loadPeople(deps: DoorDeps, asker: Asker, scope: string | null): Promise<Result<PeopleView>> {
  const place = await placeOf(deps, asker.language, scope);
  if (!place.ok) return place;
  const subject = { within: place.value?.within ?? [] };
  const by = allowed(asker, "people.see", subject);
  if (!by.ok) return by;
  const people = await readPeople(deps.db, scope ?? undefined);
  const shown = people.map((person) => ({
    ...person,
    grants: person.grants.filter((grant) => scope === null || grant.scope === scope),
  }));
  const names = await placeNames(
    deps,
    shown.flatMap(({ grants }) => grants.map((grant) => grant.scope)),
  );
  const { reader } = asker;
  const mayGrant = roles.filter(
    (role) =>
      (scope === null || role !== "administrator") && may(reader, reader.capacity, grantingAct(role), subject).allowed,
  );
  return ok({
    in: place.value ? { id: place.value.id, title: place.value.title } : null,
    people: shown.map(({ id, name, email, grants, visibility }) => ({
      id,
      name,
      email,
      // Whoever sees this list looks after accounts, which is not yet to read what people keep to themselves.
      entry: sees(id === asker.reader.person ? "self" : "member", visibility),
      grants: grants.map((grant) => ({
        role: grant.role,
        scope: grant.scope,
        place: grant.scope === null ? null : (names.get(grant.scope) ?? grant.scope),
        mayWithdraw: mayGrant.includes(grant.role),
      })),
    })),
    mayGrant,
    keeps: scope === null && viewerOf(reader).keeps,
    places: scope === null ? await listPlaces(deps, asker.language) : [],
  });
}

async function listPlaces({ places }: DoorDeps, language: Language) {
  return (await places.list(language)).map(({ id, title }) => ({ id, title }));
}
