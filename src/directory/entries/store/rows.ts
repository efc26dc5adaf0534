/** What the reading of people and of organisations shares. */
import { sql } from "kysely";
import type { RoleAt } from "../model.ts";

/** In JSON a moment is text. */
export type TimesAsText<T extends RoleAt> = Omit<T, "since" | "until"> & {
  readonly since: string | null;
  readonly until: string | null;
};

export const dated = (role: TimesAsText<RoleAt>): RoleAt => ({
  ...role,
  since: role.since === null ? null : new Date(role.since),
  until: role.until === null ? null : new Date(role.until),
});

/** A contact point as JSON, of contact_points `cp`. */
export const pointsOf = sql`json_build_object('id', cp.id, 'kind', cp.kind, 'value', cp.value, 'label', cp.label,
  'visibility', cp.visibility)`;
