/** The chain of bodies, local to global, never leads back to where it began. */
export interface Tie {
  readonly below: string;
  readonly above: string;
}

/** Whether `body` would stand above itself if it stood below each of `above`. */
export function wouldCircle(chain: readonly Tie[], body: string, above: readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...above];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === body) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const tie of chain) if (tie.below === next) open.push(tie.above);
  }
  return false;
}
