/** The doors of the installation: who is signed in, how one signs in and out. People are known here by id and address alone. */
import { isIP } from "node:net";
import type { PersonId } from "../../kernel/ids.ts";
import { type LibraryParts, openLibrary } from "./library.ts";
import { peekLink, type Send, sendLink, useLink } from "./link.ts";
import { personAt } from "./people.ts";
import { openidDoor } from "./provider.ts";
import { type Cookies, type SignedIn, signIn, signOut, whoIs } from "./sessions.ts";
import "./tables.ts";

export interface Doors {
  readonly origin: string;
  /** Whether passkeys can work at this origin: they belong to a name, never to a numeric address. */
  readonly passkeys: boolean;
  /** Whether an OpenID provider is set up. */
  readonly openid: boolean;
  /** Whose sign-in these headers carry; null for nobody's, an ended one's, a forged one's. */
  readonly whoIs: (headers: Headers) => Promise<SignedIn | null>;
  /** Makes a link that can be used once within 15 minutes, and hands its token to `send`. */
  readonly requestLink: (email: string, send: Send) => Promise<void>;
  /** The address a link is for, without using it up; null for one that no longer works. */
  readonly peekLink: (token: string) => Promise<string | null>;
  /** Signs in with the token of a link; null for one that is used, too old or made up. */
  readonly useLink: (token: string, headers: Headers) => Promise<Cookies | null>;
  /** Where to send somebody who wants to sign in at the OpenID provider; null when it cannot be reached. */
  readonly startOpenid: (next: string, headers: Headers) => Promise<{ url: string; cookies: Cookies } | null>;
  /** The person of this address, who is made when nobody has it. */
  readonly personAt: (email: string, name: string) => Promise<PersonId>;
  /** Signs a person in who has shown in another way who they are. */
  readonly signIn: (person: PersonId, headers: Headers) => Promise<Cookies>;
  readonly signOut: (headers: Headers) => Promise<Cookies>;
  /** Answers for the library's own addresses. */
  readonly serve: (request: Request) => Promise<Response>;
}

export type DoorsParts = Omit<LibraryParts, "sendLink">;

export function openDoors(parts: DoorsParts): Doors {
  const { db, origin } = parts;
  const library = openLibrary({ ...parts, openid: null, sendLink });
  const provider = openidDoor({ ...parts, sendLink }, parts.openid ?? null);
  const name = new URL(origin).hostname;
  return {
    origin,
    passkeys: isIP(name.replace(/^\[|\]$/g, "")) === 0,
    openid: provider !== null,
    whoIs: (headers) => whoIs(library, headers),
    requestLink: async (email, send) => {
      await library.api.signInMagicLink({ body: { email: tidy(email), metadata: { send } }, headers: new Headers() });
    },
    peekLink: (token) => peekLink(db, token),
    useLink: (token, headers) => useLink(library, token, headers),
    startOpenid: async (next, headers) => (await provider?.start(next, headers)) ?? null,
    personAt: (email, named) => personAt(db, library, tidy(email), named),
    signIn: (person, headers) => signIn(library, person, headers),
    signOut: (headers) => signOut(library, headers),
    serve: async (request) => (await provider?.serve(request)) ?? library.handler(request),
  };
}

const tidy = (email: string): string => email.trim().toLowerCase();
