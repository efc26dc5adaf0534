/**
 * People who say who they are: "I'm Alissa Cooper, the chair of ...", "My name is ...", "Barbara from Diplo Foundation",
 * "For the record, ... for the Netherlands". Offered as names for cues that carry none.
 */
import type { SelfIntroduction } from "../../model.ts";
import { affiliationAfter, affiliationFrom } from "./affiliations.ts";
import { cue } from "./cues.ts";
import { asName, namePattern, unshouted } from "./names.ts";
import type { Sentence } from "./sentences.ts";

interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** Words without which its pattern cannot match. */
  readonly cue?: number;
  /** Only where a turn begins: the same words later on name somebody else. */
  readonly opening?: true;
  /** Only where the cue names no person. */
  readonly unnamed?: true;
}

const name = `(?<name>${namePattern})`;
const greeting =
  "(?:(?:[Hh]i|[Hh]ello|[Yy]es|[Yy]eah|[Nn]o|[Oo]kay|OK|[Ss]o|[Ww]ell|[Gg]ood (?:morning|afternoon|evening|day)|[Tt]hank you(?: very much| so much)?(?:,? (?:[Mm]r\\.?|[Mm]adam|[Mm]s\\.?) ?(?:[Cc]hair(?:man|person|woman)?|[Pp]resident|[Mm]oderator)?)?|[Tt]hanks(?: a lot)?|[Mm]any thanks|[Mm]erci(?: beaucoup)?|[Bb]onjour|[Gg]racias|[Bb]uen[oa]s (?:días|tardes)|[Ee]verybody|[Ee]veryone|[Aa]ll|[Cc]olleagues)[,.! ]{1,3}){0,4}";
const after =
  "(?=$|[.,;:!?]| (?:from|with|of|at|for|and|y|et|representing|here|speaking|the|again|on behalf|I'm|I am|I work|working|affiliated|who|de|du|del|from|à|en)\\b| [-–—(])";

const rules: readonly Rule[] = [
  {
    rule: "my-name-is",
    cue: cue.named,
    confidence: 0.95,
    pattern: new RegExp(
      `(?:\\b[Mm]y (?:full |first )?name(?:'s| is| would be)|^[Nn]ame is|\\b[Jj]e m'appelle|\\b[Mm]on nom est|\\b[Mm]e llamo|\\b[Mm]i nombre es|\\b[Mm]eu nome é) (?:also |just |again )?${name}${after}`,
      "u",
    ),
  },
  {
    rule: "for-the-record",
    cue: cue.forTheRecord,
    confidence: 0.9,
    pattern: new RegExp(
      `\\b(?:[Ff]or the (?:record|transcript|minutes|scribe)|[Pp]our mémoire)[,:]? (?:this is |it's |I'm |I am |my name is )?${name}${after}`,
      "u",
    ),
  },
  {
    rule: "i-am",
    cue: cue.iAm,
    confidence: 0.9,
    pattern: new RegExp(`\\b(?:I'm|I am|[Jj]e suis|[Ss]oy|Ich bin) ${name}${after}`, "u"),
  },
  {
    rule: "name-for-the-record",
    cue: cue.forTheRecord,
    confidence: 0.85,
    opening: true,
    pattern: new RegExp(
      `^${greeting}(?:(?:[Tt]his is|[Ii]t's) )?${name}(?:,)? (?:(?=for the (?:record|transcript))|speaking\\b)`,
      "u",
    ),
  },
  {
    rule: "this-is",
    cue: cue.thisIs,
    confidence: 0.8,
    opening: true,
    pattern: new RegExp(
      `^${greeting}(?:[Tt]his is|[Ii]t's|[Ii]t is|[Cc]'est) ${name}(?:,)? (?=from\\b|with\\b|of\\b|at\\b|representing\\b|here\\b|speaking\\b|again\\b|on behalf\\b|for the\\b|and I\\b|de\\b|du\\b)`,
      "u",
    ),
  },
  {
    rule: "this-is",
    cue: cue.thisIs,
    confidence: 0.65,
    opening: true,
    unnamed: true,
    pattern: new RegExp(
      `^${greeting}[Tt]his is (?<name>\\p{Lu}[\\p{L}'’-]+ (?:(?:van|von|de|der|den|bin|al|la|du|da|di|dos|del) ){0,2}\\p{Lu}[\\p{L}'’-]+)[.,]`,
      "u",
    ),
  },
  {
    rule: "name-and-affiliation",
    confidence: 0.8,
    opening: true,
    unnamed: true,
    pattern: new RegExp(
      `^${greeting}${name}(?:,)? (?=(?:from|with|representing|speaking for|speaking on behalf of|on behalf of|affiliated with|here from|for the|of the|at the|de l'|du|de la)\\b)`,
      "u",
    ),
  },
  {
    rule: "name-comma-affiliation",
    confidence: 0.7,
    opening: true,
    unnamed: true,
    pattern: new RegExp(
      `^${greeting}${name}, (?=(?:I'm|I am|I work|I represent|the |a |an )?(?:(?:[Ff]rom|[Ww]ith|[Aa]t|[Oo]f|[Gg]overnment|[Mm]inistry|[Uu]niversity|[Dd]elegation|[Pp]ermanent|[Mm]ission|[Dd]irector|[Hh]ead|[Cc]hair|[Cc]o-chair|[Mm]ember|[Pp]rofessor|[Pp]resident|[Ss]ecretary|[Rr]epresentative|[Cc]oordinator|[Cc]eo|CEO|[Cc]ivil society|[Mm]inistère|[Gg]ouvernement|[Uu]niversité|[Gg]obierno|[Mm]inisterio|[Uu]niversidad|[Dd]elegación|[Dd]élégation)\\b))`,
      "u",
    ),
  },
  {
    rule: "name-comma-institution",
    confidence: 0.55,
    opening: true,
    unnamed: true,
    pattern: new RegExp(
      `^${greeting}(?<name>\\p{Lu}[\\p{L}'-]+ (?:(?:van|von|de|der|den|bin|al|la|du|da|di|dos|del) ){0,2}\\p{Lu}[\\p{L}'-]+), (?=(?:the )?\\p{Lu}[\\p{L}' -]{1,50}[.]$)`,
      "u",
    ),
  },
];

/** A name in its own sentence, then where they are from: "No, Winston Robert. I'm from New Zealand." */
const alone = new RegExp(`^${greeting}${name}[.]$`, "u");
const fromNext = /^(?:and )?(?:i'm|i am|i work|i represent|speaking|representing|je suis|soy|from)\b/;
const behalf =
  /\b(?:speaking|speak|making this statement|taking the floor|deliver(?:ing)? this statement|have the honou?r to speak|intervene)(?: here)?(?: today)? (?:on behalf of|for)\b|^on behalf of\b|\bau nom d(?:e|u|es)\b|\ben nombre de\b/;

/** "I'm with CyberSafe Norland", "I work for DG Connect": whose name the cue already has. */
const worksFor =
  /^(?:(?:hi|hello|so|and|thank you|thanks|good (?:morning|afternoon|evening))[,.]? )*(?:I'm|I am|I work|I represent|I come)(?: here)?(?: also| currently)? (?:with |for |at |from )?((?:the )?\p{Lu}[\p{L}\d&.'-]*(?: .+|[.]))$/u;

/** How far into a turn people still say who they are. */
const opensWithin = 3;
/** The same for those they speak for. */
const capacityWithin = 4;

export function selfIntroductionsIn(sentences: readonly Sentence[]): SelfIntroduction[] {
  const found: SelfIntroduction[] = [];
  const seen = new Set<string>();
  let turn = -1;
  let position = 0;
  for (const s of sentences) {
    position = s.n === turn ? position + 1 : 0;
    turn = s.n;
    const hit = introduction(s, position, sentences);
    if (!hit || seen.has(`${s.n} ${hit.name.toLowerCase()}`)) continue;
    seen.add(`${s.n} ${hit.name.toLowerCase()}`);
    found.push(hit);
  }
  return oneForEachTurn(found);
}

/** One name for one turn, unless both are said plainly; the surer first. */
function oneForEachTurn(found: readonly SelfIntroduction[]): SelfIntroduction[] {
  const best = new Map<number, number>();
  for (const { n, confidence } of found) best.set(n, Math.max(best.get(n) ?? 0, confidence));
  return found.filter(({ n, confidence }) => confidence >= 0.85 || confidence === best.get(n));
}

/** What introduces somebody in the middle of a turn as well. */
const anywhere = cue.named | cue.forTheRecord | cue.iAm;

const isUnnamed = (s: Sentence): boolean => s.kind !== "person" && s.kind !== "captioner";

function introduction(s: Sentence, position: number, sentences: readonly Sentence[]): SelfIntroduction | null {
  const isOpening = position < opensWithin;
  if (position > capacityWithin && (s.cues & anywhere) === 0) return null;
  const text = s.text.replace(/[’‘]/g, "'");
  // Captions all in capitals tell no name from a word; only plain forms are trusted there.
  const shouted = text.length > 20 && !/\p{Ll}/u.test(text) && text === text.toUpperCase();
  if (shouted) return inCapitals(s, text);
  for (const { rule, pattern, confidence, opening, unnamed, cue: waits } of rules) {
    if ((opening && !isOpening) || (waits !== undefined && (s.cues & waits) === 0)) continue;
    const match = pattern.exec(text);
    const person = match?.groups?.["name"] === undefined ? null : asName(match.groups["name"]);
    if (!match || person === null || quoted(text, match.index)) continue;
    // Under somebody's name only that name is theirs: "Anri van Wyk, I'm a lawyer at ..."
    if (unnamed && !isUnnamed(s) && person.toLowerCase() !== s.speaker?.toLowerCase()) continue;
    const rest = text.slice(match.index + match[0].length);
    // "Marcus from Vanuatu asks: ...": read out for somebody who is not here.
    if (opening && /^[^.?!]{0,60}\b(?:asks|says|writes|asked|wrote|is asking|wonders)\b/.test(rest)) continue;
    const affiliation = affiliationAfter(rest) ?? affiliationFrom(sentences, s);
    if (unnamed && affiliation === null && !/affiliated/.test(rest)) continue;
    if (rule === "i-am" && !person.includes(" ") && affiliation === null && position >= opensWithin) continue;
    return {
      n: s.n,
      name: person,
      affiliation,
      sentence: s.quote,
      rule,
      confidence: thanked(text, s) ? confidence - 0.15 : confidence,
    };
  }
  return byFragments(s, text, position, sentences) ?? byCapacity(s, text, position);
}

const capitals =
  /\bMY NAME(?: IS|'S) (?:DR\.? |PROFESSOR |AMBASSADOR )?(\p{Lu}[\p{Lu}'-]+(?: \p{Lu}[\p{Lu}'.-]*){0,4}?)(?=[.,;]|$| (?:FROM|WITH|OF|AND|I'M|I AM|I|REPRESENTING|FOR)\b)(.*)$/u;

/** "MY NAME IS TERESA VILLALOBOS FROM RHIZOME NETWORKS": the one form that is sure where all is in capitals. */
function inCapitals(s: Sentence, text: string): SelfIntroduction | null {
  const match = capitals.exec(text);
  const person = match?.[1] === undefined ? null : asName(match[1]);
  if (!match || person === null) return null;
  const house =
    /^,? ?(?:AND |I'M |I AM )*(?:FROM|WITH|REPRESENTING|FOR) (?:THE )?([^.,;]{2,60}?)(?=[.,;]|$| AND (?:I|WE)\b)/.exec(
      match[2] ?? "",
    )?.[1];
  const affiliation = house === undefined ? null : unshouted(house);
  return { n: s.n, name: person, affiliation, sentence: s.quote, rule: "my-name-is", confidence: 0.8 };
}

/** "and then he said, I'm John": somebody else's words. */
const quoted = (text: string, at: number): boolean =>
  /["“]$|\b(?:said|says|saying|goes|called|like),? ?["“]?$/.test(text.slice(Math.max(0, at - 14), at).trimEnd());

/** "Thank you, Bastian from ...": the speaker in an audience cue, somebody else in any other. */
const thanked = (text: string, s: Sentence): boolean =>
  s.kind !== "audience" && /^(?:thank|thanks|merci|gracias)[^.!]{0,30},/i.test(text);

function byFragments(
  s: Sentence,
  text: string,
  position: number,
  sentences: readonly Sentence[],
): SelfIntroduction | null {
  if (position >= opensWithin || !isUnnamed(s)) return null;
  const match = alone.exec(text);
  const next = sentences[s.at + 1];
  if (!match?.groups?.["name"] || next?.n !== s.n || !fromNext.test(next.plain)) return null;
  const person = asName(match.groups["name"]);
  const affiliation = affiliationFrom(sentences, s);
  return person !== null && affiliation !== null && person.includes(" ")
    ? { n: s.n, name: person, affiliation, sentence: s.quote, rule: "name-then-affiliation", confidence: 0.75 }
    : null;
}

/** A named speaker who says for whom: "speaking on behalf of the African Group". */
function byCapacity(s: Sentence, text: string, position: number): SelfIntroduction | null {
  if (s.kind !== "person" || s.speaker === null || position > capacityWithin) return null;
  const house = position < opensWithin ? worksFor.exec(text)?.[1] : undefined;
  if (house !== undefined) {
    const affiliation = affiliationAfter(` for ${house}`);
    if (affiliation !== null)
      return { n: s.n, name: s.speaker, affiliation, sentence: s.quote, rule: "i-am-with", confidence: 0.7 };
  }
  const match = behalf.exec(s.plain);
  if (!match) return null;
  const affiliation = affiliationAfter(` for ${text.slice(match.index + match[0].length).trim()}`);
  return affiliation === null || !/\p{Lu}/u.test(affiliation)
    ? null
    : { n: s.n, name: s.speaker, affiliation, sentence: s.quote, rule: "on-behalf-of", confidence: 0.65 };
}
