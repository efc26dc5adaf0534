/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of JSON, as payloads are. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * The one way to write a JSON value down (RFC 8785): keys in the order of their UTF-16 code units, no spaces,
 * numbers as ECMAScript writes them. Two equal values give the same text, so their hashes can be compared.
 * Throws TypeError for what is not JSON (NaN, Infinity, undefined).
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is not JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`a value of type ${typeof value} is not JSON`);
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}
