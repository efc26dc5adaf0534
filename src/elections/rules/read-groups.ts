import { unguarded } from "../../platform/text/csv.ts";

/** Whoever the caps are about, by name; a name that stands for no candidate or two groups is a mistake to mend first. */
export function readGroups(
  rows: readonly (readonly string[])[],
  candidates: readonly string[],
): ReadonlyMap<string, string> | string {
  const groupOf = new Map<string, string>();
  for (const [index, [name = "", group = ""]] of rows.entries()) {
    const plain = unguarded(name.trim());
    if (plain === "" && group.trim() === "") continue;
    if (index === 0 && plain.toLowerCase() === "name") continue;
    if (!candidates.includes(plain)) return `Row ${index + 1}: "${plain}" is no candidate.`;
    if (groupOf.has(plain)) return `Row ${index + 1}: "${plain}" has a group already.`;
    groupOf.set(plain, unguarded(group.trim()));
  }
  return groupOf;
}
