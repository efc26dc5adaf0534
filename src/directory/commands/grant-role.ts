import type { Role } from "../../kernel/reader.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import type { GrantInput } from "../model.ts";
import { grantingAct, reachOf } from "../rules/granting.ts";
import { readPerson, writeGrant } from "../store.ts";
import { type Asker, about, allowed, type Deps, placeOf } from "./command.ts";

/** What was granted, and to whom, for telling. */
export interface Granted {
  readonly name: string;
  readonly role: Role;
}

/** The grant that is meant and whom it is for, when the asker may give and take it there. */
export async function loadGranting(deps: Deps, asker: Asker, input: GrantInput) {
  const grant = reachOf(input.role, input.scope);
  const place = await placeOf(deps, asker.language, grant.scope);
  if (!place.ok) return place;
  const may = allowed(asker, grantingAct(grant.role), { within: place.value?.within ?? [] });
  if (!may.ok) return may;
  const person = await readPerson(deps.db, input.person);
  if (!person) return fail(unknownPerson(asker));
  return ok({ grant, person });
}

/** Entrusts a role to a person, in the whole installation or in one place and what is under it. */
export async function grantRole(deps: Deps, asker: Asker, input: GrantInput): Promise<Result<Granted>> {
  const granting = await loadGranting(deps, asker, input);
  if (!granting.ok) return granting;
  const { grant, person } = granting.value;
  await journaled(deps.db, about(asker.reader, person.id, "role.grant", { ...grant }), (writing) =>
    writeGrant(writing, person.id, grant),
  );
  return ok({ name: person.name, role: grant.role });
}

function unknownPerson({ language }: Asker) {
  const say = words.in(language);
  return { status: 404, code: "no-such-person", title: say("no-such-person") } as const;
}
