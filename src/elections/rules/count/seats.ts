/** From an order to seats: from the top, passing over whoever's group is full. */

/** "No more than `most` winners of one employer" (or of any other group): who belongs to which. */
export interface Cap {
  readonly most: number;
  readonly groupOf: ReadonlyMap<string, string>;
}

interface Seating {
  readonly winners: readonly string[];
  readonly capped: readonly { readonly name: string; readonly group: string }[];
  readonly ties: readonly (readonly string[])[];
  readonly broken: readonly (readonly string[])[];
}

/** Those of one place in the order in which the rule for ties puts them. */
const byRule = (names: readonly string[], ties: readonly string[]) =>
  names.toSorted((a, b) => ties.indexOf(a) - ties.indexOf(b));

/** `groups`: candidates by place. Where a tie stands across the last seat of the committee or of a group, `ties` breaks it; without it nobody of them is seated. */
export function seat(
  groups: readonly (readonly string[])[],
  seats: number,
  cap: Cap | null,
  ties: readonly string[] | null,
): Seating {
  const winners: string[] = [];
  const capped: { name: string; group: string }[] = [];
  const broken: (readonly string[])[] = [];
  const taken = new Map<string, number>();
  const groupOf = (name: string) => cap?.groupOf.get(name) ?? null;
  const full = (name: string) => {
    const group = groupOf(name);
    return cap !== null && group !== null && (taken.get(group) ?? 0) >= cap.most;
  };
  const give = (name: string) => {
    winners.push(name);
    const group = groupOf(name);
    if (group !== null) taken.set(group, (taken.get(group) ?? 0) + 1);
  };
  const pass = (name: string) => capped.push({ name, group: groupOf(name) ?? "" });
  for (const names of groups) {
    if (winners.length >= seats) break;
    const eligible = names.filter((name) => !full(name));
    for (const name of names) if (!eligible.includes(name)) pass(name);
    const wanted = new Map<string, number>();
    for (const name of eligible) {
      const group = groupOf(name);
      if (group !== null) wanted.set(group, (wanted.get(group) ?? 0) + 1);
    }
    const overfull = [...wanted].some(([group, count]) => cap !== null && (taken.get(group) ?? 0) + count > cap.most);
    if (eligible.length <= seats - winners.length && !overfull) {
      for (const name of eligible) give(name);
      continue;
    }
    if (!ties) return { winners, capped, ties: [eligible], broken };
    const ordered = byRule(eligible, ties);
    broken.push(ordered);
    for (const name of ordered) {
      if (winners.length >= seats) break;
      if (full(name)) pass(name);
      else give(name);
    }
  }
  return { winners, capped, ties: [], broken };
}
