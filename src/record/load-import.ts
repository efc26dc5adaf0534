/** The views of the import's pages: where a file can go, and what was read from it. */
import { fail, ok, type Result } from "../kernel/result.ts";
import {
  listBodies,
  listProcesses,
  listSessions,
  type Place,
  type SessionPlace,
  subjectOf,
} from "../meetings/index.ts";
import { type ActName, may, refusal } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import { noteText } from "./bring/note-text.ts";
import type { Preview } from "./bring/previews.ts";
import { encodings, type ReadBrought } from "./bring/read-brought.ts";
import type { ImportView, PreviewView } from "./import-view-model.ts";
import type { MeetingRecord } from "./model.ts";
import { recordStates } from "./store.ts";
import { findSameSources } from "./store-sources.ts";

export interface ImportDeps {
  readonly db: Db;
  /** Hosts from which captions may be fetched. */
  readonly allow: readonly string[];
}

const mayDo = (ask: Ask, act: ActName, place: Place): boolean =>
  may(ask.reader, ask.reader.capacity, act, subjectOf(place)).allowed;

type Choices = Pick<ImportView, "sessions" | "processes">;

/** Newest first; the Problem says why somebody cannot import anywhere. */
export async function loadChoices(db: Db, ask: Ask): Promise<Result<Choices>> {
  const all = await listSessions(db, { order: "latest", limit: 500 });
  const open = all.filter((session) => mayDo(ask, "record.import", session));
  const states = await recordStates(
    db,
    open.map(({ id }) => id),
  );
  const bodies = (await listBodies(db)).slice(0, 100);
  const processes = (await Promise.all(bodies.map((body) => listProcesses(db, body)))).flat();
  const creatable = processes.filter((process) => mayDo(ask, "session.create", process));
  if (open.length === 0 && creatable.length === 0) {
    const answer = may(ask.reader, ask.reader.capacity, "record.import", { within: [] });
    if (!answer.allowed) return fail(refusal(answer, ask.language));
  }
  return ok({
    sessions: open.map((session) => ({
      id: session.id,
      title: session.title,
      href: session.href,
      above: session.process.title,
      starts: session.starts.toISOString(),
      zone: session.zone,
      record: states.has(session.id),
    })),
    processes: creatable.map(({ title, href }) => ({ title, href })),
  });
}

function speakersOf({ interventions }: MeetingRecord): PreviewView["speakers"] {
  const found = new Map<string, PreviewView["speakers"][number]>();
  for (const { speaker, label, kind, words } of interventions) {
    const name = speaker ?? label;
    if (name === null) continue;
    const known = found.get(name) ?? { name, kind, times: 0, words: 0 };
    found.set(name, { ...known, times: known.times + 1, words: known.words + words });
  }
  return [...found.values()].sort((a, b) => b.words - a.words);
}

const shownSpeakers = 40;
const shownInterventions = 8;
const shownText = 280;

const cut = (text: string): string => (text.length > shownText ? `${text.slice(0, shownText).trimEnd()} …` : text);

/** Where the same was imported before, as far as the reader may know of it. */
async function sameOf(db: Db, ask: Ask, read: ReadBrought, session: SessionPlace | null): Promise<PreviewView["same"]> {
  const known = await findSameSources(db, read.source);
  const places = await listSessions(db, { ids: [...new Set(known.map(({ sessionId }) => sessionId))], archived: true });
  return known.flatMap(({ sessionId, at, sameBytes }) => {
    const place = places.find(({ id }) => id === sessionId);
    if (!place || !mayDo(ask, "record.edit", place)) return [];
    const href = `${place.href}/desk`;
    return [{ title: place.title, href, at: at.toISOString(), sameBytes, here: session?.id === sessionId }];
  });
}

/** Where the bytes say how they are to be read, there is nothing to choose. */
const settled = new Set(["pdf", "docx"]);

export interface Previewed {
  readonly preview: Preview;
  readonly read: ReadBrought;
  readonly session: SessionPlace | null;
  readonly encoding: string | null;
  readonly part: number;
}

export async function loadPreview(db: Db, ask: Ask, shown: Previewed): Promise<PreviewView> {
  const { preview, read, session } = shown;
  const { meeting, source } = read;
  const choices = session ? null : await loadChoices(db, ask);
  const states = session ? await recordStates(db, [session.id]) : new Map();
  const speakers = speakersOf(meeting);
  const { polls, questions, recommendations, decisions, actions, selfIntroductions } = meeting;
  return {
    id: preview.id,
    session: session ? { title: session.title, href: session.href } : null,
    crumbs: session ? [...session.crumbs, { title: session.title, href: session.href }] : [],
    version: session ? (states.get(session.id)?.version ?? null) : null,
    sessions: choices?.ok ? choices.value.sessions : [],
    file: { name: source.name, size: source.bytes.length, container: source.container, encoding: source.encoding },
    encodings: settled.has(source.container) || read.parts.length > 1 ? [] : [...encodings],
    chosenEncoding: shown.encoding,
    parts: [...read.parts],
    part: shown.part,
    title: meeting.title,
    date: meeting.date,
    place: meeting.place,
    format: meeting.format,
    interventions: meeting.interventions.length,
    words: meeting.interventions.reduce((sum, { words }) => sum + words, 0),
    named: meeting.interventions.filter(({ speaker }) => speaker !== null).length,
    agenda: (meeting.agenda ?? []).slice(0, 30),
    first: meeting.interventions
      .slice(0, shownInterventions)
      .map(({ n, speaker, label, kind, text }) => ({ n, speaker: speaker ?? label, kind, text: cut(text) })),
    speakers: speakers.slice(0, shownSpeakers),
    moreSpeakers: Math.max(0, speakers.length - shownSpeakers),
    found: {
      recommendation: recommendations.length,
      decision: decisions.length,
      action: actions.length,
      poll: polls.length,
      question: questions.length,
      "self-introduction": selfIntroductions.length,
    },
    notes: read.notes.map((note) => noteText(note, ask.language)),
    same: await sameOf(db, ask, read, session),
  };
}
