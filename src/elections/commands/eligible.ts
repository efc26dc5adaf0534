/** Who may stand and who may be drawn, as the modalities in force say. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { seatsAt } from "../../modalities/index.ts";
import { groupName } from "../../platform/languages/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import type { Election } from "../model.ts";
import { type Binding, bindingOf } from "../rules/bound.ts";
import { plainName } from "../rules/candidates.ts";
import type { Standing } from "../rules/read-nomination.ts";
import { type Acting, clock, type ElectionsDeps, type Held, problem } from "./acting.ts";
import { termsServed } from "./terms-served.ts";

/** The refusal of a nominee outside the groups that the capacity is open to; null where they may stand. */
export function notEligible(
  acting: Acting,
  place: Held,
  { terms }: Election,
  { fields }: Standing,
): Result<never> | null {
  const binding = bindingOf(place.rules?.file ?? null, terms.capacity, "election");
  const groups = binding.kind === "bound" ? binding.eligible.groups : [];
  if (groups.length === 0 || (fields.group !== null && groups.includes(fields.group))) return null;
  const named = groups.map((group) => groupName(acting.language, group));
  const values = { groups: new Intl.ListFormat(acting.language, { type: "disjunction" }).format(named) };
  const { title } = problem(acting, 422, "group-not-eligible", { values });
  return fail({ ...problem(acting, 422, "wrong-form"), fields: { group: title } });
}

interface Brought {
  readonly name: string;
  readonly email: string | null;
}

/**
 * Of each of a pool the person who holds the capacity that is drawn from, by address or by name; a refusal at the first
 * who does not hold it. All null where the modalities name no capacity to draw from.
 */
export async function eligiblePool(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  binding: Binding,
  pool: readonly Brought[],
): Promise<Result<readonly (PersonId | null)[]>> {
  const from = binding.kind === "bound" ? binding.bounds.find(({ kind }) => kind === "pool") : undefined;
  if (!from) return ok(pool.map(() => null));
  const now = clock(deps);
  const seats = (await seatsAt(deps.db, place.within)).filter(
    ({ capacity, since }) => capacity === from.value && since <= now,
  );
  const holders = [...new Set(seats.map(({ person }) => person))];
  const names = await deps.namesOf(holders);
  const byName = new Map(holders.map((person) => [plainName(names.get(person) ?? ""), person]));
  const byAddress = new Map<string, PersonId>();
  for (const person of holders) {
    const address = await addressOf(deps.db, person);
    if (address) byAddress.set(address.toLowerCase(), person);
  }
  const found: PersonId[] = [];
  for (const { name, email } of pool) {
    const person = (email && byAddress.get(email)) || byName.get(plainName(name));
    if (!person) {
      const { title } = problem(acting, 422, "pool-not-holder", { values: { name } });
      return fail({ ...problem(acting, 422, "wrong-form"), fields: { pool: title } });
    }
    found.push(person);
  }
  return ok(found);
}

/** Tells why somebody of a pool is passed over from the first: as many terms in a row as the modalities allow. Null where they can serve. */
export async function servedOut(
  { db, now = () => new Date() }: ElectionsDeps,
  acting: Acting,
  place: Held,
  binding: Binding,
): Promise<(person: PersonId | null) => string | null> {
  const most = binding.kind === "bound" ? binding.bounds.find(({ kind }) => kind === "terms-in-a-row") : undefined;
  if (!most) return () => null;
  const count = await termsServed(db, place, [binding.capacity], now());
  return (person) => {
    const served = person === null ? 0 : count(person);
    return served < Number(most.value) ? null : problem(acting, 409, "pool-terms-used", { values: { served } }).title;
  };
}
