/** What an organisation belongs to. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import type { ParentsForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import type { Organisation, OrganisationId } from "../model.ts";
import { wouldCircleParents } from "../store/organisation-checks.ts";
import { updateOrganisation } from "../store/write-organisations.ts";
import { aboutOrganisation, ownOrganisation, seenOrganisation, wrongField } from "./access.ts";
import { organisationsAlike } from "./alike.ts";
import { lost, savedOrLost } from "./saved.ts";

/** The one meant by a name or by the address of a page. */
async function parentMeant(deps: DoorDeps, asker: Asker, text: string): Promise<Result<OrganisationId>> {
  const say = words.in(asker.language);
  const id = /organisations\/([0-9a-f-]{36})\/?$/i.exec(text)?.[1]?.toLowerCase();
  if (id) {
    const seen = await seenOrganisation(deps, asker, id as OrganisationId);
    return seen.ok ? ok(seen.value.entry.id) : fail(wrongField(asker, { parent: say("no-such-organisation") }));
  }
  const alike = await organisationsAlike(deps, asker, text);
  const exact = alike.filter(({ name, names }) =>
    [name, ...names.map((one) => one.name)].some((one) => one.toLowerCase() === text.toLowerCase()),
  );
  const meant = exact.length > 0 ? exact : alike;
  const [first] = meant;
  if (!first) return fail(wrongField(asker, { parent: say("no-such-organisation") }));
  if (meant.length === 1) return ok(first.id);
  const names = meant.map(({ name }) => name).join("; ");
  return fail(wrongField(asker, { parent: say("which-parent", { names }) }));
}

export async function setParents(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  { version, keep, parent }: ParentsForm,
): Promise<Result<Organisation>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  const more = parent === null ? ok(null) : await parentMeant(deps, asker, parent);
  if (!more.ok) return more;
  const known = new Set(own.value.entry.parents.map((one) => one.id));
  const parents = [...new Set([...keep.filter((one) => known.has(one)), ...(more.value ? [more.value] : [])])];
  if (await wouldCircleParents(deps.db, id, parents)) {
    return fail(wrongField(asker, { parent: words.in(asker.language)("parent-circles") }));
  }
  const entry = aboutOrganisation(asker, id, "organisation.parents", { parents });
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, entry, async (writing) => {
      if (!(await updateOrganisation(writing, id, version, { parents }))) throw lost;
    }),
  );
}
