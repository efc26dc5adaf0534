/** A list of people who may vote: one a line, "Name <address>" or an address alone. */

export interface Listed {
  readonly name: string;
  readonly email: string;
}

export type ReadRoll =
  | { readonly ok: true; readonly people: readonly Listed[] }
  | {
      readonly ok: false;
      readonly key: "roll-line-unreadable" | "roll-empty";
      readonly line: number;
      readonly text: string;
    };

/** An address as far as can be told without sending a letter: one @ with something on either side, and no blank. */
export const isAddress = (text: string): boolean =>
  /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,180}\.[^\s@<>,;.]{2,63}$/.test(text);

export function readRoll(typed: string): ReadRoll {
  const people = new Map<string, Listed>();
  for (const [index, raw] of typed.split(/\r\n?|\n/).entries()) {
    const text = raw.trim();
    if (text === "") continue;
    const open = text.lastIndexOf("<");
    const email = (open >= 0 && text.endsWith(">") ? text.slice(open + 1, -1) : text).trim().toLowerCase();
    if (!isAddress(email)) return { ok: false, key: "roll-line-unreadable", line: index + 1, text: text.slice(0, 80) };
    const name = open > 0 ? text.slice(0, open).trim().slice(0, 120) : (email.split("@")[0] ?? email);
    if (!people.has(email)) people.set(email, { name, email });
  }
  return people.size > 0
    ? { ok: true, people: [...people.values()] }
    : { ok: false, key: "roll-empty", line: 1, text: "" };
}
