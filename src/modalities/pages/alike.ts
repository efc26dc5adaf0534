/** Groups to which the same applies stand together, so that a reader reads it once. Order is kept. */
export function alike<One>(list: readonly One[], what: (one: One) => unknown): readonly (readonly One[])[] {
  const sets = new Map<string, One[]>();
  for (const one of list) {
    const key = JSON.stringify(what(one));
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  return [...sets.values()];
}
