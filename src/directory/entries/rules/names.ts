/**
 * Names come from anybody, and are shown to everybody: what turns the reading order, what is not seen, and letters that
 * only look alike are taken out or told (the ideas of Unicode UTS 39 and UTS 55). Letters themselves are never changed.
 */

/** Marks that turn the direction of what follows: embeddings, overrides, isolates (UAX 9), and those deprecated. */
const turning = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\u206a-\u206f]/g;
/** What takes no room on the page and joins nothing: spaces without width, fillers, tags, byte order marks, variation. */
const unseen =
  /\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u00ad\u115f\u1160\u200b\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb]/g;
const tags = /[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** The joiners that Persian, Urdu and the scripts of India write with: kept between letters of those, else taken out. */
const looseJoiners =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{M}])/gu;

/** One line without what cannot be seen, in composed form (NFC), with single spaces. */
export function cleaned(text: string): string {
  const shown = text
    .normalize("NFC")
    .replace(controls, " ")
    .replace(turning, "")
    .replace(unseen, "")
    .replace(tags, "")
    .replace(looseJoiners, "");
  return shown.replace(/\s+/gu, " ").trim();
}
