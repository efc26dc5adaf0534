/**
 * Names written in letters that look like others: "раура" is Cyrillic and reads "paypa". Every letter stands for the
 * Latin one it looks like (the prototypes of Unicode UTS 39, section 4: those of Cyrillic, Greek, Armenian and Latin
 * itself that letters of names have). Letters that merely sound alike are not here, and accents count.
 * As in the data of that standard (confusables.txt of Unicode 10.0), but for "ь", "п", "ӏ" and the capital "Ԛ", which look
 * like b, n, l and Q on our pages, and 0, which stands for o in either case.
 */
import { cleaned } from "./names.ts";

/** Each word: letters that look alike, the first standing for all. Capitals apart, for "Н" looks like H and "н" does not, and "l" like I while "L" does not. */
const alike =
  "aаαɑ bƅЬь cс dԁ eеҽ gɡց hһհ iіιıɩ jјϳ 1lIІӏ|ΙӀ nոռп oоοօσ0 pрρ qԛզգ rгᴦ sѕ uυսʋ vѵν wԝաѡ xх yуγүʏ zᴢ AАΑ BВΒ CС EЕΕ FϜ GԌ HНΗ JЈͿ KКΚ MМΜϺ NΝ OΟՕО PРΡ QԚ SЅՏ TТΤ UՍ VѴ WԜ XХΧ YΥУҮ ZΖ";

const pairs = alike.split(" ").flatMap((word) => {
  const [first = "", ...others] = [...word.normalize("NFC")];
  return others.map((other) => [other, first] as const);
});

/** For the database, which keeps the same: each letter of the one stands for the letter of the other at its place. */
export const lookalikeLetters = {
  from: pairs.map(([other]) => other).join(""),
  to: pairs.map(([, first]) => first).join(""),
};

const standsFor = new Map(pairs);

/**
 * What a name looks like. Two names with the same skeleton cannot be told apart by eye. Each letter is made small by
 * itself, as the database does: a sigma at the end of a word is a sigma.
 */
export const skeletonOf = (name: string): string =>
  [...name.normalize("NFKD")]
    .map((letter) => (standsFor.get(letter) ?? letter).toLowerCase())
    .join("")
    .normalize("NFC");

const plain = (name: string): string => cleaned(name.normalize("NFKC")).toLowerCase();

/** Whether they look the same without being the same: letters of another script, or 0 for O. Capitals make no other name. */
export const looksLike = (one: string, other: string): boolean =>
  skeletonOf(one) === skeletonOf(other) && plain(one) !== plain(other);
