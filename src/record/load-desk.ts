/** The desk of a session for whoever asks: the session, the record on it, and what stands at the head of its pages. */
import { createHash } from "node:crypto";
import type { PersonId } from "../kernel/ids.ts";
import { fail, ok, type Result } from "../kernel/result.ts";
import { type SessionPlace, sessionAsked } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import type { Live } from "../platform/live/index.ts";
import { type Acting, allowed, problem } from "./commands/desk/acting.ts";
import { describe } from "./describe-operation.ts";
import type { DeskCue, DeskHead, VersionView } from "./desk-view-model.ts";
import type { Cue, Draft } from "./draft-model.ts";
import type { ModelConfig } from "./proposals/chat.ts";
import { lastToUndo } from "./rules/desk/history.ts";
import { openPoints } from "./rules/desk/open-points.ts";
import { findDraft, type StoredRecord } from "./store.ts";
import { type ListedVersion, versionsUpTo } from "./store-versions.ts";

export interface DeskDeps {
  readonly db: Db;
  /** What people are called, for the list of versions. */
  readonly names: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>;
  /** Null where nothing is told as it happens, as in a test. */
  readonly live: Live | null;
  /** The language model that may be asked; null where none is set up. */
  readonly model: ModelConfig | null;
}

/** The session of the address, and the reader who acts on it. */
export interface AtSession {
  readonly acting: Acting;
  readonly session: SessionPlace;
}

export interface AtDesk extends AtSession {
  readonly record: StoredRecord;
}

export async function sessionOf(db: Db, ask: Ask): Promise<Result<AtSession>> {
  const found = await sessionAsked(db, ask);
  return found.ok ? ok({ acting: { db, reader: ask.reader, language: ask.language }, session: found.value }) : found;
}

/** For a page of the desk: may() first, so that nobody else learns whether there is a record. */
export async function deskOf(deps: DeskDeps, ask: Ask): Promise<Result<AtDesk>> {
  const at = await sessionOf(deps.db, ask);
  if (!at.ok) return at;
  const { acting, session } = at.value;
  const answer = allowed(acting, "record.edit", session);
  if (!answer.ok) return answer;
  const record = await findDraft(deps.db, session.id);
  return record ? ok({ acting, session, record }) : fail(problem(ask.language, "nothing-imported", 404));
}

/** Tells whether a cue is still what somebody saw: its text, in twelve letters. */
export const fingerprint = (cue: Pick<Cue, "text">): string =>
  createHash("sha256").update(cue.text).digest("base64url").slice(0, 12);

export const deskCueOf = (cue: Cue, index: number): DeskCue => ({
  ...cue,
  n: index + 1,
  fingerprint: fingerprint(cue),
});

/** Where each cue stands, from 1. */
export const numbersOf = (draft: Draft): ReadonlyMap<string, number> =>
  new Map(draft.cues.map(({ key }, index) => [key, index + 1]));

export async function versionViews(
  deps: DeskDeps,
  ask: Ask,
  draft: Draft,
  versions: readonly ListedVersion[],
): Promise<VersionView[]> {
  const people = [...new Set(versions.flatMap(({ actor }) => (actor ? [actor] : [])))];
  const names = people.length > 0 ? await deps.names(people) : new Map<PersonId, string>();
  const numbers = numbersOf(draft);
  return versions.map(({ version, at, actor, capacity, operation }) => ({
    version,
    at: at.toISOString(),
    who: actor ? (names.get(actor) ?? null) : null,
    capacity,
    what: describe(ask.language, operation, numbers),
    cue: "cue" in operation && numbers.has(operation.cue) ? operation.cue : null,
    undoable: version > 1,
  }));
}

/** How far back the desk looks for what the reader did last. */
const recent = 60;

export async function headOf(deps: DeskDeps, ask: Ask, { session, record }: AtDesk): Promise<DeskHead> {
  const { title, href, attribution, zone, crumbs } = session;
  const versions = await versionsUpTo(deps.db, record.id, record.version, recent);
  const last = lastToUndo(versions, ask.reader.person);
  const [shown] = last ? await versionViews(deps, ask, record.draft, [last]) : [];
  return {
    href: `${href}/desk`,
    session: { title, href, attribution, zone },
    crumbs: [...crumbs, { title, href }],
    title: record.draft.title,
    version: record.version,
    publishedVersion: record.publishedVersion,
    publishedAt: record.publishedAt?.toISOString() ?? null,
    open: openPoints(record.draft),
    last: shown ?? null,
  };
}
