/** "Is it one of these?": organisations of the directory that may be the one meant by a written name. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { relationsToOrganisations, viewerOf } from "../access.ts";
import { words } from "../languages/index.ts";
import type { Organisation, OrganisationId } from "../model.ts";
import { sees } from "../rules/visible.ts";
import { findAlike } from "../store/find-alike.ts";
import { readOrganisation, readOrganisations } from "../store/read-organisations.ts";
import { wrongField } from "./access.ts";

/** Those of them that the asker may see, best first, at most six. */
export async function organisationsAlike(deps: DoorDeps, asker: Asker, name: string): Promise<readonly Organisation[]> {
  const ids = await findAlike(deps.db, name);
  const found = await readOrganisations(deps.db, ids);
  const relations = await relationsToOrganisations(deps.contacts, viewerOf(asker.reader), found);
  return ids
    .flatMap((id) => found.filter((one) => one.id === id))
    .filter((one) => sees(relations.get(one.id) ?? "stranger", one.visibility))
    .slice(0, 6);
}

/** The entry a role is at: the one chosen, or none; asks where the name may be one that is there. */
export async function organisationMeant(
  deps: DoorDeps,
  asker: Asker,
  {
    organisation,
    organisationId,
  }: { readonly organisation: string | null; readonly organisationId: OrganisationId | "none" | null },
): Promise<Result<OrganisationId | null>> {
  if (organisationId === "none") return ok(null);
  if (organisationId !== null) {
    const chosen = await readOrganisation(deps.db, organisationId);
    if (chosen && !chosen.mergedInto) {
      const relation = await relationsToOrganisations(deps.contacts, viewerOf(asker.reader), [chosen]);
      if (sees(relation.get(chosen.id) ?? "stranger", chosen.visibility)) return ok(chosen.id);
    }
    return fail(wrongField(asker, { organisation: words.in(asker.language)("no-such-organisation") }));
  }
  if (organisation === null || (await organisationsAlike(deps, asker, organisation)).length === 0) return ok(null);
  const say = words.in(asker.language);
  return fail({
    ...wrongField(asker, { organisationId: say("choose-one") }),
    code: "is-it-one-of-these",
    title: say("one-of-these"),
  });
}
