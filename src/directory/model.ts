/** People as the directory knows them: what they are called, under which hats they act, what they are entrusted with. */
import { z } from "zod";
import type { Id, PersonId } from "../kernel/ids.ts";
import { type Grant, roles, type Seat } from "../kernel/reader.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import { isLanguage, type Language } from "../platform/languages/index.ts";

export type CapacityId = Id<"capacity">;
export type TokenId = Id<"token">;

/** A role somebody has in the world outside, for which they can speak here; it has a start and may have an end. */
export interface Hat {
  readonly id: CapacityId;
  readonly person: PersonId;
  /** Null only where the role was brought from elsewhere. */
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | null;
  readonly organisation: string | null;
  /** Such as "policy adviser". */
  readonly position: string | null;
  /** Null where nobody knows when it began. */
  readonly since: Date | null;
  readonly until: Date | null;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language | null;
  /** IANA name. */
  readonly zone: string | null;
  /** The hat worn now; null for one's own personal capacity. */
  readonly wears: CapacityId | null;
  readonly since: Date;
}

/** A person with everything that `may` asks about. */
export interface KnownPerson extends Person {
  readonly hats: readonly Hat[];
  readonly grants: readonly Grant[];
  /** Held now. */
  readonly seats: readonly Seat[];
}

const blank = (text: string | undefined): string | null => text?.trim() || null;
const line = (most: number) => z.string().max(most);

export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

export const addressInput = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const nameInput = z.string().trim().min(1).max(120);

export const grantInput = z.object({
  person: z.uuid().transform((id) => id as PersonId),
  role: z.enum(roles),
  scope: line(100).optional().transform(blank),
});
export type GrantInput = z.output<typeof grantInput>;

export const settingsInput = z.object({
  name: nameInput,
  language: z
    .string()
    .optional()
    .transform((text) => (isLanguage(text) ? text : null)),
  zone: line(64)
    .optional()
    .transform(blank)
    .refine((zone) => zone === null || isZone(zone)),
});
export type SettingsInput = z.output<typeof settingsInput>;

/** What a token is for, and for how many days it works. */
export const tokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  days: z.coerce.number().int().min(1).max(366),
});
export type TokenInput = z.output<typeof tokenInput>;

export const inviteInput = z.object({
  email: addressInput,
  name: nameInput,
  role: z.enum(roles),
  scope: line(100).optional().transform(blank),
});
export type InviteInput = z.output<typeof inviteInput>;

/** A token as its owner sees it, which is never the token itself. */
export interface KeptToken {
  readonly id: TokenId;
  readonly name: string;
  readonly since: Date;
  readonly expires: Date;
  readonly used: Date | null;
}
