/** Letters and digits of a ROR id, in the order of what they count (Crockford's base 32: no i, l, o, u). */
const digits = "0123456789abcdefghjkmnpqrstvwxyz";

/** A ROR id as ror.org writes it: a nought, six letters or digits, and two digits that check them (ISO/IEC 7064). */
function isRor(text: string): boolean {
  if (!/^0[a-hjkmnp-tv-z0-9]{6}\d{2}$/.test(text)) return false;
  const counted = [...text.slice(1, 7)].reduce((sum, letter) => sum * 32 + digits.indexOf(letter), 0);
  return Number(text.slice(7)) === 98 - ((counted * 100) % 97);
}

/** The bare id of one that is written out as an address of ror.org, in small letters; null for what is none. */
export function normalRor(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?ror\.org\//, "")
    .replace(/\/$/, "");
  return isRor(bare) ? bare : null;
}
