/** What the directory, with the doors and the journal, holds about a person. */
import type { Holding } from "./model.ts";

const cascades = "deleted";

export const ownHoldings: readonly Holding[] = [
  { kind: "account", table: "sign_in_users", column: "id", erased: "deleted" },
  { kind: "account", table: "sign_in_sessions", column: "user_id", hide: ["token"], erased: cascades },
  {
    kind: "account",
    table: "sign_in_accounts",
    column: "user_id",
    hide: ["access_token", "refresh_token", "id_token", "password"],
    erased: cascades,
  },
  { kind: "account", table: "sign_in_passkeys", column: "user_id", erased: cascades },
  { kind: "account", table: "tokens", column: "person", hide: ["hash"], erased: "deleted" },
  // What is left of the row is an id without anything, so that what was done in public has still one doer.
  { kind: "entry", table: "persons", column: "id", erased: "emptied" },
  { kind: "entry", table: "persons", column: "added_by", hide: ["wears"], shown: "part", erased: "emptied" },
  { kind: "entry", table: "organisations", column: "added_by", erased: "emptied" },
  { kind: "entry", table: "capacities", column: "person", erased: "deleted" },
  { kind: "entry", table: "contact_points", column: "person", erased: "deleted" },
  { kind: "entry", table: "entry_merges", column: "kept", hide: ["moved"], erased: "deleted" },
  { kind: "entry", table: "entry_merges", column: "gone", hide: ["moved"], erased: "deleted" },
  { kind: "entry", table: "entry_merges", column: "by", hide: ["moved", "before", "after"], erased: "emptied" },
  { kind: "entry", table: "entry_reminders", column: "entry", hide: ["token_hash"], erased: "deleted" },
  // The list that search reads follows the entry by itself.
  { kind: "entry", table: "directory_listing", column: "kept_by", shown: "part", erased: "kept" },
  { kind: "entry", table: "brought_files", column: "person", hide: ["bytes"], erased: "deleted" },
  { kind: "entrusted", table: "grants", column: "person", erased: "deleted" },
  { kind: "suggestions", table: "entry_proposals", column: "person", erased: "deleted" },
  { kind: "suggestions", table: "entry_proposals", column: "by", erased: "deleted" },
  { kind: "ties", table: "ties", column: "owner", erased: "deleted" },
  { kind: "ties", table: "ties", column: "other", shown: "secret", erased: "deleted" },
  { kind: "ties", table: "tie_consents", column: "person", erased: "deleted" },
  { kind: "ties", table: "tie_offers", column: "owner", hide: ["token_hash"], erased: "deleted" },
  { kind: "ties", table: "tie_offers", column: "other", shown: "secret", erased: "deleted" },
  { kind: "ties", table: "tie_offers", column: "email", by: "email", shown: "secret", erased: "deleted" },
  { kind: "ties", table: "tie_changes", column: "person", shown: "part", erased: "kept" },
  // Who stands in the middle of a way is told to nobody but those beside them.
  {
    kind: "introductions",
    table: "introductions",
    column: "asker",
    // Until when the one now asked may answer would tell that somebody is asked, and when they passed it on.
    hide: ["path", "barred", "sought", "sought_contact", "position", "tries", "next_look_at", "step_ends_at"],
    erased: "deleted",
  },
  {
    kind: "introductions",
    table: "introductions",
    column: "sought",
    also: ["sought_contact"],
    shown: "secret",
    erased: "emptied",
  },
  { kind: "introductions", table: "introductions", column: "path", shown: "secret", erased: "kept" },
  { kind: "introductions", table: "introductions", column: "barred", shown: "secret", erased: "kept" },
  {
    kind: "introductions",
    table: "introduction_steps",
    column: "person",
    hide: ["token_hash", "before", "after"],
    erased: "deleted",
  },
  { kind: "introductions", table: "introduction_steps", column: "before", shown: "secret", erased: "emptied" },
  { kind: "introductions", table: "introduction_steps", column: "after", shown: "secret", erased: "emptied" },
  { kind: "journal", table: "journal", column: "actor", hide: ["prev", "hash"], erased: "kept" },
];
