import { sql } from "kysely";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { ContactPointId, NewContactPoint, OrganisationId } from "../model.ts";
import "../tables.ts";

/** Whose contact points are meant. */
export type PointsOwner = { readonly person: PersonId } | { readonly organisation: OrganisationId };

type PointRow = NewContactPoint & {
  readonly id?: ContactPointId;
  readonly person?: PersonId;
  readonly organisation?: OrganisationId;
  readonly position: number;
};

export async function insertPoints(writing: Writing, points: readonly PointRow[]): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map((point) => ({ ...point, id: point.id ?? newId<"contact-point">() }));
  await sql`
    insert into contact_points (id, person, organisation, kind, value, label, visibility, position)
    select id, person, organisation, kind, value, label, visibility, position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, person uuid, organisation uuid, kind text,
      value text, label text, visibility text, position integer)`.execute(writing);
}

/** The contact points of one person or organisation, in their order, in the place of those there were. */
export async function writeContactPoints(
  writing: Writing,
  owner: PointsOwner,
  points: readonly (NewContactPoint & { readonly id?: ContactPointId })[],
): Promise<void> {
  const [column, id] =
    "person" in owner ? (["person", owner.person] as const) : (["organisation", owner.organisation] as const);
  await writing
    .deleteFrom("contact_points")
    .where(column, "=", id as never)
    .execute();
  await insertPoints(
    writing,
    points.map((point, position) => ({ ...point, ...owner, position })),
  );
}
