/** What readers look for, as addresses of the search page: the same ones for the same seed. */
import { chance, speech } from "../../src/app/testing-language.ts";

export interface Query {
  readonly address: string;
  /** The words alone, for a peer that knows nothing else. */
  readonly words: readonly string[];
}

/** Common words and rarer ones, two and three at once, phrases, mistyped words, and all of them narrowed down. */
export function queries(count: number, seed = 7): readonly Query[] {
  const random = chance(seed);
  const { vocabulary, name } = speech(20_171_218);
  // The first hundred or so are small words; people look for what carries meaning.
  const word = () => vocabulary[90 + Math.floor(Math.exp(random() * Math.log(20_000)))] ?? "internet";
  const mistyped = (text: string) => {
    const at = 1 + Math.floor(random() * (text.length - 2));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  };
  return Array.from({ length: count }, (_, n): Query => {
    const words = Array.from({ length: 1 + (n % 3) }, word);
    const more: Record<string, string> =
      n % 10 === 1
        ? { order: "newest" }
        : n % 10 === 3
          ? { body: "forum", process: "year-1" }
          : n % 10 === 5
            ? { from: "2018-01-01", to: "2019-06-30" }
            : n % 20 === 7
              ? { speaker: name(n) }
              : n % 20 === 9
                ? { page: "3" }
                : {};
    const q =
      n % 10 === 2
        ? `"${words.join(" ")}"`
        : n % 10 === 4
          ? words.map(mistyped).join(" ")
          : n % 10 === 6
            ? words.join(" or ")
            : words.join(" ");
    return { address: `/search?${new URLSearchParams({ q, ...more })}`, words };
  });
}
