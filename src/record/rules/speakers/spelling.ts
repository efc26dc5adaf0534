/** How a name is written where it is said in the text: "Wout de Natris", "Subi Chaturvedi", "van Rhijn". */

/** A meeting has no more speakers than this; a text that has is not searched for each. */
const atMost = 400;

/** Only these are written in more than one way in normal case: particles, Mac, apostrophes, hyphens, short parts. */
const doubtful =
  / (?:d[aeiou]s?|d[eu][lrn]|van|v[ao]n|te[nr]?|l[aeo]|e?l|y|al|bin|ibn|ben|abu|mac\p{L}+|\p{L}{2,3})(?: |$)| \p{L}['’-]|-| (?:mac|le|la|de|di|du|van|von)\p{L}+/iu;

/** Finds a name in a text whatever its case, and gives it as the text has it where that is in normal case. */
export function spellingIn(text: string): (name: string) => string {
  // Folding must keep positions: texts where it does not (a few letters grow) are left alone.
  let folded: string | undefined;
  let asked = 0;
  return (name) => {
    asked += 1;
    if (!doubtful.test(name) || asked > atMost) return name;
    folded ??= text.toLowerCase();
    if (folded.length !== text.length) return name;
    const wanted = name.toLowerCase();
    let at = folded.indexOf(wanted);
    for (let tries = 0; at !== -1 && tries < 400; tries += 1, at = folded.indexOf(wanted, at + 1)) {
      const written = text.slice(at, at + wanted.length);
      const whole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[at + wanted.length] ?? " "));
      if (whole && isNormal(written)) return written;
    }
    return name;
  };
}

/** First and last words begin with a capital and go on in small letters. */
function isNormal(written: string): boolean {
  const words = written.split(" ");
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  return ends.every((word) => /^\p{Lu}/u.test(word)) && /\p{Ll}/u.test(ends[1] ?? "");
}
