/** The doors of the installation: who is signed in, how one signs in and out. People are known here by id and address alone. */
import { makeSignature } from "better-auth/crypto";
import { serialize } from "hono/utils/cookie";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../database/connect.ts";
import { type Library, type LibraryParts, openLibrary } from "./library.ts";
import "./tables.ts";

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

export interface Doors {
  readonly origin: string;
  /** Whose sign-in these headers carry; null for nobody's, an ended one's, a forged one's. */
  readonly whoIs: (headers: Headers) => Promise<SignedIn | null>;
  /** Makes a link that can be used once within 15 minutes, and has it sent; `more` goes to whoever sends it. */
  readonly requestLink: (email: string, more: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Signs in with the token of a link; null for one that is used, too old or made up. */
  readonly useLink: (token: string, headers: Headers) => Promise<Cookies | null>;
  /** The person of this address, who is made when nobody has it. */
  readonly personAt: (email: string, name: string) => Promise<PersonId>;
  /** Signs a person in who has shown in another way who they are. */
  readonly signIn: (person: PersonId, headers: Headers) => Promise<Cookies>;
  readonly signOut: (headers: Headers) => Promise<Cookies>;
}

export function openDoors(parts: LibraryParts): Doors {
  const library = openLibrary(parts);
  return {
    origin: parts.origin,
    whoIs: (headers) => whoIs(library, headers),
    requestLink: async (email, more) => {
      await library.api.signInMagicLink({
        body: { email: tidy(email), metadata: { ...more } },
        headers: new Headers(),
      });
    },
    useLink: (token, headers) => useLink(library, token, headers),
    personAt: (email, name) => personAt(parts.db, library, tidy(email), name),
    signIn: (person, headers) => signIn(library, person, headers),
    signOut: async (headers) => {
      const { headers: answer } = await library.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
  };
}

const tidy = (email: string): string => email.trim().toLowerCase();

async function whoIs(library: Library, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")) return null;
  const { headers: answer, response } = await library.api.getSession({ headers, returnHeaders: true });
  if (!response) return null;
  const { user, session } = response;
  const cookies = answer.getSetCookie();
  return { person: user.id as PersonId, email: user.email, name: user.name, signIn: session.id, cookies };
}

async function useLink(library: Library, token: string, headers: Headers): Promise<Cookies | null> {
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

async function personAt(db: Db, library: Library, email: string, name: string): Promise<PersonId> {
  const find = async () => {
    const known = await db.selectFrom("sign_in_users").select("id").where("email", "=", email).executeTakeFirst();
    return known?.id as PersonId | undefined;
  };
  const known = await find();
  if (known) return known;
  const { internalAdapter } = await library.$context;
  try {
    const { id } = await internalAdapter.createUser({ email, name, emailVerified: false }, { method: "admin" });
    return id as PersonId;
  } catch (error) {
    // Somebody else may have made it in the meantime.
    const made = await find();
    if (made) return made;
    throw error;
  }
}

async function signIn(library: Library, person: PersonId, headers: Headers): Promise<Cookies> {
  const { internalAdapter, authCookies, secret } = await library.$context;
  const session = await internalAdapter.createSession(person, false, { userAgent: headers.get("user-agent") ?? "" });
  const { name, attributes } = authCookies.sessionToken;
  const { maxAge, path, secure } = attributes;
  const value = `${session.token}.${await makeSignature(session.token, secret)}`;
  const options = { path: path ?? "/", httpOnly: true, sameSite: "Lax", secure: secure ?? false } as const;
  return [serialize(name, value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) })];
}
