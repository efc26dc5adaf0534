/** How the sign-in library (better-auth) is set up: which doors there are, and where it keeps what it knows. */
import { createHash, randomUUID } from "node:crypto";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { genericOAuth, magicLink } from "better-auth/plugins";
import { z } from "zod";
import type { Db } from "../database/connect.ts";

/** Where the library's own addresses begin; of them only `servedAddresses` are served. */
export const libraryPath = "/sign-in/by";

export const linkMinutes = 15;

const day = 60 * 60 * 24;

/** The name under which the library knows the one OpenID provider. */
export const openid = "openid";

export interface OpenidProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface LibraryParts {
  readonly db: Db;
  readonly origin: string;
  readonly secret: string;
  /** Sends the link; whatever it throws fails the request for one. */
  readonly sendLink: (link: {
    readonly email: string;
    readonly token: string;
    readonly more: unknown;
  }) => Promise<void>;
  readonly openid?: OpenidProvider | null;
  /** Whether somebody who is not known yet is let in. */
  readonly signUp?: "open" | "invited";
  /** Hears of what the library finds wrong. No personal data is in it. */
  readonly onTrouble: (what: string) => void;
}

/** Whatever is shown to one person once (a link, a token for scripts) is kept as this alone. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const times = { createdAt: "created_at", updatedAt: "updated_at" } as const;

const tables = {
  user: { modelName: "sign_in_users", fields: { emailVerified: "email_verified", ...times } },
  session: {
    modelName: "sign_in_sessions",
    fields: {
      userId: "user_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...times,
    },
  },
  account: {
    modelName: "sign_in_accounts",
    fields: {
      userId: "user_id",
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: { modelName: "sign_in_verifications", fields: { expiresAt: "expires_at", ...times } },
  passkey: {
    modelName: "sign_in_passkeys",
    fields: {
      userId: "user_id",
      publicKey: "public_key",
      credentialID: "credential_id",
      deviceType: "device_type",
      backedUp: "backed_up",
      createdAt: "created_at",
    },
  },
} as const;

export function openLibrary({ db, origin, secret, sendLink, openid: provider, signUp, onTrouble }: LibraryParts) {
  const disableSignUp = signUp === "invited";
  return betterAuth({
    appName: "Rapport",
    baseURL: origin,
    basePath: libraryPath,
    secret,
    database: { db, type: "postgres", transaction: true },
    user: tables.user,
    account: { ...tables.account, updateAccountOnSignIn: false },
    verification: tables.verification,
    // Kept for thirty days of absence; "last used" is right to the hour.
    session: { ...tables.session, expiresIn: 30 * day, updateAge: day / 24 },
    advanced: {
      cookiePrefix: "rapport",
      database: { generateId: () => randomUUID() },
      // Addresses of people's machines are not kept. How often one may knock is limited before the library is asked.
      ipAddress: { disableIpTracking: true },
    },
    // Where somebody is sent who comes back from a provider with something that does not fit.
    onAPIError: { errorURL: "/sign-in?failed=openid" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "warn", log: (_level, message) => onTrouble(message) },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        disableSignUp,
        storeToken: { type: "custom-hasher", hash: async (token) => hashToken(token) },
        sendMagicLink: ({ email, token, metadata }) => sendLink({ email, token, more: metadata }),
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "Rapport",
        origin,
        schema: { passkey: tables.passkey },
      }),
      ...(provider ? [genericOAuth({ config: [{ ...openidConfig(provider), disableSignUp }] })] : []),
    ],
  });
}

/** Authorization code with PKCE, state and nonce; an ID token that does not verify is refused, not read unverified. */
const openidConfig = ({ issuer, clientId, clientSecret }: OpenidProvider) => ({
  providerId: openid,
  discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ["openid", "email", "profile"],
  pkce: true,
  requireIdTokenVerification: true,
  getUserInfo: async ({ idToken }: { readonly idToken?: string | undefined }) => whoSigned(idToken),
});

const claims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.literal(true),
  name: z.string().optional(),
});

/**
 * What an ID token says of its subject, once the library has verified it. Without one, or with an address that the
 * provider has not confirmed, nobody comes in: roles are granted to addresses.
 */
function whoSigned(idToken: string | undefined) {
  const payload = idToken?.split(".")[1];
  if (payload === undefined) return null;
  const read = claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  if (!read.success) return null;
  const { sub, email, name } = read.data;
  return { id: sub, sub, email: email.toLowerCase(), emailVerified: true, name: (name ?? "").slice(0, 120) };
}

export type Library = ReturnType<typeof openLibrary>;
