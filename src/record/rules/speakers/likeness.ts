/** Comparing names as letters. */

/** Folded letters and digits in lower case, tokens apart: "Subi  Chaturvedi" and "SUBI CHATURVEDI" are one. */
export function nameKey(name: string): string {
  const folded = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "");
  const tokens = folded.match(/[\p{L}\p{N}]+/gu);
  return tokens ? tokens.join(" ").replace(/ø/g, "o").replace(/ł/g, "l").replace(/ß/g, "ss") : name.toLowerCase();
}

/** Letters to change, add, drop or swap to make one word the other; `limit + 1` where it is more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
