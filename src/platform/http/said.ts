/** What an act said, carried over the redirect to the next page in a cookie and shown once. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const name = "said";

export function remember(c: Context, said: string): void {
  const options = { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60 } as const;
  setCookie(c, name, Buffer.from(said).toString("base64url").slice(0, 3000), options);
}

export function recall(c: Context): string | null {
  const value = getCookie(c, name);
  if (!value) return null;
  deleteCookie(c, name, { path: "/" });
  return Buffer.from(value, "base64url").toString("utf8");
}
