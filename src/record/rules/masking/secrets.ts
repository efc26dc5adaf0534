/** What a record held under the Chatham House Rule must not say: gathered from everything the desk knows of its speakers. */
import type { Cue, Draft } from "../../draft-model.ts";
import { namesToReview } from "../desk/spoken-names.ts";
import { tokens } from "./fold.ts";
import { particles, roleWords } from "./ordinary-words.ts";

export interface Secrets {
  /** Of persons: each part of them is masked as well. */
  readonly names: readonly string[];
  /** Of organisations, states and functions: masked as a whole. */
  readonly affiliations: readonly string[];
  /** Single words that a rapporteur reviewed and left as they are, though they are part of a name. */
  readonly left: readonly string[];
}

/** "POLAND (H.E. MR NOWAK)", "Jane Roe, Diplo Foundation", "Jane Roe / ISOC": a name and what else stands with it. */
const asides = /[(),;/|[\]]| [-–—] /;

const wordsOf = (text: string): readonly string[] => tokens(text.normalize("NFC")).map(({ folded }) => folded);
const tellsNobodyApart = (word: string): boolean =>
  roleWords.has(word) || particles.has(word) || /^\p{N}+$/u.test(word);

/** True where a label only says what somebody does: "CHAIR", "Remote participant 2". */
export const isGeneric = (text: string): boolean => wordsOf(text).every(tellsNobodyApart);

/** "chair of the Dutch Internet Platform" also stands for "Dutch Internet Platform". */
function core(affiliation: string): string {
  const text = affiliation.normalize("NFC");
  const first = tokens(text).find(({ folded }) => !tellsNobodyApart(folded));
  return first ? text.slice(first.from) : text;
}

const parts = (text: string | null): readonly string[] =>
  text === null ? [] : [text, ...text.split(asides)].map((part) => part.trim()).filter((part) => !isGeneric(part));

/** A label longer than any name is a sentence that was taken for one. */
const tooLongForName = 6;
const isPerson = (cue: Cue): boolean => cue.kind !== "organisation" && cue.kind !== "state";

function ofCue(cue: Cue): { readonly names: readonly string[]; readonly affiliations: readonly string[] } {
  const called = [...parts(cue.speaker), ...parts(cue.label)];
  const short = called.filter((name) => isPerson(cue) && wordsOf(name).length <= tooLongForName);
  const other = called.filter((name) => !short.includes(name));
  return { names: short, affiliations: [...other, ...parts(cue.capacity)] };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

export function secretsOf(draft: Draft): Secrets {
  const cues = draft.cues.map(ofCue);
  const introduced = draft.candidates.flatMap((found) => {
    if (found.type !== "self-introduction") return [];
    // What was refused is mostly no name ("I'm sorry"); a refused full name may still be somebody's.
    return found.state === "refused" && wordsOf(found.name).length < 2 ? [] : [found];
  });
  const owners = draft.candidates.flatMap((found) => (found.type === "action" ? parts(found.owner) : []));
  const affiliations = [
    ...cues.flatMap((cue) => cue.affiliations),
    ...introduced.flatMap((of) => parts(of.affiliation)),
  ];
  const names = unique([
    ...cues.flatMap((cue) => cue.names),
    ...introduced.flatMap(({ name }) => parts(name)),
    ...draft.spokenNames.filter(({ masked }) => masked).map(({ name }) => name),
    // Nobody said yet whether these may stand: a record can come under the rule after it was published.
    ...namesToReview(draft).map(({ name }) => name),
  ]);
  const whole = new Set(names.map((name) => wordsOf(name).join(" ")));
  const left = draft.spokenNames.filter(({ masked }) => !masked).flatMap(({ name }) => wordsOf(name));
  return {
    names,
    affiliations: unique([...affiliations, ...affiliations.map(core), ...owners].filter((text) => !isGeneric(text))),
    left: left.filter((word) => !whole.has(word)),
  };
}
