/** Writing of people, their roles and their contact points, many at once: an import brings a hundred thousand. */
import { sql } from "kysely";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { CapacityId } from "../../model.ts";
import type { NewPerson, NewRole, PersonEntry } from "../model.ts";
import "../../tables.ts";
import "../tables.ts";
import { inBatches } from "./batches.ts";
import { insertPoints } from "./write-points.ts";

/** Puts people into the directory, with their contact points; one whose id is there already is refused by the database. */
export async function insertPersons(writing: Writing, people: readonly NewPerson[]): Promise<void> {
  await inBatches(people, async (batch) => {
    const rows = batch.map((person) => ({ ...columnsOf(person), id: person.id, source: person.source }));
    await sql`
      insert into persons (id, name, family, romanised, other_names, languages, country, groups, topics, visibility,
        confirmed_at, source, source_ref, added_by, merged_into)
      select id, name, family, romanised, coalesce(other_names, '{}'), coalesce(languages, '{}'), country,
        coalesce(groups, '{}'), coalesce(topics, '{}'), coalesce(visibility, 'me'), confirmed_at, source, source_ref,
        added_by, merged_into
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, name text, family text, romanised text,
        other_names text[], languages text[], country text, groups text[], topics text[], visibility text,
        confirmed_at timestamptz, source text, source_ref text, added_by uuid, merged_into uuid)`.execute(writing);
    await insertPoints(
      writing,
      batch.flatMap(({ id, points = [] }) => points.map((point, position) => ({ ...point, person: id, position }))),
    );
  });
}

/** What of an entry can be set anew. */
export type PersonChange = Partial<
  Pick<
    PersonEntry,
    | "name"
    | "family"
    | "romanised"
    | "otherNames"
    | "languages"
    | "country"
    | "groups"
    | "topics"
    | "visibility"
    | "confirmedAt"
    | "mergedInto"
  >
>;

/** Undefined for what is not said, which stays as it is. */
function columnsOf(person: PersonChange & Partial<Pick<PersonEntry, "sourceRef" | "addedBy">>) {
  const { otherNames, confirmedAt, sourceRef, addedBy, mergedInto } = person;
  const { name, family, romanised, languages, country, groups, topics, visibility } = person;
  return {
    ...{ name, family, romanised, languages, country, groups, topics, visibility },
    other_names: otherNames,
    confirmed_at: confirmedAt,
    source_ref: sourceRef,
    added_by: addedBy,
    merged_into: mergedInto,
  };
}

/** False, and nothing changed, where the entry is no longer at the version that was seen. */
export async function updatePerson(
  writing: Writing,
  id: PersonId,
  version: number,
  change: PersonChange,
): Promise<boolean> {
  const { other_names, languages, groups, topics, ...rest } = columnsOf(change);
  const set = {
    ...rest,
    ...(other_names ? { other_names: [...other_names] } : {}),
    ...(languages ? { languages: [...languages] } : {}),
    ...(groups ? { groups: [...groups] } : {}),
    ...(topics ? { topics: [...topics] } : {}),
  };
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const { numUpdatedRows } = await writing
    .updateTable("persons")
    .set({ ...given, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives back the ids, in the order of the roles; where one is given it is kept. */
export async function insertRoles(writing: Writing, roles: readonly NewRole[]): Promise<readonly CapacityId[]> {
  const rows = roles.map((role) => ({ ...role, id: role.id ?? newId<"capacity">() }));
  await inBatches(rows, async (batch) => {
    await sql`
      insert into capacities (id, person, organisation_id, organisation, stakeholder_group, country, position, since,
        until, contact)
      select id, person, "organisationId", organisation, "group", country, position, since, until,
        coalesce(contact, false)
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as given (id uuid, person uuid, "organisationId" uuid,
        organisation text, "group" text, country text, position text, since timestamptz, until timestamptz,
        contact boolean)`.execute(writing);
  });
  return rows.map(({ id }) => id);
}
