/** Feeds of published records: of the installation, of a body, of a process. As the public reads them, whoever asks. */
import { createHash } from "node:crypto";
import type { Context } from "hono";
import { thePublic } from "../../../kernel/reader.ts";
import { findBody, findProcess, listSessions, type Place, subjectOf } from "../../../meetings/index.ts";
import { may } from "../../../modalities/index.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { type Ask, type Route, raw } from "../../../platform/http/index.ts";
import { atomFeed, type FeedEntry } from "../../exports/atom-feed.tsx";
import { words } from "../../languages/published/index.ts";
import type { PublishedRecords } from "../../load-published.ts";
import { newestPublished, type PublishedWhere } from "../../store-published.ts";
import { exportedOf } from "./exported-of.ts";
import { refused } from "./refused.tsx";

/** As many as most readers show. */
const entriesInFeed = 30;

async function entriesOf(
  db: Db,
  records: PublishedRecords,
  where: PublishedWhere,
  ask: Ask,
): Promise<readonly FeedEntry[]> {
  const ids = await newestPublished(db, where, entriesInFeed);
  const sessions = new Map((await listSessions(db, { ids })).map((session) => [session.id, session]));
  const entries: FeedEntry[] = [];
  for (const id of ids) {
    const session = sessions.get(id);
    if (!session) continue;
    const subject = subjectOf(session, { published: true });
    if (!may(thePublic, null, "record.see", subject).allowed) continue;
    const found = await records.of(session);
    if (found) entries.push({ id: `urn:uuid:${id}`, exported: exportedOf(found, ask) });
  }
  return entries;
}

interface FeedPlace {
  readonly where: PublishedWhere;
  readonly title: string;
  readonly href: string;
}

const placed = (place: Place | null, where: PublishedWhere, ask: Ask): FeedPlace | null =>
  place && { where, href: place.href, title: words.in(ask.language)("feed-of", { name: place.title }) };

async function serve(db: Db, records: PublishedRecords, ask: Ask, c: Context, at: FeedPlace | null): Promise<Response> {
  const say = words.in(ask.language);
  if (!at) {
    const [title, detail, instead] = [say("no-feed-title"), say("no-session-detail"), say("no-session-instead")];
    return refused(c, ask, { status: 404, code: "no-feed", title, detail, instead });
  }
  const page = `${ask.origin}${at.href}`;
  const self = `${ask.origin}${at.href === "/" ? "" : at.href}/feed`;
  const entries = await entriesOf(db, records, at.where, ask);
  const xml = atomFeed({ title: at.title, self, page, language: ask.language, say, entries });
  const etag = `W/"${createHash("sha256").update(xml).digest("base64url").slice(0, 22)}"`;
  const headers = { "cache-control": "no-cache", etag, vary: "cookie, accept-language" };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(xml, 200, { ...headers, "content-type": "application/atom+xml; charset=utf-8" });
}

export const feedRoutes = (db: Db, records: PublishedRecords): readonly Route[] => [
  raw({
    method: "get",
    path: "/feed",
    summary: "New records of this installation, as an Atom feed",
    produces: "application/atom+xml",
    handle: (ask, c) => {
      const title = words.in(ask.language)("feed-installation");
      return serve(db, records, ask, c, { where: {}, title, href: "/" });
    },
  }),
  raw({
    method: "get",
    path: "/:body/feed",
    summary: "New records of a body, as an Atom feed",
    produces: "application/atom+xml",
    handle: async (ask, c) => {
      const body = await findBody(db, { body: ask.params["body"] ?? "" });
      return serve(db, records, ask, c, body && placed(body, { body: body.id }, ask));
    },
  }),
  raw({
    method: "get",
    path: "/:body/:process/feed",
    summary: "New records of a process, as an Atom feed",
    produces: "application/atom+xml",
    handle: async (ask, c) => {
      const { body = "", process: slug = "" } = ask.params;
      const process = await findProcess(db, { body, process: slug });
      return serve(db, records, ask, c, process && placed(process, { process: process.id }, ask));
    },
  }),
];
