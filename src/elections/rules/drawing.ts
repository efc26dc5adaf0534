/**
 * From a lot to those who serve: drawn from the whole published list, which is never numbered again; who cannot serve
 * and who would be one too many of an affiliation is passed over, and the drawing goes on (RFC 3797 section 4;
 * RFC 8713 sections 4.16 and 4.17).
 */
import type { PoolMember } from "../model.ts";
import { plainName } from "./candidates.ts";
import { type Drawn, draw, keyString, readSources } from "./lot.ts";

export type Taken = "selected" | "ineligible" | "affiliation";

export interface DrawnMember extends Drawn {
  readonly name: string;
  readonly affiliation: string;
  readonly taken: Taken;
  /** Why not, where the pool says so. */
  readonly reason: string | null;
}

/** In the order of the draw, until enough are selected or the pool is empty. Null where the seed holds no numbers. */
export function drawMembers(
  { pick, perAffiliation }: { readonly pick: number; readonly perAffiliation: number | null },
  pool: readonly PoolMember[],
  seed: string,
): readonly DrawnMember[] | null {
  const sources = readSources(seed);
  if (!sources) return null;
  const members = new Map(pool.map((member) => [member.number, member]));
  const perGroup = new Map<string, number>();
  const all: DrawnMember[] = [];
  let selected = 0;
  for (const drawn of draw(keyString(sources), pool.length, pool.length)) {
    if (selected >= pick) break;
    const member = members.get(drawn.number);
    if (!member) continue;
    const group = plainName(member.affiliation);
    const full = perAffiliation !== null && group !== "" && (perGroup.get(group) ?? 0) >= perAffiliation;
    const taken = member.ineligible !== null ? "ineligible" : full ? "affiliation" : "selected";
    if (taken === "selected") {
      selected += 1;
      perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
    }
    all.push({ ...drawn, name: member.name, affiliation: member.affiliation, taken, reason: member.ineligible });
  }
  return all;
}
