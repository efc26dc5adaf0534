/** Names shouted by the captions, written as their owners write them: "WOUT DE NATRIS" -> "Wout de Natris". */

const particles = new Set(
  "de der den van von vom zu zur zum del della delle di da das do dos du la le les el al bin bint ibn ben y e of the for and et und ter te ten op af av to in on at as".split(
    " ",
  ),
);

const romans = /^(?:I{2,3}|IV|VI{1,3}|IX)\.?$/;
const upper = /\p{Lu}/u;

const capital = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length).toLowerCase();
};

function piece(word: string): string {
  // "McLEOD": a captioner's capitals after the small letter of the name.
  if (/^Ma?c\p{Lu}{2,}$/u.test(word))
    return `${word.startsWith("Mac") ? "Mac" : "Mc"}${capital(word.replace(/^Ma?c/, ""))}`;
  const mac = /^(MC)(\p{L}{2,})$/u.exec(word);
  if (mac) return `Mc${capital(mac[2] ?? "")}`;
  const apostrophe = /^(O|D|L|N|M)(['’`])(\p{L}{2,}.*)$/u.exec(word);
  if (apostrophe) return `${apostrophe[1]}${apostrophe[2]}${capital(apostrophe[3] ?? "")}`;
  return capital(word);
}

function token(written: string, first: boolean): string {
  const [, before = "", word = ""] = /^([^\p{L}]*)(.*)$/su.exec(written) ?? [];
  return before + bareToken(word, first || before !== "");
}

/** After a bracket a name begins again. */
function bareToken(word: string, first: boolean): string {
  // "iPhone"
  if (/^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(word)) return word;
  if (!upper.test(word) || (/^\p{Lu}\p{Ll}/u.test(word) && !/^Ma?c\p{Lu}{2,}$/u.test(word))) return word;
  if (!first && particles.has(word.toLowerCase())) return word.toLowerCase();
  if (romans.test(word) && !first) return word;
  // Initials: J., J.P., JP with full stops.
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
  return word.split("-").map(piece).join("-");
}

/** The name in normal case. A name that already has small letters outside its particles is left as it is. */
export function normalCase(name: string): string {
  const words = name.split(" ").filter((word) => word !== "");
  return words.map((word, at) => token(word, at === 0)).join(" ");
}
