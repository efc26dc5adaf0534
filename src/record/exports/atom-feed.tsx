/** Published records as an Atom feed (RFC 4287). The markup is closed and escaped by the same JSX that makes the pages. */
import type { Language, Say } from "../../platform/languages/index.ts";
import type { Key } from "../languages/published/index.ts";
import type { Exported } from "./exported.ts";
import { printable } from "./exported.ts";
import { outcomesOf } from "./outline.ts";

export interface FeedEntry {
  /** A URI that never changes. */
  readonly id: string;
  readonly exported: Exported;
}

export interface Feed {
  readonly title: string;
  /** Addresses of the feed itself and of the page it follows, whole. */
  readonly self: string;
  readonly page: string;
  readonly language: Language;
  readonly say: Say<Key>;
  readonly entries: readonly FeedEntry[];
}

function contentOf(exported: Exported): string {
  const outcomes = outcomesOf(exported);
  if (outcomes.length === 0) return "";
  return String(
    <ul>
      {outcomes.slice(0, 20).map(({ label, text, asides }) => (
        <li>
          <b>{label}</b> <span dir="auto">{text}</span>
          {asides.length > 0 ? ` (${asides.join("; ")})` : null}
        </li>
      ))}
    </ul>,
  );
}

function Entry({ id, exported }: FeedEntry) {
  const { session, record, shares, publishedAt, address, say } = exported;
  const interventions = say("count-interventions", { count: record.interventions.length });
  const content = contentOf(exported);
  return (
    <entry>
      <id>{id}</id>
      <title>{printable(session.title)}</title>
      <link href={address} type="text/html" />
      <link rel="alternate" type="application/json" href={`${address}.json`} />
      <updated>{publishedAt}</updated>
      <author>
        <name>{printable(session.crumbs[0]?.title ?? "Rapport")}</name>
      </author>
      <summary>{say("feed-summary", { interventions, words: say("count-words", { count: shares.words }) })}</summary>
      {content === "" ? null : <content type="html">{content}</content>}
    </entry>
  );
}

/** `updated` of a feed without entries is the beginning of time: it has never changed. */
export function atomFeed(feed: Feed): string {
  const { title, self, page, language, entries } = feed;
  const updated = entries.map(({ exported }) => exported.publishedAt).sort();
  const xml = (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang={language}>
      <id>{self}</id>
      <title>{printable(title)}</title>
      <link rel="self" type="application/atom+xml" href={self} />
      <link rel="alternate" type="text/html" href={page} />
      <updated>{updated.at(-1) ?? "1970-01-01T00:00:00.000Z"}</updated>
      <generator>Rapport</generator>
      {entries.map((entry) => (
        <Entry {...entry} />
      ))}
    </feed>
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${String(xml)}`;
}
