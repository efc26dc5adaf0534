/** The acts that anybody can ask to do, and what an answer holds. */
import type { PersonId } from "../kernel/ids.ts";
import type { Attribution } from "../kernel/stakeholders.ts";

export const actNames = [
  "installation.administer",
  "people.see",
  "people.invite",
  "people.grant",
  "people.grant-high",
  "people.appoint",
  "account.edit",
  "account.secure",
  "journal.verify",
  "body.create",
  "body.see",
  "body.edit",
  "process.create",
  "process.edit",
  "session.create",
  "session.see",
  "session.edit",
  "session.loosen",
  "record.import",
  "record.edit",
  "record.publish",
  "record.see-draft",
  "record.see",
  "record.see-attribution",
] as const;
export type ActName = (typeof actNames)[number];

/** What an act is done to: its own id and those of everything above it, and what the rules need to know of it. */
export interface Subject {
  /** Ids of the thing itself and of what stands above it: session, process, body. Empty for the installation. */
  readonly within: readonly string[];
  readonly attribution?: Attribution;
  readonly published?: boolean;
  /** Whose it is, where it belongs to one person: an account, a token. */
  readonly owner?: PersonId;
}

/** Names of the rules, each a text of the catalogue that says it in full. */
export type RuleName =
  | "administrator-may"
  | "secretariat-may"
  | "chair-may"
  | "rapporteur-may"
  | "everybody-may"
  | "participants-of-closed-may"
  | "owner-may"
  | "needs-own"
  | "needs-person"
  | "needs-sign-in"
  | "needs-role"
  | "closed-session"
  | "chatham-house"
  | "not-published";

/** Yes or no, always with the rule that said so. */
export interface Answer {
  readonly allowed: boolean;
  readonly rule: RuleName;
}
