import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaledOrNothing, nothing } from "../../platform/journal/index.ts";
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
  const entry = about(asker.reader, person.id, "role.withdraw", { ...grant });
  const done = await journaledOrNothing(deps.db, entry, async (writing) => {
    if (grant.role === "administrator" && (await holdAdministrators(writing, person.id)) === 0) nothing();
    await writeWithdrawal(writing, person.id, grant);
  });
  if (done === null) return fail({ status: 409, code: "last-administrator", title: last });
  return ok({ name: person.name, role: grant.role });
}
