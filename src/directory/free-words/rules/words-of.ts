/** Free words made comparable, one by one: without accents, case, articles, plurals; Arabic as it is searched. */
import { fillers } from "./lists/fillers.ts";

export interface Token {
  readonly raw: string;
  readonly key: string;
  /** In capitals, so that "US" is not "us". */
  readonly caps: boolean;
  /** Which part between two commas it stands in. */
  readonly segment: number;
}

const arabic: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" };

/** Articles, "and", "by", "for" are written onto an Arabic word. */
const bareArabic = (word: string): string => word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/u, "");

const singular = (word: string): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
};

export function keyOf(word: string): string {
  const bare = word
    .normalize("NFKD")
    .replace(/[\p{M}ـ]+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[أإآٱىةؤئ]/g, (letter) => arabic[letter] ?? letter)
    .replace(/œ/g, "oe");
  return singular(/\p{Script=Arabic}/u.test(bare) ? bareArabic(bare) : bare);
}

const filling = new Set(fillers.trim().split(/\s+/).map(keyOf));

const dividers = /[,;،؛\n·|/•]+/u;

/** Words that say something, in their order; what only joins them ("who works on") is left out. */
export function tokensOf(text: string): readonly Token[] {
  const shouted = text === text.toUpperCase();
  // "U.S." is one word.
  const whole = text.replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll(".", ""));
  return whole.split(dividers).flatMap((part, segment) =>
    (part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((raw) => {
      const caps = raw.length > 1 && /^\p{Lu}+$/u.test(raw);
      const key = keyOf(raw);
      return key === "" || ((!caps || (shouted && raw !== "US")) && filling.has(key))
        ? []
        : [{ raw, key, caps, segment }];
    }),
  );
}

/** A phrase of a list as the tokens of a text would be. */
export function phraseKey(phrase: string): string {
  const tokens = tokensOf(phrase.replace(/[·|/,;،؛•]/gu, " "));
  // "US" alone would be taken for "us".
  return tokens.length === 0 ? keyOf(phrase.trim()) : tokens.map(({ key }) => key).join(" ");
}
