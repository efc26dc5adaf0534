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
