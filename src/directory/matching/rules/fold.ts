/**
 * Letters made comparable: accents off, every script that can be written in Latin letters written so, small letters.
 * Han characters stay; a list of words divides them. Arabic keeps its consonants, for its vowels are not written.
 */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((pair) => [[...pair][0] ?? "", [...pair].slice(1).join("")]));

const latin = pairs("ßss øo łl đd ðd þth ıi œoe æae əa ŋn ħh ĸk ŧt ƒf ʻ ʼ ʿ ʾ");
const cyrillic = pairs(
  "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьэ эe юyu яya ёe єe іi їi ґg ўu јj љlj њnj ћc ђd џdz ѓg ќk ѕdz",
);
const greek = pairs("αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo");
const arabic = pairs(
  "بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz ع غgh فf قq كk کk لl مm نn هh وw يy یy ىa اa أa إi آa ء ؤw ئy ة پp چch ژzh گg ڤv",
);
const kana = pairs(
  "アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴvu ァa ィi ゥu ェe ォo ャya ュyu ョyo ッ ー",
);
/** Letters of Cyrillic and Greek that look like Latin ones: what they stand for inside a Latin word. */
const lookAlikes = pairs("аa еe оo рp сc хx уy іi јj ѕs кk мm нh тt вb αa οo ρp νv ιi κk τt υu");

const initials = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(" ").map((one) => (one === "_" ? "" : one));
const vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const finals = "_ k k k n n n t l l l l l l l l m p p t t ng t t k t p t"
  .split(" ")
  .map((one) => (one === "_" ? "" : one));

function hangul(letter: string): string {
  const at = (letter.codePointAt(0) ?? 0) - 0xac00;
  return (initials[Math.floor(at / 588)] ?? "") + (vowels[Math.floor((at % 588) / 28)] ?? "") + (finals[at % 28] ?? "");
}

const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);

/** Articles and "and" are written onto the word they stand before. */
const bareArabic = (word: string): string => word.replace(/^(?:وال|بال|لل|ال)(?=.{3})/u, "");

const kanaOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  const katakana = code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
  return kana.get(katakana) ?? letter;
};

function letterOf(letter: string, mixed: boolean): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 128) return letter;
  if (code >= 0xac00 && code <= 0xd7a3) return hangul(letter);
  if (mixed) {
    const seen = lookAlikes.get(letter);
    if (seen !== undefined) return seen;
  }
  for (const table of [latin, cyrillic, greek, arabic]) {
    const found = table.get(letter);
    if (found !== undefined) return found;
  }
  return kanaOf(letter);
}

/** One word without spaces, folded. Empty where nothing of it is a letter or a number. */
export function foldWord(word: string): string {
  const plain = word.normalize("NFC").toLowerCase();
  const bare = isArabic(plain) ? bareArabic(plain) : plain;
  const mixed = /\p{Script=Latin}/u.test(bare) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(bare);
  // Hangul would fall apart into its strokes: what has a letter of its own is looked up before accents come off.
  const letters = [...bare].map((letter) => letterOf(letter, mixed)).join("");
  const without = [...letters.normalize("NFKD").replace(/\p{M}+/gu, "")]
    .map((letter) => letterOf(letter, mixed))
    .join("");
  const kept = without.replace(/[^\p{L}\p{N}]/gu, "");
  // "Duesseldorf" and "Düsseldorf" are one place; "UESTC" is letters.
  const acronym = word.length < 7 && /^\p{Lu}+$/u.test(word);
  return kept.length > 4 && !acronym ? kept.replace(/(?<=.[aou])e/g, "").replace(/^([aou])e/, "$1") : kept;
}

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Consonants only, for a word whose vowels one of two scripts leaves out. */
export const skeleton = (folded: string): string =>
  folded
    .replace(/(?:ph|[vw])/g, "w")
    .replace(/[pb]/g, "b")
    .replace(/[ckq]h?/g, "k")
    .replace(/[aeiouy']/g, "")
    .replace(/(.)\1+/g, "$1");

const entities: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", nbsp: " ", lt: "<", gt: ">" };

/** UTF-8 once read as Latin-1, made whole again; anything else as it is. */
function unbroken(text: string): string {
  if (!/[ÃÂâ][\u0080-\u00bf€™œ“”]/.test(text) || [...text].some((letter) => letter > "\u00ff")) return text;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const read = new TextDecoder("utf-8").decode(bytes);
  return read.includes("\ufffd") ? text : read;
}

/** A name as it was written, made plain: no signs that cannot be seen, no HTML entities, one kind of space and dash. */
export function plainName(name: string): string {
  return unbroken(name)
    .replace(/&(amp|quot|apos|nbsp|lt|gt);/g, (_, which: string) => entities[which] ?? " ")
    .replace(/&#39;|[’‘ʼ`´]/g, "'")
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Cc}]+/gu, (signs) => (/[\n\t\r]/.test(signs) ? " " : ""))
    .replace(/[‐‑‒–—―−]/g, (dash) => (dash === "‐" || dash === "‑" ? "-" : "–"))
    .replace(/[_\s]+/gu, " ")
    .trim();
}
