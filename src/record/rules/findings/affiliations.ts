/** For whom a person says to speak: what follows "from", "with", "the chair of", "on behalf of" after a name. */
import type { Sentence } from "./sentences.ts";

const role =
  "(?:(?:the|a|an|one of the) )?(?:(?:current|former|acting|deputy|vice|executive|senior|general|founding|managing|policy|programme|program|research|technical|assistant|associate|newly elected|independent) ){0,3}(?:co-?chairs?|chair(?:man|woman|person)?|vice-chair|director|head|member|ceo|cto|president|professor|researcher|coordinator|manager|advis[eo]r|secretary|minister|ambassador|representatives?|rapporteur|engineer|founder|co-founder|moderator|delegate|counsel|lawyer|journalist|officer|fellow|student|analyst|consultant|scientist|lead|leader|editor|commissioner|board member|secretary[- ]general|director[- ]general|focal point|directrice|directeur|présidente?|membre|directora?|presidenta?|miembro|representante)";
const connector = `(?:from|with|representing|here (?:from|with|for|representing)|speaking (?:for|on behalf of)|(?:on|in) behalf of|affiliated with|working (?:at|for|with|in)|work(?:s)? (?:at|for|with|in)|based at|for|of|at|on the board of|board of|de la|de l'|du|des|de|del|à la|en|para)`;
const direct = new RegExp(
  `^(?:,| -+| –| —| and)? ?(?:(?:here |also |again |today )*)(?:(?:(?:and|y|et) )?(?:i'm|i am|i work|i represent|i come|i'm here|je suis|je travaille|soy|trabajo|vengo) (?:also |currently |here |actually )*)?(?:(${role})(?:,)? (?:of|at|for|with|in|from|to|de|du|del|d')|(${role})(?=[,.]|$)|${connector}) (.+)?`,
  "i",
);
const later = new RegExp(
  `\\b(?:i'm|i am|i work|i represent|i come|i'm here|we are|we're|working|speaking|representing|je suis|je travaille|soy|trabajo) ?(?:also |currently |here |actually |just )*(?:(${role}) (?:of|at|for|with|in|from|to|de|du|del)|${connector}|(?<=represents? |representing )) ?(.+)$|^from (.+)$|\\bi (?:also |currently )?(?:co-)?(?:chair|lead|head|run|direct|coordinate|manage|founded|co-founded) (?:the|our) (?!session|meeting|panel|discussion|group|workshop|work|project|team|way|call)(.+)$`,
  "i",
);

/** Where an affiliation ends: at a stop, or where the speaker goes on to what they want to say. */
const ends =
  /[.;:!?](?:\s|$)|,|\s(?:--?|–|—)(?:\s|$)|\sas (?:an?|the)\b|\s(?:they|he|she|you|if)\b|\s(?:and|but|so|because|as|where|who|which|that) (?:i|we|my|our|it|this|have|has|is|are|am|would|just|want|thank)\b|\s(?:i|we|i'm|i've|we've|thank|thanks|speaking|for the record|for the transcript|here (?:today|in)|who|which|because|my question|working|i'd|je|yo)\b/i;

/** A name of an institution, or nothing: pronouns, verbs and noises are none. */
function tidy(raw: string, title: string | undefined): string | null {
  const text = raw.replace(/^\s*\(\?\)\s*/, "");
  const end = ends.exec(text);
  const cut = text
    .slice(0, end ? end.index : undefined)
    .replace(/^(?:[Tt]he|my|our|an?|la|le|les|el|los|las)\s+|^l'/, "")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .trim();
  if (cut.length < 2 || cut.length > 110 || /^[-–—("]/.test(cut)) return null;
  if (
    /^(?:i|we|you|he|she|they|it|this|that|here|there|what|today|now|all|me|us|him|her|them|myself|ourselves|behalf|then|having|being|example|instance|one thing|happy|sure|not|so)\b/i.test(
      cut,
    )
  )
    return null;
  if (!/\p{L}{2}/u.test(cut)) return null;
  const bare = title?.replace(/^(?:the|an?|one of the)\s+/i, "");
  return bare === undefined ? cut : `${bare} of ${/^(?:the)\s/i.test(text) ? "the " : ""}${cut}`;
}

/** "I'm a news app developer at Pro Publica": any post, and the house it is in. */
const post =
  /\b(?:I'm|I am|I serve as|[Aa]s) (?:currently |also |now )?(?:an?|the|one of the) (?:[\w-]+ ){1,6}?(?:at|with|for|in|of) ((?:the |The )?\p{Lu}.+)$/u;

/** The affiliation right after a name: ", the chair of the ...", " from ...", ", Ministry of ...". */
export function affiliationAfter(written: string): string | null {
  // "Erika Westerdale (phonetic) from Minneapolis"
  const rest = written
    .replace(/^,? ?(?:speaking )?for the (?:record|transcript|minutes|scribe)\b/i, "")
    .replace(/^ ?\((?:phonetic|ph|sp|\?)[^)]{0,12}\)/i, "");
  const match = direct.exec(rest);
  if (match) {
    const [, ofRole, onlyRole, what] = match;
    if (onlyRole !== undefined) return onlyRole.replace(/^(?:the|an?)\s+/i, "");
    const found = what === undefined ? null : tidy(what, ofRole);
    if (found !== null) return found;
    const working = /\b(?:working|work|works) (?:at|for|with) (.+)$/i.exec(rest);
    return working?.[1] === undefined ? null : tidy(working[1], undefined);
  }
  // ", Ministry of Communications, Norland": a name of an institution in its own right.
  const apposed =
    /^(?:,| -+| –| —|\s?\()?\s?(?:the )?(\p{Lu}.+|government of .+|ministry of .+|university of .+|civil society.*)$/u.exec(
      rest,
    );
  const apposition = rest.startsWith(" ") && !/^ [-–—(]/.test(rest) ? null : apposed?.[1];
  if (apposition == null || /^I(?:'|\b)/.test(apposition)) return laterIn(rest);
  return tidy(apposition, undefined) ?? laterIn(rest);
}

function laterIn(text: string): string | null {
  const match = later.exec(text);
  const house = post.exec(text)?.[1];
  if (!match) return house === undefined ? null : tidy(house, undefined);
  const [, title, what, from, led] = match;
  return tidy(what ?? from ?? led ?? "", title);
}

/** The affiliation in one of the next two sentences of the same turn: "I'm with the Global Forum on ..." */
export function affiliationFrom(sentences: readonly Sentence[], s: Sentence): string | null {
  for (const next of [sentences[s.at + 1], sentences[s.at + 2]]) {
    if (next?.n !== s.n) return null;
    const plain = next.text.replace(/[’‘]/g, "'");
    if (
      !/^(?:and )?(?:i'm|i am|i work|i represent|i come|i (?:also |currently )?(?:co-)?(?:chair|lead|head|run|direct|coordinate)|working|speaking|representing|from|we are|we're|je suis|je travaille|soy|trabajo)\b/i.test(
        plain,
      )
    )
      continue;
    const found = laterIn(plain);
    if (found !== null) return found;
  }
  return null;
}
