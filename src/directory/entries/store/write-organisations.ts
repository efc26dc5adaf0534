/** Writing of organisations, many at once: an import brings a hundred thousand. */
import { sql } from "kysely";
import type { Writing } from "../../../platform/journal/index.ts";
import type { NewOrganisation, Organisation, OrganisationId, OrganisationName } from "../model.ts";
import "../tables.ts";
import { inBatches } from "./batches.ts";
import { insertPoints } from "./write-points.ts";

/**
 * Puts organisations into the directory, with their other names, parents and contact points. Parents may come later in
 * the list. One whose id is there already, or a ROR id that another has, is refused by the database.
 */
export async function insertOrganisations(writing: Writing, organisations: readonly NewOrganisation[]): Promise<void> {
  await inBatches(organisations, async (batch) => {
    const rows = batch.map((one) => ({ ...columnsOf(one), id: one.id, source: one.source }));
    await sql`
      insert into organisations (id, name, kind, stakeholder_group, country, international, website, ror, visibility,
        confirmed_at, source, source_ref, added_by)
      select id, name, coalesce(kind, 'other'), stakeholder_group, country, coalesce(international, false), website, ror,
        coalesce(visibility, 'public'), confirmed_at, source, source_ref, added_by
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, name text, kind text,
        stakeholder_group text, country text, international boolean, website text, ror text, visibility text,
        confirmed_at timestamptz, source text, source_ref text, added_by uuid)`.execute(writing);
    await insertNames(
      writing,
      batch.flatMap(({ id, names = [] }) => names.map((name) => ({ ...name, organisation: id }))),
    );
    await insertParents(
      writing,
      batch.flatMap(({ id, parents = [] }) => parents.map((parent) => ({ organisation: id, parent }))),
    );
    await insertPoints(
      writing,
      batch.flatMap(({ id, points = [] }) =>
        points.map((point, position) => ({ ...point, organisation: id, position })),
      ),
    );
  });
}

/** What of an organisation can be set anew; its names and parents as a whole. */
export type OrganisationChange = Partial<
  Pick<
    Organisation,
    | "name"
    | "names"
    | "kind"
    | "group"
    | "country"
    | "international"
    | "website"
    | "ror"
    | "visibility"
    | "confirmedAt"
    | "mergedInto"
  >
> & { readonly parents?: readonly OrganisationId[] };

/** False, and nothing changed, where the entry is no longer at the version that was seen. */
export async function updateOrganisation(
  writing: Writing,
  id: OrganisationId,
  version: number,
  change: OrganisationChange,
): Promise<boolean> {
  const given = Object.fromEntries(Object.entries(columnsOf(change)).filter(([, value]) => value !== undefined));
  const { numUpdatedRows } = await writing
    .updateTable("organisations")
    .set({ ...given, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  if (change.names) {
    await writing.deleteFrom("organisation_names").where("organisation", "=", id).execute();
    await insertNames(
      writing,
      change.names.map((name) => ({ ...name, organisation: id })),
    );
  }
  if (change.parents) {
    await writing.deleteFrom("organisation_parents").where("organisation", "=", id).execute();
    await insertParents(
      writing,
      change.parents.map((parent) => ({ organisation: id, parent })),
    );
  }
  return true;
}

/** Undefined for what is not said, which stays as it is. */
function columnsOf(one: OrganisationChange & Partial<Pick<Organisation, "sourceRef" | "addedBy">>) {
  const { name, kind, country, international, website, ror, visibility } = one;
  return {
    ...{ name, kind, country, international, website, ror, visibility },
    stakeholder_group: one.group,
    confirmed_at: one.confirmedAt,
    source_ref: one.sourceRef,
    added_by: one.addedBy,
    merged_into: one.mergedInto,
  };
}

async function insertNames(
  writing: Writing,
  names: readonly (OrganisationName & { readonly organisation: OrganisationId })[],
): Promise<void> {
  if (names.length === 0) return;
  await sql`
    insert into organisation_names (organisation, name, kind, language)
    select organisation, name, kind, language from jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      as given (organisation uuid, name text, kind text, language text)
    on conflict do nothing`.execute(writing);
}

export async function insertParents(
  writing: Writing,
  parents: readonly { readonly organisation: OrganisationId; readonly parent: OrganisationId }[],
): Promise<void> {
  if (parents.length === 0) return;
  await sql`
    insert into organisation_parents (organisation, parent)
    select organisation, parent from jsonb_to_recordset(${JSON.stringify(parents)}::jsonb)
      as given (organisation uuid, parent uuid)
    on conflict do nothing`.execute(writing);
}
