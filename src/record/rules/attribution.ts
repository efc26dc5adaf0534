/**
 * The attribution rule of a session, in one place: from the draft on the desk to what may leave the installation.
 * Pages, data, exports, feeds, live events and the search index are made of what this returns, and of nothing else.
 *
 * On the record: as it is. Closed: as it is too, and only for those who hold a role in the session, which `may()`
 * says. Chatham House Rule (chathamhouse.org, 1927, last revised 2002): "participants are free to use the information
 * received, but neither the identity nor the affiliation of the speaker(s), nor that of any other participant, may be
 * revealed". See decisions/ for what that means for groups, countries, times and owners.
 */
import type { Attribution } from "../../kernel/stakeholders.ts";
import type { Candidate, Cue, Draft, PublicIntervention, PublicRecord } from "../draft-model.ts";
import { masker, maskMark } from "./masking/mask.ts";
import { secretsOf } from "./masking/secrets.ts";
import { groupsToTell } from "./told-groups.ts";

export interface Veiling {
  readonly attribution: Attribution;
  /** Of the published record, from 1. */
  readonly version: number;
}

type Mask = (text: string) => string;

const asItIs = (cue: Cue, index: number): PublicIntervention => ({ ...cue, n: index + 1 });

function present(cues: readonly Cue[]): PublicRecord["present"] {
  return [...new Set(cues.flatMap(({ group }) => (group === null ? [] : [group])))].sort();
}

/** Outcomes that a rapporteur accepted; what is only offered or was refused never leaves. */
const accepted = (draft: Draft): readonly Candidate[] => draft.candidates.filter(({ state }) => state === "accepted");

function open(draft: Draft, { attribution, version }: Veiling): PublicRecord {
  const { title, date, place, language, format, agenda, topics, stageDirections } = draft;
  const interventions = draft.cues.map(asItIs);
  const outcomes = [...accepted(draft)];
  const meeting = { title, date, place, language, attribution, version, format, agenda, interventions, outcomes };
  return { ...meeting, present: present(draft.cues), topics, stageDirections };
}

/** Kind and times go too: "the chair" is one person, and a recording tells who spoke at 14:32. */
function veilCue(cue: Cue, index: number, mask: Mask, told: ReturnType<typeof groupsToTell>): PublicIntervention {
  const { key, group, text, words } = cue;
  const nobody = { speaker: null, label: null, capacity: null, kind: "unknown", country: null } as const;
  return { key, n: index + 1, ...nobody, group: group && told.has(group) ? group : null, text: mask(text), words };
}

/** Two masked options stay two. */
function veilResults(results: Readonly<Record<string, number | string>>, mask: Mask): Record<string, number | string> {
  const veiled = new Map<string, number | string>();
  for (const [option, said] of Object.entries(results)) {
    const masked = mask(option);
    const name = veiled.has(masked) ? `${masked} (${veiled.size + 1})` : masked;
    veiled.set(name, typeof said === "string" ? mask(said) : said);
  }
  return Object.fromEntries(veiled);
}

function veilOutcome(found: Candidate, mask: Mask): readonly Candidate[] {
  const masked = { text: mask(found.text), sentence: mask(found.sentence) };
  if (found.type === "self-introduction") return [];
  if (found.type === "poll") return [{ ...found, ...masked, results: veilResults(found.results, mask) }];
  // Whoever dissociates or promises is a participant, whether or not the desk knows the name as one.
  if (found.type === "decision") {
    const dissociations = found.dissociations?.map(() => maskMark);
    return [{ ...found, ...masked, ...(dissociations ? { dissociations } : {}) }];
  }
  if (found.type === "action") {
    const due = found.due === null ? null : mask(found.due);
    return [{ ...found, ...masked, owner: found.owner === null ? null : maskMark, due }];
  }
  return [{ ...found, ...masked }];
}

function chathamHouse(draft: Draft, { attribution, version }: Veiling): PublicRecord {
  const mask = masker(secretsOf(draft));
  const told = groupsToTell(draft.cues);
  return {
    title: mask(draft.title),
    date: draft.date,
    place: draft.place === null ? null : mask(draft.place),
    language: draft.language,
    attribution,
    version,
    format: draft.format,
    agenda: draft.agenda.map((item) => ({ ...item, title: mask(item.title) })),
    interventions: draft.cues.map((cue, index) => veilCue(cue, index, mask, told)),
    outcomes: accepted(draft).flatMap((found) => veilOutcome(found, mask)),
    present: present(draft.cues),
    topics: draft.topics
      .map((topic) => ({ ...topic, phrase: mask(topic.phrase) }))
      .filter(({ phrase }) => phrase !== maskMark),
    stageDirections: draft.stageDirections.map((direction) => ({ ...direction, text: mask(direction.text) })),
  };
}

export function veil(draft: Draft, veiling: Veiling): PublicRecord {
  return veiling.attribution === "chatham-house" ? chathamHouse(draft, veiling) : open(draft, veiling);
}

/** Masks the speakers of a draft in any other text about its session: its name on the page, an invitation, a log line. */
export function veilText(draft: Draft, attribution: Attribution): (text: string) => string {
  return attribution === "chatham-house" ? masker(secretsOf(draft)) : (text) => text;
}
