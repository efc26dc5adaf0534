/** Who is in a set of minutes: `*[MT]: Marco Tiloca`, `AL: Adam Langley`, `Justin Richer [JR]`, lists of participants. */
import { nameKey } from "../speakers/likeness.ts";
import type { Roster } from "./draft.ts";
import { namesIn } from "./front-matter.ts";
import { single } from "./lines.ts";

const name = "\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}\\.|de|van|von|der|den|la|le|da|dos|\\p{Lu}[\\p{L}'’.-]+)){1,3}";
const definition = new RegExp(
  `^\\s{0,8}[*-]?\\s?\\[?(\\p{L}{2,6})\\]?\\s?[:=–-]\\s{1,8}(${name})(?:,.{0,60}|\\s*\\([^()]{0,60}\\))?$`,
  "u",
);
const beside = new RegExp(`(?<![\\p{L}'’-])(${name}) ?(?:\\[([\\p{L}_-]{2,12})\\]|\\(([\\p{L}_-]{2,12})\\))`, "gu");
const listed = new RegExp(`^\\s{0,8}(?:[*•-]|\\d{1,3}[.)])\\s+(${name})(?:\\s*[,(;–-].{0,80})?$`, "u");
const people =
  /^\s{0,8}(?:[*-]\s)?[*_]{0,2}(?:co-?)?(?:chairs?|minute[- ]?takers?|note[- ]?takers?|minutes|scribes?|jabber scribes?|chat (?:scribe|monitor)s?|participants|attendees|present|in attendance|area director|ads?|secretar(?:y|ies))[*_]{0,2}\s*:[*_]{0,2}\s*(\S.{2,1000})$/i;

const lettersOf = (text: string): string => nameKey(text).replace(/ /g, "");

/** `dkg` of Daniel Kahn Gillmor, `ekr` of Eric Rescorla: its letters in order in the name, the first one first. */
function standsFor(alias: string, full: string): boolean {
  const letters = lettersOf(full);
  const wanted = lettersOf(alias);
  if (letters[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of letters) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

/** First letters of the parts of a name; hyphens part too where `hyphens`. */
const initialsOf = (full: string, hyphens: boolean): string =>
  nameKey(hyphens ? full : full.replace(/-/g, ""))
    .split(" ")
    .map((part) => part.charAt(0))
    .join("");

const inBrackets = new RegExp(`\\((?:presented by |presenter: |by )?(${name})\\)$`, "u");
const presents = new RegExp(
  `^\\s*(?:[*-]\\s)?(?:[Ss]lides )?(?:presented by |[Pp]resenter: )?(${name})(?: (?:presented|presents|presenting|gave|introduced)\\b|$)`,
  "u",
);

/** "Key timing draft (Johan Ihren)", "Johan Ihren presented ...": those behind the initials that answer questions. */
function presentersIn(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (line.length > 160) continue;
    const title = line.endsWith(")") ? inBrackets.exec(line)?.[1] : undefined;
    const told = line.includes("resent") || line.includes("gave") ? presents.exec(line)?.[1] : undefined;
    if (title !== undefined) found.push(single(title));
    if (told !== undefined) found.push(single(told));
  }
  return found;
}

/** `labels`: those used as speakers, so that initials can be matched with the names. */
export function rosterOf(lines: readonly string[], labels: Iterable<string>): Roster {
  const aliases = new Map<string, string>();
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.length > 2000) continue;
    const defined = line.length < 120 ? definition.exec(line) : null;
    const table = at < 80 && defined?.[1] === defined?.[1]?.toUpperCase();
    if (defined && (table || standsFor(defined[1] ?? "", defined[2] ?? ""))) {
      aliases.set((defined[1] ?? "").toLowerCase(), single(defined[2] ?? ""));
      names.add(single(defined[2] ?? ""));
      continue;
    }
    const item = line.length < 140 ? listed.exec(line) : null;
    if (item) names.add(single(item[1] ?? ""));
    const list = people.exec(line);
    if (list) for (const one of namesIn(list[1] ?? "")) names.add(one);
    if (!line.includes("[") && !line.includes("(")) continue;
    for (const [, full = "", square, round] of line.matchAll(beside)) {
      const alias = square ?? round ?? "";
      if (!standsFor(alias, full)) continue;
      aliases.set(alias.toLowerCase(), single(full));
      names.add(single(full));
    }
  }
  const used = [...labels];
  for (const presenter of presentersIn(lines)) names.add(presenter);
  const full = new Set(names);
  for (const label of used) if (/^\p{Lu}[\p{L}'’.-]+ \p{Lu}/u.test(label) && /\p{Ll}/u.test(label)) full.add(label);
  for (const label of used) {
    if (aliases.has(label.toLowerCase())) continue;
    if (/^\p{L}{2,4}$/u.test(label) && (label === label.toUpperCase() || label === label.toLowerCase())) {
      const wanted = label.toLowerCase();
      const fitting = [...full].filter(
        (full) => initialsOf(full, false) === wanted || initialsOf(full, true) === wanted,
      );
      const people = new Set(fitting.map(nameKey));
      const [only] = fitting;
      aliases.set(wanted, people.size === 1 && only !== undefined ? only : label);
    } else if (!label.includes(" ") && label === label.toLowerCase()) aliases.set(label, label);
  }
  // "RH/MT:", "Cas, Karthik:": two at once.
  for (const label of used) {
    const parts = label.split(/\s*[/,+]\s*|\s+(?:and|&)\s+/).filter((part) => part !== "");
    if (parts.length < 2) continue;
    aliases.set(label.toLowerCase(), parts.map((part) => aliases.get(part.toLowerCase()) ?? part).join(", "));
  }
  return { aliases, names: [...names] };
}
