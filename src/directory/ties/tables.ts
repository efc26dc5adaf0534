import type { Generated } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { OfferId, Origin } from "./model.ts";
import type { Closeness } from "./rules/strength.ts";

interface TieTable {
  owner: PersonId;
  other: PersonId;
  closeness: Closeness;
  origin: Origin;
  note: string | null;
  alone: boolean;
  since: Generated<Date>;
  renewed_at: Generated<Date>;
  confirmed_at: Date | null;
}

interface TieConsentTable {
  person: PersonId;
  passes: boolean;
  every_days: number;
  sought: boolean;
}

interface TieOfferTable {
  id: OfferId;
  owner: PersonId;
  other: PersonId | null;
  email: string | null;
  closeness: Closeness;
  origin: Origin;
  note: string | null;
  alone: boolean;
  /** SHA-256 of the token in the mailed link, in hexadecimal; null where no letter went out, and where the answer was no. */
  token_hash: string | null;
  asked_at: Generated<Date>;
}

interface TieChangeTable {
  person: PersonId;
  changed: number;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    ties: TieTable;
    tie_consents: TieConsentTable;
    tie_offers: TieOfferTable;
    tie_changes: TieChangeTable;
  }
}
