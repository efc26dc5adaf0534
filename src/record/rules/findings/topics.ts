/**
 * What a meeting was about: phrases of two to four words that come back, weighed by how often, how long they are,
 * and by how many people said them. A phrase that lives only inside a longer one gives way to it
 * (C-value: Frantzi, Ananiadou, Mima, 2000).
 */
import type { ParsedMeeting, Topic } from "../../model.ts";
import type { People } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import { inner, plainWords } from "./stop-words.ts";
import { type Phrase, phrasesIn } from "./topic-phrases.ts";

const kept = 20;

export function topicsIn(sentences: readonly Sentence[], people: People, meeting: ParsedMeeting): Topic[] {
  return rank(phrasesIn(sentences, people, Math.max(2, Math.ceil(meeting.interventions.length / 250))));
}

function rank(phrases: ReadonlyMap<string, Phrase>): Topic[] {
  const often = [...phrases.values()];
  // Longest first, so that a phrase knows of every longer one it stands in.
  often.sort((a, b) => b.words.length - a.words.length || b.count - a.count);
  for (const phrase of often) {
    if (phrase.words.length < 2) continue;
    for (const part of partsOf(phrase.words)) {
      const inside = phrases.get(part);
      if (!inside) continue;
      inside.nested += phrase.count;
      inside.holders += 1;
    }
  }
  const scored = often.map((phrase) => ({ phrase, score: score(phrase) })).filter(({ score: value }) => value > 0);
  scored.sort((a, b) => b.score - a.score || inOrder(a.phrase.words.join(" "), b.phrase.words.join(" ")));
  const chosen: { readonly phrase: Phrase; readonly score: number }[] = [];
  for (const item of scored) {
    if (chosen.length >= kept) break;
    if (!chosen.some((other) => covers(other.phrase, item.phrase))) chosen.push(item);
  }
  const top = chosen[0]?.score ?? 1;
  return chosen.map(({ phrase, score: value }) => ({
    phrase: shownForm(phrase),
    score: Math.round((value / top) * 1000) / 1000,
  }));
}

/** The same order everywhere, whatever the language of the machine. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      if (to - from < words.length) parts.push(words.slice(from, to).join(" "));
    }
  }
  return parts;
}

function score({ words, count: times, nested, holders, turns, voices }: Phrase): number {
  const free = holders > 0 ? times - nested / holders : times;
  if (free <= 0.5) return 0;
  const content = words.filter((word) => !inner.has(word)).length;
  // One word says little however often it comes: it grows with the root of its count.
  if (content === 1) return Math.sqrt(free) * 0.8 * Math.sqrt(Math.min(voices.size, 12));
  const general = words.some((word) => plainWords.has(word)) ? 0.6 : 1;
  const length = Math.log2(1 + content) * general;
  const spread = Math.sqrt(Math.min(voices.size, 12)) * (1 + Math.log2(1 + turns) / 4);
  return free * length * spread;
}

/** "best practice forum" leaves no room for "practice forum", nor for "practice". */
const covers = (a: Phrase, b: Phrase): boolean => {
  const [first, second] = [` ${a.words.join(" ")} `, ` ${b.words.join(" ")} `];
  return (
    first.includes(second) ||
    (second.includes(first) && b.words.length - a.words.length === 1 && a.words.length > 1 && b.count < a.count / 2)
  );
};

/** The way it is written most; small letters unless it is nearly always written with capitals. */
function shownForm({ forms, count: times }: Phrase): string {
  const byLower = new Map<string, number>();
  for (const [form, number] of forms) byLower.set(form.toLowerCase(), (byLower.get(form.toLowerCase()) ?? 0) + number);
  const lower = [...byLower].sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]))[0]?.[0] ?? "";
  const written = [...forms]
    .filter(([form]) => form.toLowerCase() === lower)
    .sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]));
  const best = written[0]?.[0] ?? lower;
  const words = best.split(" ");
  const isProper =
    words.every((word) => inner.has(word) || /^\p{Lu}/u.test(word)) &&
    (words.length > 1 || best === best.toUpperCase()) &&
    best !== best.toUpperCase().toLowerCase() &&
    times > 1;
  if (isProper && (words.length === 1 || best !== best.toUpperCase() || words.every((word) => word.length <= 5)))
    return best;
  return words
    .map((word) => (/^\p{Lu}{2,}s?$|\p{Ll}\p{Lu}/u.test(word) && word.length <= 8 ? word : word.toLowerCase()))
    .join(" ");
}
