import type { ServerResponse } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { DatabaseConfig, Db } from "../database/connect.ts";
import type { JournalLine } from "../journal/index.ts";
import { eventBytes, positionAsked, positionBytes, retryBytes } from "./events.ts";
import { followJournal } from "./journal-feed.ts";
import { type Channel, publicLine } from "./model.ts";

/** Open pages that hear of what happens (Server-Sent Events). */
export interface Live {
  /** Answers a request with the events of a channel, from where the reader left off, for as long as it stays. */
  readonly stream: (c: Context, channel: Channel) => Promise<Response>;
  /** How many pages listen now. */
  readonly listeners: () => number;
  /** Ends every stream with a hint when to come back, and takes no new ones. */
  readonly stop: () => Promise<void>;
}

export interface LiveParts {
  readonly config: DatabaseConfig;
  readonly db: Db;
  readonly onError: (error: unknown) => void;
}

interface Group {
  readonly channel: Channel;
  /** Each open page, and the line up to which it has been told. */
  readonly pages: Map<ServerResponse, number>;
}

const heartbeat = 15_000;
/** A stream ends now and then, so that who may listen is asked again; the browser comes back by itself. */
const longest = 30 * 60_000;
/** Bytes waiting for a page that reads too slowly; beyond, it is cut off, and catches up when it reconnects. */
const mostWaiting = 1_000_000;

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
  "x-content-type-options": "nosniff",
} as const;

/** Spread over two seconds, so that thousands do not come back in the same instant. */
const retry = () => retryBytes(500 + Math.floor(Math.random() * 2_000));

export async function openLive({ config, db, onError }: LiveParts): Promise<Live> {
  const groups = new Map<string, Group>();
  let stopped = false;

  // What is written for a group is put together once, however many pages are in it.
  const hand = async (lines: readonly JournalLine[]) => {
    const last = lines.at(-1)?.seq ?? 0;
    await Promise.all(
      [...groups.values()].map(async ({ channel, pages }) => {
        const bytes = await told(channel, lines, onError);
        for (const [page, position] of pages) {
          // A page that joined meanwhile has had these lines already, by catching up.
          if (position >= last) continue;
          pages.set(page, last);
          if (bytes) write(page, bytes);
        }
      }),
    );
  };
  const feed = await followJournal(config, db, hand, onError);
  const beat = setInterval(() => {
    const bytes = positionBytes(feed.position());
    for (const { pages } of groups.values()) for (const page of pages.keys()) write(page, bytes);
  }, heartbeat);
  beat.unref();

  const join = (channel: Channel, page: ServerResponse, position: number) => {
    const group = groups.get(channel.key) ?? { channel, pages: new Map<ServerResponse, number>() };
    groups.set(channel.key, group);
    group.pages.set(page, position);
    const timer = setTimeout(() => end(page), longest);
    timer.unref();
    page.on("close", () => {
      clearTimeout(timer);
      group.pages.delete(page);
      if (group.pages.size === 0 && groups.get(channel.key) === group) groups.delete(channel.key);
    });
  };

  const stream = async (c: Context, channel: Channel): Promise<Response> => {
    // On a connection kept open the browser would come back to the server that is stopping.
    if (stopped) return c.text("", 503, { "retry-after": "1", connection: "close" });
    if (c.req.method === "HEAD") return c.body(null, 200, headers);
    const { outgoing } = c.env as HttpBindings;
    const page = outgoing as ServerResponse;
    const asked = positionAsked(c.req.header("last-event-id"), c.req.query("after")) ?? feed.position();
    // A page just loaded may know of a line before its notice came here.
    if (asked > feed.position()) await feed.look();
    // After a restore the journal may be shorter than a reader remembers.
    let position = Math.min(asked, feed.position());
    page.writeHead(200, headers);
    // With its place in the journal from the first byte on, a reader cut off before any event loses none either.
    page.write(Buffer.concat([retry(), positionBytes(position)]));
    page.setTimeout(0);
    page.on("error", () => {});
    while (position < feed.position() && !page.destroyed) {
      const lines = await feed.since(position);
      const last = lines.at(-1);
      if (!last) break;
      const bytes = await told(channel, lines, onError);
      if (bytes) write(page, bytes);
      position = last.seq;
    }
    // Between the last look at the position and joining nothing is waited for: so no line falls in between.
    if (stopped || page.destroyed) page.end();
    else join(channel, page, position);
    return RESPONSE_ALREADY_SENT;
  };

  return {
    stream,
    listeners: () => [...groups.values()].reduce((sum, { pages }) => sum + pages.size, 0),
    stop: async () => {
      stopped = true;
      clearInterval(beat);
      for (const { pages } of groups.values()) for (const page of pages.keys()) end(page);
      await feed.stop();
    },
  };
}

async function told(
  channel: Channel,
  lines: readonly JournalLine[],
  onError: (error: unknown) => void,
): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  for (const line of lines) {
    try {
      const event = await channel.tell(publicLine(line));
      if (event) parts.push(eventBytes(line.seq, event));
    } catch (error) {
      // Better a page that misses an event than one that is told what nobody decided it may know.
      onError(error);
    }
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
}

function write(page: ServerResponse, bytes: Buffer): void {
  if (page.destroyed || page.writableEnded) return;
  if (page.writableLength > mostWaiting) page.destroy();
  else page.write(bytes);
}

function end(page: ServerResponse): void {
  if (!page.destroyed && !page.writableEnded) page.end(retry());
}
