import { makeSignature } from "better-auth/crypto";
import { serialize } from "hono/utils/cookie";
import type { PersonId } from "../../kernel/ids.ts";
import type { Library } from "./library.ts";

/** What a sign-in brings along: lines of `Set-Cookie` for the answer. */
export type Cookies = readonly string[];

export interface SignedIn {
  readonly person: PersonId;
  readonly email: string;
  /** The name given with the first sign-in; empty where none was. */
  readonly name: string;
  /** Which of the person's sign-ins this is. */
  readonly signIn: string;
  /** Renewed cookies, now and then. */
  readonly cookies: Cookies;
}

export async function whoIs(library: Library, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")) return null;
  const { headers: answer, response } = await library.api.getSession({ headers, returnHeaders: true });
  if (!response) return null;
  const { user, session } = response;
  const cookies = answer.getSetCookie();
  return { person: user.id as PersonId, email: user.email, name: user.name, signIn: session.id, cookies };
}

/** A new sign-in with a new cookie; none that was there before is taken over. */
export async function signIn(library: Library, person: PersonId, headers: Headers): Promise<Cookies> {
  const { internalAdapter, authCookies, secret } = await library.$context;
  const session = await internalAdapter.createSession(person, false, { userAgent: headers.get("user-agent") ?? "" });
  const { name, attributes } = authCookies.sessionToken;
  const { maxAge, path, secure } = attributes;
  const value = `${session.token}.${await makeSignature(session.token, secret)}`;
  const options = { path: path ?? "/", httpOnly: true, sameSite: "Lax", secure: secure ?? false } as const;
  return [serialize(name, value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) })];
}

export async function signOut(library: Library, headers: Headers): Promise<Cookies> {
  const { headers: answer } = await library.api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}
