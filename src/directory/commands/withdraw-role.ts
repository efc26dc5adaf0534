import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import type { GrantInput } from "../model.ts";
import { grantingAct, reachOf } from "../rules/granting.ts";
import { holdAdministrators, readPerson, writeWithdrawal } from "../store.ts";
import { type Asker, about, allowed, type Deps, placeOf } from "./command.ts";
import { type Granted, unknownPerson } from "./grant-role.ts";

/** Takes a role back. An installation is never left without an administrator. */
export async function withdrawRole(deps: Deps, asker: Asker, input: GrantInput): Promise<Result<Granted>> {
  const grant = reachOf(input.role, input.scope);
  const place = await placeOf(deps, asker.language, grant.scope);
  if (!place.ok) return place;
  const may = allowed(asker, grantingAct(grant.role), { within: place.value?.within ?? [] });
  if (!may.ok) return may;
  const person = await readPerson(deps.db, input.person);
  if (!person) return fail(unknownPerson(asker));
  const last = words.in(asker.language)("last-administrator");
  try {
    await journaled(deps.db, about(asker.reader, person.id, "role.withdraw", { ...grant }), async (writing) => {
      if (grant.role === "administrator" && (await holdAdministrators(writing, person.id)) === 0) throw lastOne;
      await writeWithdrawal(writing, person.id, grant);
    });
  } catch (error) {
    if (error === lastOne) return fail({ status: 409, code: "last-administrator", title: last });
    throw error;
  }
  return ok({ name: person.name, role: grant.role });
}

/** Ends the transaction without an entry. */
const lastOne = new Error("nobody would be left to administer");
