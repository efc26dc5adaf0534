/**
 * Names spoken in the text of a session under the Chatham House Rule: "thank you, Mara", "over to Mr Varga". A list for
 * the rapporteur, who says of each whether it is masked. Better one too many on it than one too few.
 */
import type { Draft } from "../../draft-model.ts";

export interface SpokenName {
  readonly name: string;
  /** Of somebody who spoke in this session. */
  readonly speaker: boolean;
  /** How often it is spoken, and keys of the first cues in which it is. */
  readonly times: number;
  readonly cues: readonly string[];
  /** What the rapporteur said of it; null while open. */
  readonly masked: boolean | null;
}

const particle = "(?:d[aeiou]s?|del|della|van|von|der|den|ten|ter|zu|al|el|bin|ben|ibn|la|le|abu|ould)";
const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}";
const name = `(${capital}(?:[ \\u00a0](?:${particle}[ \\u00a0]){0,2}${capital}){0,3})`;
const before =
  "[Tt]hank you(?: very much| so much)?|[Tt]hanks(?: a lot)?|[Mm]erci(?: beaucoup)?|[Gg]racias|[Oo]ver to|[Ff]loor to|[Tt]urn(?: it)? to|[Hh]and(?: it)? over to|[Aa]sk|[Gg]o ahead|[Nn]ext(?: is| speaker is| we have)?|[Ww]elcome|[Hh]i|[Hh]ello|[Yy]es|[Oo]kay|[Ss]orry|[Pp]lease|[Cc]olleague|[Ff]riend|[Aa]s|[Aa]gree with|[Ww]hat|[Pp]oint of|[Dd]istinguished delegate|[Mm]y name is|[Nn]ame is|[Ii]['’]m|[Ii] am|[Tt]his is|[Jj]e suis|[Jj]e m['’]appelle|[Mm]e llamo|[Ss]oy";
const addressed = new RegExp(`(?:^|[^\\p{L}])(?:${before})[,:]?[ \\u00a0]${name}`, "gu");
const titled = new RegExp(
  `(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Mme|Mlle|M|Dr|Prof|Professor|Sir|Ambassador|Amb|Minister|Senator|Señora?|Sra?|Herr|Frau|Madam|Madame|Monsieur)\\.?[ \\u00a0]${name}`,
  "gu",
);
const called = new RegExp(
  `(?:^|[.!?…]["'”’)]?\\s|\\n)${name},? (?:please|you have the floor|go ahead|the floor is yours|over to you|said|mentioned|asked|just said|has the floor|would you)`,
  "gu",
);
/** A line that is only a name: the chair gives the floor. */
const alone = new RegExp(`^${name}\\.?$`, "gmu");

/** Capitalised words that are not names of people; in lower case. */
const ordinary = new Set(
  "i i'm i'd i'll i've you we he she it they the a an and so but or if in on at to of for from with by as is are was this that these those there here what who why how when where which yes no not okay ok thank thanks please well now then mr mrs ms madam sir chair chairman chairperson chairwoman president moderator secretariat everybody everyone all colleagues ladies gentlemen friends audience speaker delegate excellency excellencies igf itu un icann ietf mag gac oewg wsis internet forum governance working group session day room monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english french spanish arabic chinese russian north south east west europe africa asia america geneva good morning afternoon evening next first second third question answer applause laughter just very also because although however my your our their his her its one two three four five".split(
    " ",
  ),
);

const plain = (text: string): string => text.normalize("NFC").replace(/[’]/g, "'").toLowerCase();
const partsOf = (text: string): readonly string[] => text.split(/[\s\u00a0]+/).filter((part) => part !== "");

/** The words of a catch that can be of a name: ordinary ones at its ends are left out. */
function trimmed(caught: string): string | null {
  const parts = [...partsOf(caught.replace(/['’]s$/, ""))];
  while (parts[0] !== undefined && ordinary.has(plain(parts[0]))) parts.shift();
  while (parts.length > 0 && ordinary.has(plain(parts.at(-1) ?? ""))) parts.pop();
  return parts.length > 0 ? parts.join(" ") : null;
}

/** Every word of every speaker's name, and whose it is. */
function speakerWords(draft: Draft): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { speaker, kind } of draft.cues) {
    if (speaker === null || (kind !== "person" && kind !== "captioner")) continue;
    for (const part of partsOf(speaker)) {
      const word = plain(part).replace(/[.,]/g, "");
      if (word.length > 1 && !ordinary.has(word) && /^\p{Lu}/u.test(part) && !words.has(word)) words.set(word, speaker);
    }
  }
  return words;
}

interface Found {
  readonly speaker: boolean;
  times: number;
  readonly cues: string[];
}

/** All names found in the text, reviewed or not, those of speakers first. Linear in the length of the record. */
export function spokenNames(draft: Draft): readonly SpokenName[] {
  const speakers = speakerWords(draft);
  const found = new Map<string, Found>();
  const add = (named: string, speaker: boolean, cue: string): void => {
    const known = found.get(named) ?? { speaker, times: 0, cues: [] };
    known.times += 1;
    if (known.cues.length < 3 && !known.cues.includes(cue)) known.cues.push(cue);
    found.set(named, known);
  };
  for (const { key, text } of draft.cues) {
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
      const whose = speakers.get(plain(word)) ?? speakers.get(plain(word.replace(/['’]s$/, "")));
      if (whose !== undefined) add(whose, true, key);
    }
    for (const pattern of [addressed, titled, called, alone]) {
      for (const match of text.matchAll(pattern)) {
        const named = trimmed(match[1] ?? "");
        if (named === null || partsOf(named).some((part) => speakers.has(plain(part)))) continue;
        add(named, false, key);
      }
    }
  }
  for (const { type, cue, ...rest } of draft.candidates) {
    if (type !== "self-introduction" || !("name" in rest) || typeof rest.name !== "string") continue;
    if (!partsOf(rest.name).some((part) => speakers.has(plain(part))) && !found.has(rest.name)) {
      add(rest.name, false, cue);
    }
  }
  const said = new Map(draft.spokenNames.map(({ name: reviewed, masked }) => [reviewed, masked]));
  const list = [...found].map(([named, { speaker, times, cues }]) => ({
    name: named,
    speaker,
    times,
    cues,
    masked: said.get(named) ?? null,
  }));
  for (const { name: reviewed, masked } of draft.spokenNames) {
    if (!found.has(reviewed)) list.push({ name: reviewed, speaker: false, times: 0, cues: [], masked });
  }
  return list.sort((a, b) => Number(b.speaker) - Number(a.speaker) || b.times - a.times);
}

export const namesToReview = (draft: Draft): readonly SpokenName[] =>
  spokenNames(draft).filter(({ masked }) => masked === null);
