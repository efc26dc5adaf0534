/**
 * An intervention in parts short enough to be searched and shown quickly, cut between paragraphs, else between
 * sentences, else between words. Nearly all are one part.
 */
const longest = 12_000;
/** Where no break is found in the last third of a part, it is cut where it stands. */
const earliest = 8_000;

export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const window = rest.slice(0, longest);
    const cut = ["\n\n", ". ", " "].map((mark) => window.lastIndexOf(mark) + 1).find((at) => at > earliest) ?? longest;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}
