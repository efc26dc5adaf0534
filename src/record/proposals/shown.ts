/**
 * What a language model gets to see of a record: numbered turns, sentence by sentence, in portions it can hold.
 * Under the Chatham House Rule no speaker, label or affiliation goes out, and names spoken in the text are masked,
 * those nobody has reviewed yet as well.
 */
import type { Attribution } from "../../kernel/stakeholders.ts";
import type { Cue, Draft } from "../draft-model.ts";
import { spokenNames } from "../rules/desk/spoken-names.ts";
import { splitSentences } from "../rules/findings/sentences.ts";
import { masker } from "../rules/masking/mask.ts";
import { secretsOf } from "../rules/masking/secrets.ts";

export interface ShownSentence {
  /** As it stands in the record. */
  readonly own: string;
  /** As it was sent. */
  readonly sent: string;
}

export interface ShownTurn {
  /** Key of the cue. */
  readonly cue: string;
  readonly n: number;
  /** Null under the Chatham House Rule, and where nobody is named. */
  readonly speaker: string | null;
  readonly sentences: readonly ShownSentence[];
}

/** Characters of one request: about 6,000 words, which small models still hold beside their answer. */
const portionSize = 24_000;

/** Names not yet reviewed are masked too: a rapporteur may let them be read, nobody else. */
function guarded(draft: Draft): Draft {
  const names = spokenNames(draft).map(({ name, masked }) => ({ name, masked: masked ?? true }));
  return { ...draft, spokenNames: names };
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => splitSentences(line.replace(/\s+/g, " ").trim()))
    .filter((sentence) => sentence !== "");

export function shownTurns(draft: Draft, attribution: Exclude<Attribution, "closed">): readonly ShownTurn[] {
  const isOpen = attribution === "on-the-record";
  const mask = isOpen ? (text: string): string => text : masker(secretsOf(guarded(draft)));
  return draft.cues.map((cue: Cue, index) => ({
    cue: cue.key,
    n: index + 1,
    speaker: isOpen ? (cue.speaker ?? cue.label) : null,
    sentences: sentencesOf(cue.text).map((own) => ({ own, sent: mask(own) })),
  }));
}

const written = ({ n, speaker, sentences }: ShownTurn): string =>
  `[${n}]${speaker === null ? "" : ` ${speaker}:`} ${sentences.map(({ sent }) => sent).join(" ")}`;

/** The turns in portions, each of which goes out in one request. A turn longer than a portion is sent in parts. */
export function portions(turns: readonly ShownTurn[]): readonly string[] {
  const made: string[] = [];
  let portion: string[] = [];
  let size = 0;
  const close = (): void => {
    if (portion.length > 0) made.push(portion.join("\n"));
    portion = [];
    size = 0;
  };
  for (const turn of turns.flatMap(inParts)) {
    const line = written(turn);
    if (size + line.length > portionSize) close();
    portion.push(line);
    size += line.length + 1;
  }
  close();
  return made;
}

function inParts(turn: ShownTurn): readonly ShownTurn[] {
  const parts: ShownTurn[] = [];
  let sentences: ShownSentence[] = [];
  let size = 0;
  for (const sentence of turn.sentences) {
    if (size + sentence.sent.length > portionSize - 200 && sentences.length > 0) {
      parts.push({ ...turn, sentences });
      sentences = [];
      size = 0;
    }
    sentences.push(sentence);
    size += sentence.sent.length + 1;
  }
  return sentences.length > 0 ? [...parts, { ...turn, sentences }] : parts;
}
