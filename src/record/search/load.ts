/** From what was asked to what is shown: who may see what first, then the search, then the places of what was found. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { findBody, findProcess, listBodies, listProcesses, listSessions, subjectOf } from "../../meetings/index.ts";
import type { BodyPlace, SessionId, SessionPlace } from "../../meetings/model.ts";
import { may, refusal } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Ask } from "../../platform/http/index.ts";
import { lastPage, pageSize, readQuery, type SearchQuery, type SearchResult, type SearchView } from "./model.ts";
import { pieces } from "./rules/marked.ts";
import { longestQuery } from "./rules/words.ts";
import { type Found, type FoundEntry, find, type Wanted } from "./store/find.ts";
import { mend } from "./store/mend.ts";
import { visibleTo } from "./store/visible.ts";

/** What no place has for its id: a filter by a place that is not there finds nothing. */
const nowhere = "00000000-0000-0000-0000-000000000000";

interface Choices {
  readonly wanted: Pick<Wanted, "body" | "process">;
  readonly choices: SearchView["choices"];
}

async function placesFor(db: Db, ask: Ask, { body, process }: SearchQuery): Promise<Choices> {
  const seen = (await listBodies(db)).filter(
    (body) => may(ask.reader, ask.reader.capacity, "body.see", subjectOf(body)).allowed,
  );
  const chosen: BodyPlace | null = body === null ? null : await findBody(db, { body });
  const processes = chosen ? await listProcesses(db, chosen) : [];
  const inside = chosen && process !== null ? await findProcess(db, { body: chosen.slug, process }) : null;
  const short = ({ slug, title }: { readonly slug: string; readonly title: string }) => ({ slug, title });
  return {
    wanted: {
      body: body === null ? null : (chosen?.id ?? nowhere),
      process: process === null || body === null ? null : (inside?.id ?? nowhere),
    },
    choices: { bodies: seen.map(short), processes: processes.map(short) },
  };
}

const isAsked = (asked: SearchQuery): boolean =>
  [asked.q, asked.speaker, asked.group, asked.body, asked.from, asked.to].some(Boolean);

export async function loadSearch(db: Db, ask: Ask): Promise<Result<SearchView>> {
  const { reader } = ask;
  const answer = may(reader, reader.capacity, "record.see", { within: [], published: true });
  if (!answer.allowed) return fail(refusal(answer, ask.language));
  const asked = readQuery(ask.query, longestQuery);
  const { wanted: places, choices } = await placesFor(db, ask, asked);
  const { found, instead } = isAsked(asked)
    ? await search(db, ask, { ...asked, ...places })
    : { found: { total: 0, tooCommon: false, entries: [] }, instead: null };
  return ok({
    asked,
    instead,
    tooCommon: found.tooCommon,
    total: found.total,
    pages: Math.min(lastPage, Math.ceil(found.total / pageSize)),
    results: [...(await resultsOf(db, found.entries))],
    choices,
  });
}

async function search(
  db: Db,
  { reader }: Ask,
  wanted: Wanted,
): Promise<{ readonly found: Found; readonly instead: string | null }> {
  const visible = await visibleTo(db, reader);
  const found = await find(db, visible, wanted);
  if (found.total > 0 || found.tooCommon || wanted.q === "" || wanted.page > 1) return { found, instead: null };
  const instead = await mend(db, wanted.q);
  if (instead === null) return { found, instead: null };
  const mended = await find(db, visible, { ...wanted, q: instead });
  return mended.total > 0 ? { found: mended, instead } : { found, instead: null };
}

async function resultsOf(db: Db, entries: readonly FoundEntry[]): Promise<readonly SearchResult[]> {
  const ids = [...new Set(entries.map(({ session_id }) => session_id as SessionId))];
  const sessions = new Map(
    (await listSessions(db, { ids, archived: true })).map((session) => [session.id as string, session]),
  );
  return entries.flatMap((entry) => {
    const session = sessions.get(entry.session_id);
    return session ? [resultOf(entry, session)] : [];
  });
}

const resultOf = (entry: FoundEntry, { href, process }: SessionPlace): SearchResult => ({
  // The intervention's own address: on which page of a long record it stands is for the record to say.
  href: `${href}/record${entry.key === null ? "" : `/${encodeURIComponent(entry.key)}`}`,
  title: entry.title,
  body: process.body.shortName ?? process.body.title,
  process: process.title,
  date: entry.date,
  n: entry.n,
  speaker: entry.speaker,
  capacity: entry.capacity,
  group: entry.stakeholder_group,
  language: entry.language,
  snippet: [...pieces(entry.snippet)],
});
