/**
 * Masks names in text, however they are written: in capitals, without accents, across a line break or a soft hyphen,
 * with an ending, inside "#ThanksJaneRoe" or an address. Where a word may or may not be the name it is masked: under
 * the Chatham House Rule a sentence with a gap does less harm than one with a name.
 */
import { type Embedded, embeddedIn } from "./embedded.ts";
import { type Token, tokens } from "./fold.ts";
import { type Pattern, type Patterns, patternsOf } from "./patterns.ts";
import type { Secrets } from "./secrets.ts";

/** Stands where a name stood. Of no language, and already the mark of something left out of a quotation. */
export const maskMark = "[…]";

type Span = readonly [from: number, to: number];

/** The longest gap a name may have between two of its words. */
const widestGap = 6;
const opensSentence = /(?:^|[.?!…:;\n¿¡"“«(*-])[^\p{L}]*$/u;

function applies(pattern: Pattern, run: readonly Token[], text: string): boolean {
  const first = run[0];
  if (!first) return false;
  if (run.length > 1 && !pattern.words.includes(run.length)) {
    const together = run.slice(1).every(({ gap }) => !/\s/.test(gap) || /[-\u2010-\u2015]\s*$/.test(gap));
    if (!together && !run.every(({ capital }) => capital)) return false;
  }
  if (pattern.when === "capitals") return run.every(({ capitals }) => capitals);
  if (pattern.when === "capital") return first.capital;
  if (pattern.when === "surely-a-name") {
    return first.capital && (!opensSentence.test(text.slice(0, first.from).slice(-4)) || text[first.to] === ",");
  }
  return true;
}

/** The longest pattern that begins at word `at`: how many words it takes, or 0. */
function longestAt(all: readonly Token[], at: number, patterns: Patterns, text: string): number {
  let joined = "";
  let taken = 0;
  for (let to = at; to < all.length && to < at + 12; to++) {
    const token = all[to] as Token;
    if (to > at && token.gap.length > widestGap) break;
    joined += token.folded;
    if (joined.length > patterns.longest) break;
    const pattern = patterns.whole.get(joined);
    if (pattern && applies(pattern, all.slice(at, to + 1), text)) taken = to - at + 1;
  }
  return taken;
}

/** "W. de [...]": what can only belong to the name that follows goes with it. */
function withBeginnings(all: readonly Token[], at: number, patterns: Patterns): number {
  let from = at;
  while (from > 0 && (all[from]?.gap.length ?? 9) <= 2) {
    const before = all[from - 1] as Token;
    const initial = before.folded.length === 1 && before.capital && (all[from]?.gap.startsWith(".") ?? false);
    if (!initial && !(patterns.particles.has(before.folded) && from - 1 > 0)) break;
    from -= 1;
  }
  // A particle alone, with no initial before it, may belong to the sentence: "le discours de [...]".
  return from < at && (all[from]?.folded.length ?? 0) === 1 ? from : at;
}

function spansOf(text: string, patterns: Patterns): readonly Span[] {
  const all = tokens(text);
  const found: Span[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (!patterns.starts.has(token.folded.slice(0, 2))) continue;
    const taken = longestAt(all, at, patterns, text);
    if (taken === 0) continue;
    const from = all[withBeginnings(all, at, patterns)] as Token;
    found.push([from.from, (all[at + taken - 1] as Token).to]);
    at += taken - 1;
  }
  return [...found, ...embeddedIn(text, all, patterns.embedded as readonly Embedded[]), ...addresses(text)];
}

/** Mail addresses and @handles name a person in other letters. */
function addresses(text: string): readonly Span[] {
  const found: Span[] = [];
  const part = /[\p{L}\p{M}\p{N}._%+\u00ad\u200b-\u200d-]/u;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let from = at;
    let to = at + 1;
    while (from > 0 && at - from < 64 && part.test(text[from - 1] ?? "")) from -= 1;
    while (to < text.length && to - at < 255 && part.test(text[to] ?? "")) to += 1;
    if (to > at + 1) found.push([from, to]);
  }
  return found;
}

/** Marks that touch, or stand only a space or a hyphen apart, become one. */
function joined(spans: readonly Span[], text: string): readonly Span[] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = whole.at(-1);
    if (last && (from <= last[1] || /^(?:[\s'’\u2010-\u2015-]{0,3}|\.)$/.test(text.slice(last[1], from)))) {
      last[1] = Math.max(last[1], to);
    } else whole.push([from, to]);
  }
  return whole;
}

/** A function that masks every name of `secrets` in a text. Time linear in the text for a given list of names. */
export function masker(secrets: Secrets): (text: string) => string {
  const patterns = patternsOf(secrets);
  return (given) => {
    const text = given.normalize("NFC");
    const spans = joined(spansOf(text, patterns), text);
    if (spans.length === 0) return text;
    let out = "";
    let end = 0;
    for (const [from, to] of spans) {
      out += text.slice(end, from) + maskMark;
      end = to;
    }
    return out + text.slice(end);
  };
}
