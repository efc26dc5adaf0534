/** Who may entrust what to whom, as an act that may() is asked about. */
import type { Grant, Role } from "../../kernel/reader.ts";
import type { ActName } from "../../modalities/model.ts";

/** Those above grant those below: what reaches furthest, only an administrator gives; a chair appoints who writes and who takes part. */
const acts: Readonly<Record<Role, ActName>> = {
  administrator: "people.grant-high",
  secretariat: "people.grant-high",
  chair: "people.grant",
  rapporteur: "people.appoint",
  participant: "people.appoint",
};

export const grantingAct = (role: Role): ActName => acts[role];

/** The role of administrator is one of the whole installation. */
export const reachOf = (role: Role, scope: string | null): Grant => ({
  role,
  scope: role === "administrator" ? null : scope,
});
