/** The door of the OpenID provider, which must be asked for its addresses and keys before it can be used. */
import { type Library, type LibraryParts, libraryPath, type OpenidProvider, openid, openLibrary } from "./library.ts";
import type { Cookies } from "./sessions.ts";

interface OpenidDoor {
  readonly start: (next: string, headers: Headers) => Promise<{ url: string; cookies: Cookies } | null>;
  /** The answer for the address to which the provider sends people back; null for every other. */
  readonly serve: (request: Request) => Promise<Response | null>;
}

const callback = `${libraryPath}/callback/${openid}`;

export function openidDoor(parts: LibraryParts, provider: OpenidProvider | null): OpenidDoor | null {
  if (provider === null) return null;
  const library = whenReached(parts, provider);
  return {
    start: async (next, headers) => {
      const reached = await library();
      return reached ? start(reached, next, headers) : null;
    },
    serve: async (request) => {
      if (new URL(request.url).pathname !== callback) return null;
      return (await library())?.handler(request) ?? new Response(null, { status: 503 });
    },
  };
}

async function start(library: Library, next: string, headers: Headers) {
  const done = `/sign-in/done?${new URLSearchParams({ next })}`;
  const body = {
    provider: openid,
    callbackURL: done,
    errorCallbackURL: "/sign-in?failed=openid",
    disableRedirect: true,
  };
  const { headers: answer, response } = await library.api.signInSocial({ body, headers, returnHeaders: true });
  return response.url ? { url: response.url, cookies: answer.getSetCookie() } : null;
}

/** The library asks the provider once, when it is opened. One that was away then is asked again at the next sign-in. */
function whenReached(parts: LibraryParts, provider: OpenidProvider): () => Promise<Library | null> {
  let opened: Promise<Library | null> | null = null;
  const open = async (): Promise<Library | null> => {
    const library = openLibrary({ ...parts, openid: provider });
    const { socialProviders } = await library.$context;
    return socialProviders.some(({ id }) => id === openid) ? library : null;
  };
  return async () => {
    opened ??= open();
    const reached = await opened;
    if (reached === null) opened = null;
    return reached;
  };
}
