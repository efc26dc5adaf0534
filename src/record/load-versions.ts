/** The draft as it was at a version, the list of versions, and two of them compared. */
import { fail, ok, type Result } from "../kernel/result.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { Language } from "../platform/languages/index.ts";
import { obstacleAsProblem, problem } from "./commands/desk/acting.ts";
import type { CompareView, VersionsView } from "./desk-view-model.ts";
import type { Draft } from "./draft-model.ts";
import { type AtDesk, type DeskDeps, headOf, versionViews } from "./load-desk.ts";
import { compare } from "./rules/desk/compare.ts";
import { before } from "./rules/desk/history.ts";
import type { StoredRecord } from "./store.ts";
import { versionsAfter, versionsUpTo } from "./store-versions.ts";

export async function draftAt(
  db: Db | Writing,
  record: StoredRecord,
  version: number,
  language: Language,
): Promise<Result<Draft>> {
  if (!Number.isInteger(version) || version < 1 || version > record.version) {
    return fail(problem(language, "no-such-version", 404));
  }
  if (version === record.version) return ok(record.draft);
  const made = before(record.draft, await versionsAfter(db, record.id, version));
  return made.ok ? made : fail(obstacleAsProblem(language, made.problem));
}

const onPage = 50;

export async function loadVersions(deps: DeskDeps, ask: Ask, at: AtDesk): Promise<VersionsView> {
  const { record } = at;
  const from = Math.min(record.version, Math.max(1, Math.trunc(Number(ask.query["from"])) || record.version));
  const found = await versionsUpTo(deps.db, record.id, from, onPage + 1);
  return {
    head: await headOf(deps, ask, at),
    versions: await versionViews(deps, ask, record.draft, found.slice(0, onPage)),
    next: found[onPage]?.version ?? null,
  };
}

/** Two files that share nothing differ everywhere: nobody reads that to the end. */
const mostListed = 100;

export async function loadComparison(deps: DeskDeps, ask: Ask, at: AtDesk): Promise<Result<CompareView>> {
  const [one, two] = [Number(ask.query["from"] ?? at.record.version - 1), Number(ask.query["to"] ?? at.record.version)];
  const [from, to] = [Math.min(one, two), Math.max(one, two)];
  const older = await draftAt(deps.db, at.record, from, ask.language);
  const newer = await draftAt(deps.db, at.record, to, ask.language);
  if (!older.ok) return older;
  if (!newer.ok) return newer;
  const { about, cues, items } = compare(older.value, newer.value);
  return ok({
    head: await headOf(deps, ask, at),
    from,
    to,
    about: [...about],
    cues: cues.slice(0, mostListed).map((cue) => ({ ...cue, text: [...cue.text], fields: [...cue.fields] })),
    items: items.slice(0, mostListed),
    more: Math.max(0, cues.length - mostListed) + Math.max(0, items.length - mostListed),
  });
}
