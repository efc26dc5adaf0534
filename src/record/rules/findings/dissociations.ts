/** Who joined an adoption and put on record what they do not stand behind (UN usage). */
import { cue } from "./cues.ts";
import type { Sentence } from "./sentences.ts";

export interface Dissociation {
  readonly s: Sentence;
  readonly who: readonly string[];
}

const verb =
  /\b(?:dissociat|disassociat)(?:e|es|ed|ing)\b(?: (?:itself|themselves|himself|herself|ourselves|myself|my delegation|our delegation|my country))?(?=[ ,]+(?:from|with)\b)|\b(?:se dissocie(?:nt)?|se disocia[n]?|nous dissoci\w+|nos disociamos)\b/;
const noun =
  /\bwith (?:the )?(?:dissociations?|reservations?) (?:of|by|from) (.+)$|\bdissociations? (?:of|by|from) (.+?) (?:from|on|with)\b|\b(?:dissociations?) (?:were|was) (?:made|expressed|entered|noted) by (.+)$/;
const subject =
  /(?:^|[,;:.] ?|\b(?:and|that|which|while) )(?:the (?:(?:distinguished )?(?:delegations?|representatives?|governments?) of )?)?((?:\p{Lu}[\p{L}'’.-]*)(?:(?:,? and the |,? and |, | of the | of | the )?\p{Lu}[\p{L}'’.-]*){0,10})(?: \([^)]{1,40}\))? (?:also |therefore |formally |hereby |has |have |had |wish(?:es|ed)? to |would like to |want(?:s|ed)? to |must |asked to |regret\w* (?:that )?(?:it )?(?:must )?|is |are |was |were ){0,4}$/u;

/** "Norland, Suderia and the Isles" -> three names. */
function namesIn(list: string): string[] {
  return list
    .replace(/[.;:].*$/, "")
    .replace(
      /^(?:however|therefore|accordingly|finally|nevertheless|also|thus|moreover|in addition|consequently|yesterday|today),? /i,
      "",
    )
    .split(/,? and (?:the )?|, (?:the )?/)
    .map((name) =>
      name
        .replace(/^(?:the|delegations? of|delegation of) /i, "")
        .replace(/ (?:from|on|with|regarding|concerning) .*$/i, "")
        .trim(),
    )
    .filter(
      (name) =>
        /^\p{Lu}/u.test(name) &&
        name.length < 60 &&
        !/^(?:However|Therefore|Accordingly|Finally|Thus|We|It)$/.test(name),
    );
}

export function dissociationsIn(sentences: readonly Sentence[]): Dissociation[] {
  const found: Dissociation[] = [];
  for (const s of sentences) {
    if ((s.cues & cue.dissociation) === 0) continue;
    const listed = noun.exec(s.text);
    const names = listed ? namesIn(listed[1] ?? listed[2] ?? listed[3] ?? "") : [];
    if (names.length > 0) {
      found.push({ s, who: names });
      continue;
    }
    const match = verb.exec(s.plain);
    if (!match) continue;
    const ahead = s.text.slice(0, match.index);
    if (/\b(?:not|never|n't|cannot|if|whether)\b[^,]{0,30}$/i.test(ahead)) continue;
    const named = subject.exec(ahead)?.[1];
    const isOwn =
      /\b(?:we|i|my|our|nous|nos)\b/i.test(ahead.slice(-60)) || /(?:ourselves|myself|my|our|nous|nos)\b/.test(match[0]);
    const speaker = s.speaker ?? s.label;
    const who =
      isOwn && speaker !== null
        ? [speaker]
        : named === undefined
          ? speaker === null
            ? []
            : [speaker]
          : namesIn(named);
    if (who.length > 0) found.push({ s, who });
  }
  return found;
}
