/** "Did you mean ...?": the known name that a mistyped one is nearest to. */

/** How many letters must be put in, taken out, changed or swapped with their neighbour to get from one to the other. */
function slips(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
      next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, "-");

/** Of a long word two letters may be wrong, of a short one one. Longer names than any there are get no answer. */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length < 3 || name.length > 100) return null;
  const most = name.length < 5 ? 1 : 2;
  let best: { readonly name: string; readonly off: number } | null = null;
  for (const other of known) {
    if (Math.abs(other.length - name.length) > most) continue;
    const off = slips(plain(name), plain(other));
    if (off <= most && (best === null || off < best.off)) best = { name: other, off };
  }
  return best?.name ?? null;
}

/** At most so many names are read out to whoever mistyped one. */
const told = 20;

/** What to say to whoever used a name that stands for nothing. */
export function hintFor(name: string, known: readonly string[]): string {
  const meant = nearestName(name, known);
  if (meant !== null) return `did you mean "${meant}"?`;
  const more = known.length > told ? `, and ${known.length - told} more` : "";
  return `there are: ${known.slice(0, told).join(", ")}${more}`;
}
