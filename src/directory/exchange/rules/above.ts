/** What stands above what: names of organisations above the new ones of a file, as entries, without circles. */

export interface Under<Id extends string> {
  readonly id: Id;
  /** Names of those above it. */
  readonly parents: readonly string[];
}

export interface Above<Id extends string> {
  readonly links: readonly { readonly organisation: Id; readonly parent: Id }[];
  /** Names that are nobody's here. */
  readonly unknown: number;
}

/** `meant` gives the entry of a name, null where there is none. A link that would close a circle is left out. */
export function linksAbove<Id extends string>(
  under: readonly Under<Id>[],
  meant: (name: string) => Id | null,
): Above<Id> {
  const links: { organisation: Id; parent: Id }[] = [];
  const above = new Map<Id, Id[]>();
  const reaches = (from: Id, wanted: Id): boolean => {
    const open = [from];
    const been = new Set<Id>();
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one === wanted) return true;
      if (been.has(one)) continue;
      been.add(one);
      open.push(...(above.get(one) ?? []));
    }
    return false;
  };
  let unknown = 0;
  for (const { id, parents } of under) {
    for (const name of parents) {
      const parent = meant(name);
      if (parent === null) unknown += 1;
      else if (!reaches(parent, id)) {
        links.push({ organisation: id, parent });
        above.set(id, [...(above.get(id) ?? []), parent]);
      }
    }
  }
  return { links, unknown };
}
