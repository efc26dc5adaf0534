/** Nicks as names: `Jack_Tanner_(Gimly)`, `JoeAndrieu`, `TallTed_//_Ted_Thibodeau_(he/him)`. */
import { single } from "./lines.ts";

/** Without trailing underscores and the marks of a second connection. */
export const bareNick = (nick: string): string => nick.replace(/[_`^|\d]+$/, "") || nick;

/** The best name a nick gives by itself. */
export function nameOfNick(nick: string): string {
  const aside = nick.replace(/[_ ]*(?:\([^()]{0,60}\)?|\[[^[\]]{0,60}\]?)/g, " ");
  const parts = aside.split(/\/\/|\|/).map((part) => single(part.replace(/_+/g, " ")));
  const full = parts.find((part) => part.includes(" ")) ?? parts[0] ?? nick;
  const words = full.split(" ").filter((word) => word !== "" && !/^[A-Z]*\d+[A-Z\d]*$/.test(word));
  const name = words.join(" ") || full || nick;
  // `markus_sabadello`: parts that an underscore joined are a first name and a surname.
  if (/^\p{Ll}{2,}(?: \p{Ll}{2,}){1,2}$/u.test(name))
    return name.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  // CamelCase of two or three words, each at least two letters long.
  const camel =
    /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+|\p{Lu}(?=\p{Lu}\p{Ll})){1,2}$/u.test(name) &&
    !/^(?:Mc|Mac|De|Le|La|Di|Van|Von)\p{Lu}/u.test(name);
  return camel ? name.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ") : name.replace(/_+$/, "");
}

/** Names people give beside their nick when they register: `present+ Stuart Freeman`, `Anil Lewis present+`. */
export function presentName(text: string): string | null {
  const found = /^(?:present\s*\+:?\s*(.{3,60})|(.{3,60}?)\s+present\s*\+)$/iu.exec(text);
  const name = single(found?.[1] ?? found?.[2] ?? "")
    .replace(/_/g, " ")
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/[.,;]$/, "");
  return /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}$/u.test(name) ? name : null;
}
