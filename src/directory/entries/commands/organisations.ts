/** Organisations: added, changed, made visible; with how to reach them. */
import { newId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled, journaledUnless } from "../../../platform/journal/index.ts";
import { type Asker, allowedOwn, type DoorDeps } from "../../commands/command.ts";
import { viewerOf } from "../access.ts";
import {
  type NewOrganisationForm,
  namesOf,
  type OrganisationFields,
  type OrganisationForm,
  type PointsForm,
  type VisibilityForm,
} from "../form-model.ts";
import { words } from "../languages/index.ts";
import type { Organisation, OrganisationId } from "../model.ts";
import { addedToday, organisationOfRor } from "../store/organisation-checks.ts";
import { insertOrganisations, updateOrganisation } from "../store/write-organisations.ts";
import { writeContactPoints } from "../store/write-points.ts";
import { aboutOrganisation, changedMeanwhile, ownOrganisation, wrongField } from "./access.ts";
import { organisationsAlike } from "./alike.ts";
import { checkedPoints, samePoints } from "./points.ts";
import { lost, savedOrLost } from "./saved.ts";

/** One by one; a list of them is brought as a file. */
const mostInADay = 50;

/** Puts a new one into the directory, looked after by who added it until somebody answers for it. */
export async function addOrganisation(
  deps: DoorDeps,
  asker: Asker,
  form: NewOrganisationForm,
): Promise<Result<OrganisationId>> {
  const by = allowedOwn(asker, "account.edit");
  if (!by.ok) return by;
  const say = words.in(asker.language);
  const taken = await rorTaken(deps, asker, form, null);
  if (taken) return taken;
  if (!form.mineIsNew && (await organisationsAlike(deps, asker, form.name)).length > 0) {
    const problem = wrongField(asker, { mineIsNew: say("choose-one") });
    return fail({ ...problem, code: "is-it-one-of-these", title: say("one-of-these") });
  }
  const { name, kind, group, country, international, website, ror, visibility } = form;
  const id = newId<"organisation">();
  const made = { id, name, kind, group, country, international, website, ror, visibility, names: namesOf(form) };
  const entry = { ...aboutOrganisation(asker, id, "organisation.add", { kind, group, country }), private: { name } };
  const { keeps } = viewerOf(asker.reader);
  const full = await journaledUnless(deps.db, entry, { what: "organisations", whose: by.value }, async (writing) => {
    if (!keeps && (await addedToday(writing, by.value)) >= mostInADay)
      return wrongField(asker, { name: say("organisations-too-many-today") });
    await insertOrganisations(writing, [{ ...made, source: "self", addedBy: by.value, confirmedAt: new Date() }]);
    return null;
  });
  return full ? fail(full) : ok(id);
}

async function rorTaken({ db }: DoorDeps, asker: Asker, { ror }: OrganisationFields, self: OrganisationId | null) {
  if (ror === null || (await organisationOfRor(db, ror, self)) === null) return null;
  return fail(wrongField(asker, { ror: words.in(asker.language)("ror-taken") }));
}

export async function editOrganisation(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  form: OrganisationForm,
): Promise<Result<Organisation>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  const taken = await rorTaken(deps, asker, form, id);
  if (taken) return taken;
  const { name, kind, group, country, international, website, ror, version } = form;
  const fields = { name, kind, group, country, international, website, ror };
  const change = { ...fields, names: namesOf(form), confirmedAt: new Date() };
  const entry = aboutOrganisation(asker, id, "organisation.edit", { fields: Object.keys(fields) });
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, { ...entry, private: { ...fields } }, async (writing) => {
      if (!(await updateOrganisation(writing, id, version, change))) throw lost;
    }),
  );
}

export async function setOrganisationVisibility(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  { version, visibility }: VisibilityForm,
): Promise<Result<Organisation>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  const { ror } = own.value.entry;
  const shown = visibility === "installation" || visibility === "public";
  if (shown && ror !== null && (await organisationOfRor(deps.db, ror, id)) !== null)
    return fail(wrongField(asker, { visibility: words.in(asker.language)("ror-taken") }));
  const entry = aboutOrganisation(asker, id, "organisation.visibility", { visibility });
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, entry, async (writing) => {
      if (!(await updateOrganisation(writing, id, version, { visibility }))) throw lost;
    }),
  );
}

export async function setOrganisationPoints(
  deps: DoorDeps,
  asker: Asker,
  id: OrganisationId,
  { version, points }: PointsForm,
): Promise<Result<Organisation>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  const before = own.value.entry;
  const checked = checkedPoints(asker, points, before.points);
  if (!checked.ok) return checked;
  if (before.version !== version) return fail(changedMeanwhile(asker));
  if (samePoints(checked.value, before.points)) return ok(before);
  const entry = aboutOrganisation(asker, id, "organisation.contact-points", { count: checked.value.length });
  const kept = checked.value.map((point) => ({ ...point }));
  return savedOrLost(asker, before, () =>
    journaled(deps.db, { ...entry, private: { points: kept } }, async (writing) => {
      if (!(await updateOrganisation(writing, id, version, { confirmedAt: new Date() }))) throw lost;
      await writeContactPoints(writing, { organisation: id }, checked.value);
    }),
  );
}
