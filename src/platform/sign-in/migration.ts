import { sql } from "kysely";
import type { Migration } from "../database/migrate.ts";

/** The tables of the sign-in library, in our own names; it checks at start that they are as it needs them. */
export const signInMigration: Migration = {
  name: "010-sign-in",
  up: async (db) => {
    await sql`
      create table sign_in_users (
        id uuid primary key,
        name text not null,
        email text not null unique,
        email_verified boolean not null,
        image text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
    await sql`
      create table sign_in_sessions (
        id uuid primary key,
        user_id uuid not null references sign_in_users on delete cascade,
        token text not null unique,
        expires_at timestamptz not null,
        ip_address text,
        user_agent text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
    await sql`create index sign_in_sessions_user on sign_in_sessions (user_id)`.execute(db);
    await sql`
      create table sign_in_accounts (
        id uuid primary key,
        user_id uuid not null references sign_in_users on delete cascade,
        account_id text not null,
        provider_id text not null,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (provider_id, account_id)
      )`.execute(db);
    await sql`create index sign_in_accounts_user on sign_in_accounts (user_id)`.execute(db);
    await sql`
      create table sign_in_verifications (
        id text primary key,
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
    await sql`create index sign_in_verifications_identifier on sign_in_verifications (identifier)`.execute(db);
    await sql`
      create table sign_in_passkeys (
        id uuid primary key,
        user_id uuid not null references sign_in_users on delete cascade,
        name text,
        public_key text not null,
        credential_id text not null,
        counter integer not null,
        device_type text not null,
        backed_up boolean not null,
        transports text,
        aaguid text,
        created_at timestamptz
      )`.execute(db);
    await sql`create index sign_in_passkeys_user on sign_in_passkeys (user_id)`.execute(db);
    await sql`create index sign_in_passkeys_credential on sign_in_passkeys (credential_id)`.execute(db);
  },
};
