/** The pool of a lot as it is brought: one a line, name, affiliation and mail address apart by commas, as in a table file. */
import type { PoolMember } from "../model.ts";
import { isAddress } from "./read-roll.ts";

/** The address is not published; with it, whoever is drawn takes the seat. */
type Brought = Pick<PoolMember, "name" | "affiliation"> & { readonly email: string | null };

export interface PoolComplaint {
  readonly key: "pool-too-small" | "pool-too-large" | "pool-name-missing" | "pool-email" | "pool-twice";
  readonly line: number;
  readonly name: string;
}

/** The counter of RFC 3797 has two bytes. */
const largest = 65_535;

export function readPool(
  rows: readonly (readonly string[])[],
):
  | { readonly ok: true; readonly pool: readonly Brought[] }
  | { readonly ok: false; readonly complaint: PoolComplaint } {
  const pool: Brought[] = [];
  const seen = new Set<string>();
  const wrong = (key: PoolComplaint["key"], line: number, name = "") =>
    ({ ok: false, complaint: { key, line, name } }) as const;
  for (const [index, cells] of rows.entries()) {
    const [name = "", affiliation = "", address = ""] = cells.map((cell) => cell.trim().replace(/\s+/g, " "));
    if (index === 0 && name.toLowerCase() === "name") continue;
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (name === "") return wrong("pool-name-missing", index + 1);
    const email = address.toLowerCase();
    if (email !== "" && !isAddress(email)) return wrong("pool-email", index + 1, name);
    const key = `${name}\n${affiliation}`.toLowerCase();
    if (seen.has(key)) return wrong("pool-twice", index + 1, name);
    seen.add(key);
    pool.push({ name: name.slice(0, 200), affiliation: affiliation.slice(0, 200), email: email || null });
  }
  if (pool.length < 2) return wrong("pool-too-small", 1);
  return pool.length > largest ? wrong("pool-too-large", largest + 1) : { ok: true, pool };
}
