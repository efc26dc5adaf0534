/** From Hono's context to the plain request that rooms see. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { keepable } from "../../kernel/keepable.ts";
import type { Reader } from "../../kernel/reader.ts";
import { isLanguage, type Language, negotiate } from "../languages/index.ts";
import type { Ask } from "./route.ts";
import { recall } from "./said.ts";

const year = 60 * 60 * 24 * 365;

/** The language asked for in the address (`?language=fr`, which is then remembered), else remembered, else the browser's. */
export function languageOf(c: Context): Language {
  const asked = c.req.query("language");
  if (isLanguage(asked)) {
    setCookie(c, "language", asked, { path: "/", sameSite: "Lax", maxAge: year });
    return asked;
  }
  const remembered = getCookie(c, "language");
  return isLanguage(remembered) ? remembered : negotiate(c.req.header("accept-language"));
}

/** The reader's zone, kept in a cookie by the page of their settings or by a script. */
function zoneOf(c: Context): string | null {
  const zone = getCookie(c, "zone");
  if (!zone) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

export const wantsJson = (c: Context): boolean => {
  const { pathname } = new URL(c.req.url);
  return pathname.endsWith(".json") || /^application\/(?:problem\+)?json\b/.test(c.req.header("accept") ?? "");
};

/** The address without `.json`: every page is also data, at the same place. */
export function barePath(request: Request): string {
  const { pathname } = new URL(request.url);
  const bare = pathname.endsWith(".json") && !pathname.startsWith("/api/") ? pathname.slice(0, -5) : pathname;
  if (bare === "/index") return "/";
  return bare.length > 1 && bare.endsWith("/") ? bare.slice(0, -1) : bare;
}

const keepableOf = (given: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(given.map(([name, value]) => [name, keepable(value)]));

export function askOf(c: Context, reader: Reader, origin: string): Ask {
  const url = new URL(c.req.url);
  const json = wantsJson(c);
  return {
    reader,
    language: languageOf(c),
    zone: zoneOf(c),
    path: barePath(c.req.raw),
    params: keepableOf(Object.entries(c.req.param() as Record<string, string>)),
    query: keepableOf([...url.searchParams]),
    origin,
    said: json || c.req.method !== "GET" ? null : recall(c),
    headers: c.req.raw.headers,
  };
}
