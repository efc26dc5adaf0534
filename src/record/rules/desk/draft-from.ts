/** From what was read out of captions to what lies on the desk. Done once a file; from then on the draft is the truth. */
import { countryNamed } from "../../../kernel/places/countries.ts";
import type { Candidate, Cue, Draft } from "../../draft-model.ts";
import type { Intervention, MeetingRecord } from "../../model.ts";
import { countWords } from "./words.ts";

/** What the session tells where the file does not. */
export interface SessionTells {
  readonly title: string;
  /** ISO 8601 date in the session's zone. */
  readonly date?: string | null;
  readonly place?: string | null;
  /** BCP 47 tag. */
  readonly language?: string;
}

const cueKey = (n: number): string => `c${n}`;

function cueFrom({ n, label, speaker, kind, text, start, end }: Intervention): Cue {
  return {
    key: cueKey(n),
    label,
    speaker,
    kind,
    // A state speaks for its government (ITU and UN practice); of all others the rapporteur says it.
    group: kind === "state" ? "government" : null,
    country: kind === "state" ? (countryNamed(speaker ?? label ?? "")?.iso2 ?? null) : null,
    capacity: null,
    text,
    words: countWords(text),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}

/** All that was found, in the order of the meeting, offered and not yet decided. */
function candidatesFrom(meeting: MeetingRecord): Candidate[] {
  const cues = new Set(meeting.interventions.map(({ n }) => n));
  const found: { readonly n: number; readonly make: (key: string) => Candidate }[] = [];
  const base = (item: {
    readonly n: number;
    readonly sentence: string;
    readonly rule: string;
    readonly confidence: number;
  }) => ({
    cue: cueKey(item.n),
    state: "offered" as const,
    source: item.rule.startsWith("model") ? ("model" as const) : ("rule" as const),
    sentence: item.sentence,
    rule: item.rule,
    confidence: item.confidence,
  });
  for (const item of meeting.recommendations)
    found.push({ n: item.n, make: (key) => ({ ...base(item), key, type: "recommendation", text: item.text }) });
  for (const item of meeting.decisions) {
    const { text, outcome, dissociations } = item;
    const apart = dissociations ? { dissociations } : {};
    found.push({ n: item.n, make: (key) => ({ ...base(item), key, type: "decision", text, outcome, ...apart }) });
  }
  for (const item of meeting.actions) {
    const { text, owner } = item;
    found.push({ n: item.n, make: (key) => ({ ...base(item), key, type: "action", text, owner, due: null }) });
  }
  for (const item of meeting.polls) {
    const { question: text, method, results } = item;
    found.push({ n: item.n, make: (key) => ({ ...base(item), key, type: "poll", text, method, results }) });
  }
  for (const item of meeting.questions)
    found.push({ n: item.n, make: (key) => ({ ...base(item), key, type: "question", text: item.text }) });
  for (const item of meeting.selfIntroductions) {
    const { name, affiliation, sentence: text } = item;
    found.push({
      n: item.n,
      make: (key) => ({ ...base(item), key, type: "self-introduction", text, name, affiliation }),
    });
  }
  return found
    .filter(({ n }) => cues.has(n))
    .sort((a, b) => a.n - b.n)
    .map(({ make }, index) => make(`k${index + 1}`));
}

/** Pure. An agenda heading after the last intervention begins nothing and is left out. */
export function draftFrom(meeting: MeetingRecord, session: SessionTells): Draft {
  const cues = meeting.interventions.map(cueFrom);
  const known = new Set(cues.map(({ key }) => key));
  return {
    title: meeting.title ?? session.title,
    date: meeting.date ?? session.date ?? null,
    place: meeting.place ?? session.place ?? null,
    language: session.language ?? "en",
    format: meeting.format,
    agenda: (meeting.agenda ?? [])
      .map(({ n, title }, index) => ({ key: `a${index + 1}`, title, cue: cueKey(n) }))
      .filter(({ cue }) => known.has(cue)),
    cues,
    candidates: candidatesFrom(meeting),
    stageDirections: meeting.stageDirections.map(({ n, text }) => ({
      text,
      cue: known.has(cueKey(n)) ? cueKey(n) : null,
    })),
    topics: meeting.topics,
    spokenNames: [],
  };
}
