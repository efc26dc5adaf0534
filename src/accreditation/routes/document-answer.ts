import type { Context } from "hono";

/** Somebody else's file: saved, and never shown within the site, whatever it says it is. */
export const documentAnswer = (
  c: Context,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Buffer },
): Response =>
  c.body(new Uint8Array(bytes), 200, {
    "content-type": type === "text/plain" ? "text/plain; charset=utf-8" : type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
  });
