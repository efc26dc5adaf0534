/** Who an action line gives the work to: "Manu to write ...", "Martin and EKR to ...", "@ana: ...", "the secretariat shall ...". */
import type { People } from "./people.ts";

const leading =
  /^(?:for |on |to )?(?<who>@?(?:the )?[\p{L}@][\p{L}\d_.'-]*(?:(?: and | & | \+ |, | ?\/ ?| )@?[\p{L}][\p{L}\d_.'-]*){0,4}?)(?: \([^)]{1,30}\))?(?: (?:to|will|shall|should|is to|are to|agreed to|agrees to|takes?|wil)\b|\s?(?::|--?|–|—)\s?)(?=\s?\S)/u;
const trailing =
  /(?:\((?:owner|by|assigned to|lead|resp(?:onsible)?)?:? ?@?(?<in>\p{Lu}[\p{L}.'-]*(?:(?: and |, | )\p{Lu}[\p{L}.'-]*){0,2})\)|\b(?:owner|assigned to|assignee|responsible|lead|assign to): ?@?(?<by>[\p{L}][\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})|\b[Aa]ssign to (?<to>\p{Lu}[\p{L}.'-]*))[.)]*$/u;
/** A line that begins with what is to be done, or with a thing that acts, names nobody. */
const notOwners =
  /^(?:to|please|we|us|it|this|that|these|those|they|there|all|need|needs|continue|consider|write|create|open|close|add|make|check|ask|send|review|look|follow|discuss|gather|collect|improve|put|cut|mark (?:this|that|as|it)|take|simmer|move|define|support|verify|change|enforce|implement|general|as|assign|come|get|have|keep|figure|find|try|start|fix|remove|update|draft|prepare|clarify|raise|propose|provide|publish|schedule|set|test|document|merge|revise|share|post|use|go|do|explain|investigate|let|bring|talk|work|circulate|organi[sz]e|invite|compile|report|summarise|summarize|confirm|ensure|develop|complete|finali[sz]e|submit)\b/i;

/** "the secretariat" -> "Secretariat", "@ana" -> "ana"; several people as written. */
export const restOf = (who: string): string => {
  const bare = who
    .replace(/^the /i, "")
    .replace(/(^|[\s,&+/])@/g, "$1")
    .replace(/[\s:,.-]+$/, "")
    .trim();
  return /^(?:secretariat|chair|rapporteur|editor|author|bureau|facilitator|moderator)/.test(bare)
    ? bare.charAt(0).toUpperCase() + bare.slice(1)
    : bare;
};

/** The owner named in the text of an action line, null where it names nobody. */
export function ownerOf(what: string, people: People): string | null {
  const after = trailing.exec(what)?.groups;
  const last = after?.["in"] ?? after?.["by"] ?? after?.["to"];
  if (last !== undefined) return restOf(last);
  const who = leading.exec(what)?.groups?.["who"];
  if (who === undefined) return null;
  if (people.acts(who)) return restOf(who);
  if (notOwners.test(who) || who.split(/\s+/).length > 5) return null;
  // Chat names and names in capitals are people; "editors to" and "browsers to" are told apart by the article or a capital.
  const words = who.split(/\s+/);
  const isNamed = words.every((word) => /^@|^\p{Lu}|^(?:and|&|\/|\+|van|von|de|der|den|bin|al|la)$/u.test(word));
  if (isNamed || words.length === 1 || / (?:and|&|\/) /.test(who)) return restOf(who);
  return /^the /i.test(who) && words.length <= 4 ? restOf(who) : null;
}
