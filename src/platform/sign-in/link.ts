import type { Db } from "../database/connect.ts";
import { hashToken, type Library } from "./library.ts";
import type { Cookies } from "./sessions.ts";

/** Sends the token of a link to its address. */
export type Send = (token: string) => Promise<void> | void;

/** The library hands a new link to whoever asked for it. */
export async function sendLink({ token, more }: { readonly token: string; readonly more: unknown }): Promise<void> {
  const { send } = more as { readonly send: Send };
  await send(token);
}

export async function peekLink(db: Db, token: string): Promise<string | null> {
  const kept = await db
    .selectFrom("sign_in_verifications")
    .select("value")
    .where("identifier", "=", hashToken(token))
    .where("expires_at", ">", new Date())
    .executeTakeFirst();
  if (!kept) return null;
  const { email } = JSON.parse(kept.value) as { readonly email?: unknown };
  return typeof email === "string" ? email : null;
}

export async function useLink(library: Library, token: string, headers: Headers): Promise<Cookies | null> {
  try {
    const { headers: answer } = await library.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true });
    const cookies = answer.getSetCookie();
    return cookies.length > 0 ? cookies : null;
  } catch (error) {
    // The library says "no" by a redirect to an address of its own.
    if (typeof error === "object" && error !== null && "statusCode" in error && error.statusCode === 302) return null;
    throw error;
  }
}
