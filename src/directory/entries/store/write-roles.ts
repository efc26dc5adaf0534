import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { CapacityId } from "../../model.ts";
import type { OrganisationId, RoleAt } from "../model.ts";
import "../../tables.ts";

type RoleChange = Pick<
  RoleAt,
  "organisationId" | "organisation" | "group" | "country" | "position" | "since" | "until" | "contact"
>;

export async function updateRole(
  writing: Writing,
  person: PersonId,
  id: CapacityId,
  change: RoleChange,
): Promise<void> {
  const { organisationId, group, ...rest } = change;
  const set = { ...rest, organisation_id: organisationId, stakeholder_group: group };
  await writing.updateTable("capacities").set(set).where("id", "=", id).where("person", "=", person).execute();
}

export async function deleteRole(writing: Writing, person: PersonId, id: CapacityId): Promise<void> {
  await writing.updateTable("persons").set({ wears: null }).where("id", "=", person).where("wears", "=", id).execute();
  await writing.deleteFrom("capacities").where("id", "=", id).where("person", "=", person).execute();
}

/** False where the person has no running role there. */
export async function writeContactRole(
  writing: Writing,
  organisation: OrganisationId,
  person: PersonId,
  contact: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("capacities")
    .set({ contact })
    .where("organisation_id", "=", organisation)
    .where("person", "=", person)
    .where((where) => where.or([where("until", "is", null), where("until", ">", new Date())]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Mail addresses and languages of those who look after the whole installation: the secretariat, else administrators. */
export async function readSecretariat(db: Db) {
  const rows = await db
    .selectFrom("grants as g")
    .innerJoin("sign_in_users as u", "u.id", "g.person")
    .innerJoin("persons as p", "p.id", "g.person")
    .select(["u.email", "p.language", "g.role"])
    .distinct()
    .where("g.scope", "is", null)
    .where("g.role", "in", ["secretariat", "administrator"])
    .execute();
  const secretariat = rows.filter(({ role }) => role === "secretariat");
  return secretariat.length > 0 ? secretariat : rows;
}
