/**
 * A few paths that do not lean on the same people: the best one, then the best that shares nobody between its ends with
 * those before, and so on. So when somebody declines, the next path does not lead past them again. (Taking the best
 * each time is not always the best for all together; it is what the asker would choose.)
 */
import type { BestPath, FoundPath, PathSearch } from "./best-path.ts";

export function diversePaths(bestPath: BestPath, search: PathSearch, most: number): readonly FoundPath[] {
  const found: FoundPath[] = [];
  const used = new Set<number>();
  const mayPass = (person: number): boolean => !used.has(person) && search.mayPass(person);
  // Once somebody is known directly, that one needs no other path.
  let to = search.to;
  while (found.length < most && to.length > 0) {
    const path = bestPath({ ...search, to, mayPass });
    if (!path) break;
    found.push(path);
    const between = path.people.slice(1, -1);
    for (const person of between) used.add(person);
    if (between.length === 0) to = to.filter((person) => person !== path.people.at(-1));
  }
  return found;
}
