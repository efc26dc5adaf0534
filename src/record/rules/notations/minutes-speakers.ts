/** Which labels of minutes name people: by the roster, by coming back, by being no ordinary word. */
import { nameKey } from "../speakers/likeness.ts";
import type { Roster } from "./draft.ts";
import { ordinaryWords } from "./known-labels.ts";
import { labelled } from "./minutes-lines.ts";

/** Abbreviations of the trade, which minutes put before colons too. */
const technical = new Set(
  "wg ad ads ai api apis cms dns dnssec http https tls dtls quic tcp udp ip ipv4 ipv6 oauth cbor cose json yang iana iesg iab ietf irtf rfc pr prs ta url uri urls xml html css mls tree todo tbd faq eta bcp std id nb re via ipr llc sec art ops rtg int tsv gen ml wglc lc cfa eku crl ocsp ecdh rsa aes psk ech sni esni hpke svcb hpack qpack h2 h3 yes no na pro con pros cons aob ok day end now use case note".split(
    " ",
  ),
);

/** Endings of things, not of people. */
const abstract = /.{2}(?:tions?|ments?|ness|ity|ings?|ished|ized|ated|rfcs|prs|tips|types?)$/;

export interface Candidates {
  readonly counts: ReadonlyMap<string, number>;
  readonly labels: ReadonlySet<string>;
}

export function candidatesIn(lines: readonly string[]): Candidates {
  const counts = new Map<string, number>();
  const labels = new Set<string>();
  for (const line of lines) {
    const found = line.includes(":") ? labelled(line) : null;
    if (!found) continue;
    labels.add(found.label);
    const key = nameKey(found.label);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, labels };
}

/** Decides for each label of the minutes whether a person stands behind it. */
export function minuteSpeakers(text: string, { counts, labels }: Candidates, roster: Roster): ReadonlySet<string> {
  const words = ordinaryWords(text);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = new Set(roster.names.flatMap((name) => nameKey(name).split(" ")));
  const accepted = new Set<string>();
  for (const label of labels) {
    const key = nameKey(label);
    const tokens = key.split(" ");
    const count = counts.get(key) ?? 0;
    const alias = roster.aliases.get(label.toLowerCase());
    if (technical.has(key)) continue;
    if (label === "?") accepted.add(label);
    const resolved = alias?.includes(" ") === true;
    const named = tokens.length === 1 && parts.has(key);
    const ordinary = tokens.some((token) => token.length > 2 && (words(token) || (count < 2 && abstract.test(token))));
    const lower = label === label.toLowerCase();
    const initials = tokens.length === 1 && key.length <= 4 && label === label.toUpperCase();
    if (resolved || named) accepted.add(label);
    else if (lower || initials) {
      if (count >= 3 || (count === 2 && !ordinary)) accepted.add(label);
    } else if (tokens.length > 1) {
      if (!ordinary || (count >= 3 && !tokens.every((token) => words(token)))) accepted.add(label);
    } else if (!ordinary ? count >= 2 || total < 12 || total > 30 : count >= 4 && count * 20 >= total)
      accepted.add(label);
  }
  // Where people go by initials, two or three capitals seen once are somebody too.
  const used = [...accepted].filter(isInitials);
  const known = new Set(
    roster.names.map((name) =>
      nameKey(name)
        .split(" ")
        .map((part) => part.charAt(0))
        .join(""),
    ),
  );
  for (const label of labels)
    if (isInitials(label) && !technical.has(nameKey(label)) && known.has(nameKey(label))) accepted.add(label);
  if (used.length > 1 || used.some((label) => roster.aliases.get(label.toLowerCase())?.includes(" ")))
    for (const label of labels)
      if (isInitials(label) && label.length < 4 && !technical.has(nameKey(label))) accepted.add(label);
  return accepted;
}

const isInitials = (label: string): boolean => /^\p{Lu}{2,4}$/u.test(label);
