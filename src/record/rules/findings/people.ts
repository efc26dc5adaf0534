/** Who is in the meeting, by every word they may be called with: "Mark" and "mnot" own an action, "Clients" do not. */
import type { ParsedMeeting } from "../../model.ts";

export interface People {
  /** Whether these words name somebody of this meeting, or an office that acts in it. */
  readonly acts: (words: string) => boolean;
  readonly tokens: ReadonlySet<string>;
}

const offices =
  /^(?:the )?(?:igf |mag |un |itu |wg |oewg )?(?:secretariat|secretary|chairs?|co-?chairs?|vice-chairs?|chairman|chairwoman|chairperson|rapporteurs?|editors?|authors?|co-?authors?|bureau|facilitators?|co-facilitators?|moderators?|council|board|host country|host|organi[sz]ers?|mag|staff|design team|task force|ad|area directors?|shepherd|note ?takers?|scribe|working group|wg|drafting group|subcommittee|committee|presidency|delegation of [\p{L} ]{2,30}|director|president|legal counsel|programme? committee|secrétariat|président|secretaría|presidente|relatora?)$/u;

/** Words too common to stand for a person alone, even where somebody's name holds them. */
const common = new Set(
  "the and will may mark_ de van von der la le al chair speaker audience participant unknown moderator group team room jabber remote chat".split(
    " ",
  ),
);

export function peopleOf(meeting: ParsedMeeting): People {
  const tokens = new Set<string>();
  const whole = new Set<string>();
  for (const { speaker, label, kind } of meeting.interventions) {
    if (kind === "audience" || kind === "unknown" || kind === "captioner") continue;
    for (const name of [speaker, label]) {
      if (name === null || name.length > 60) continue;
      whole.add(name.toLowerCase());
      for (const word of name.toLowerCase().split(/[\s._()/,@-]+/))
        if (word.length > 1 && !common.has(word)) tokens.add(word);
    }
  }
  const acts = (words: string): boolean => {
    const plain = words.toLowerCase().trim();
    if (offices.test(plain) || whole.has(plain)) return true;
    const parts = plain.split(/[\s/,&+]+|\band\b/).filter((part) => part !== "");
    return parts.length > 0 && parts.length <= 4 && parts.every((part) => tokens.has(part));
  };
  return { acts, tokens };
}
