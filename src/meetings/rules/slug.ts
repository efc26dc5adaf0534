/** Readable words of an address, made from a title: Latin letters without their accents, other scripts as they are. */

/** Latin letters that no decomposition turns into plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  þ: "th",
  Þ: "th",
  ł: "l",
  Ł: "l",
  ħ: "h",
  Ħ: "h",
  ı: "i",
  ŋ: "ng",
  Ŋ: "ng",
  ə: "e",
  Ə: "e",
};

const longest = 80;

/** Marks belong to the letter before them: Latin accents go, the vowels of Arabic or Devanagari stay. */
function withoutLatinMarks(text: string): string {
  let latin = false;
  let plain = "";
  for (const letter of text.normalize("NFKD")) {
    if (/\p{M}/u.test(letter)) {
      if (!latin) plain += letter;
      continue;
    }
    latin = /\p{Script=Latin}/u.test(letter);
    plain += plainLetters[letter] ?? letter;
  }
  return plain.normalize("NFKC");
}

/** Cuts at a word where there is one, and never inside a letter. */
function shortened(slug: string): string {
  const letters = [...slug];
  if (letters.length <= longest) return slug;
  const cut = letters.slice(0, longest).join("");
  const lastWord = cut.lastIndexOf("-");
  const kept = lastWord > longest / 2 && letters[longest] !== "-" ? cut.slice(0, lastWord) : cut;
  return kept.replace(/-$/, "");
}

/**
 * The address word of a title, in NFC: letters, digits and single hyphens, in lower case, at most 80 letters.
 * Empty where the title has neither letter nor digit. Made again from itself it stays the same.
 */
export function slugOf(title: string): string {
  const words: string[] = [];
  // An apostrophe joins what it stands between: "l'été" is one word to the ear, "Europe’s" too.
  const letters = withoutLatinMarks(title.slice(0, 1_000)).toLowerCase().normalize("NFKC").replace(/['’ʼ]/g, "");
  for (const [word] of withoutLatinMarks(letters).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) words.push(word);
  return shortened(words.join("-")).normalize("NFC");
}

/** First words of addresses that mean something else, now or soon: no body may take them. */
const reservedForBodies = new Set(
  `.well-known about accreditation api assets auth bodies calendar commitments common-ground consensus coverage directory docs edit feed
  federation healthz help import index introductions journal live me modalities new organisations passkeys people public readyz record records roadmap
  scorecard search sessions settings sign-in sign-out static statements support tokens`.split(/\s+/),
);
/** Second words, under a body. */
const reservedForProcesses = new Set(
  "accreditation archive calendar composition coverage edit elections feed index lots members modalities new new-process people processes record records search seats sessions".split(
    " ",
  ),
);
/** Last words, under /sessions/. */
const reservedForSessions = new Set("calendar edit index new".split(" "));

export function isReserved(kind: "body" | "process" | "session", slug: string): boolean {
  if (kind === "body") return reservedForBodies.has(slug);
  return kind === "process" ? reservedForProcesses.has(slug) : reservedForSessions.has(slug);
}

/** The first of `slug`, `slug-2`, `slug-3` ... that is not among those taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? slug : `${slug}-${n}`;
    if (!isTaken(tried)) return tried;
  }
}

/** An address made of path words; those of other scripts are percent-encoded, as a header needs them. */
export const address = (...words: readonly string[]): string => `/${words.map(encodeURIComponent).join("/")}`;
