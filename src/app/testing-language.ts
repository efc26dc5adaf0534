/**
 * Speech that was never spoken: words drawn as a language draws them (the n-th most frequent word about 1/n as often as
 * the first), in sentences and turns of the lengths that meetings have. The same seed says the same.
 */

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const small =
  "the of to and in that is a we for it on this be are as have with not by from or you at but an our they can will has all there more which their so what if about one would been also these do was how other who some when its people than them may into only could like should then any no".split(
    " ",
  );
const field =
  "internet governance forum session question country data access network policy government society community security process technical working group member future statement report issue right development digital standard privacy law user work discussion point thank chair recommendation commitment cable roadmap school connect region youth language trust content platform protect support decision agree consensus object draft address remote participant stakeholder multilateral infrastructure capacity encryption resilience exchange".split(
    " ",
  );
const beginnings =
  "ba be bi bo bra cla cre da de di dor e fa fi flo ga gre ha i ja ka la le li lo ma me mi mo na ne no o pa pe pla pre ra re ri ro sa se sta su ta te tra u va ve vi wa".split(
    " ",
  );
const middles = "ba ce da de fi ga la le li lo ma me mi na ne ni no pa ra re ri ro sa se si ta te ti to va vi".split(
  " ",
);
const ends = "ck d ge l m n nce nd nt r s st t te ty ve x z".split(" ");
const forms = ["", "", "", "s", "s", "ed", "ing", "ation", "er"];

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;

export interface Speech {
  /** One word, drawn by frequency. */
  readonly word: () => string;
  readonly sentence: () => string;
  /** A turn of about so many words; 130 on average unless told, now and then thousands. */
  readonly turn: (words?: number) => string;
  /** First and last name of one of `of` people. */
  readonly name: (n: number) => string;
  /** The words from the most frequent to the rarest. */
  readonly vocabulary: readonly string[];
}

export function speech(seed: number, size = 60_000): Speech {
  const random = chance(seed);
  const made = new Set([...small, ...field]);
  while (made.size < size) {
    const stem =
      pick(beginnings, random) +
      (random() < 0.75 ? pick(middles, random) : "") +
      (random() < 0.4 ? pick(middles, random) : "") +
      pick(ends, random);
    made.add(stem + pick(forms, random));
  }
  const vocabulary = [...made];
  const scale = Math.log(size);
  // Inverse of the distribution of ranks under Zipf's law; the exponent makes speech pack as well as that of real meetings.
  const word = () => vocabulary[Math.min(size - 1, Math.floor(Math.exp(random() ** 1.35 * scale)) - 1)] as string;
  const sentence = () => {
    const words = Array.from({ length: 6 + Math.floor(random() * 18) }, word);
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  // Most turns are short and a few are speeches: the exponential of a normal number.
  const length = () => Math.min(4_000, Math.exp(4.2 + 1.1 * (random() + random() + random() + random() - 2) * 1.73));
  const turn = (words = length()) => {
    const sentences: string[] = [];
    for (let said = 0; said < words; ) {
      const next = sentence();
      sentences.push(next);
      said += next.split(" ").length;
    }
    return sentences.join(" ");
  };
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const name = (n: number) =>
    `${capital(vocabulary[200 + (n % 300)] ?? "")} ${capital(vocabulary[600 + ((n * 7) % 5_000)] ?? "")}`;
  return { word, sentence, turn, name, vocabulary };
}
