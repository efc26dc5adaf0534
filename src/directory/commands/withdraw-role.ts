import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import type { GrantInput } from "../model.ts";
import { holdAdministrators, writeWithdrawal } from "../store.ts";
import { type Asker, about, type Deps } from "./command.ts";
import { type Granted, loadGranting } from "./grant-role.ts";

/** Takes a role back. An installation is never left without an administrator. */
export async function withdrawRole(deps: Deps, asker: Asker, input: GrantInput): Promise<Result<Granted>> {
  const granting = await loadGranting(deps, asker, input);
  if (!granting.ok) return granting;
  const { grant, person } = granting.value;
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
