/** From an address and a reader to a published record: who may read it, then the attribution rule, in that order. */
import { fail, ok, type Result } from "../kernel/result.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import { findSession, type SessionPlace, subjectOf } from "../meetings/index.ts";
import { may, refusal } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import type { PublicRecord } from "./draft-model.ts";
import { words } from "./languages/published/index.ts";
import { veil, veilText } from "./rules/attribution.ts";
import { findPublished, findPublishedHead } from "./store.ts";

/** A record that its reader may read, as they may read it. */
export interface ReadRecord {
  readonly session: SessionPlace;
  /** The session's title, with the speakers masked where the rule says so. */
  readonly title: string;
  readonly record: PublicRecord;
  readonly publishedAt: Date;
  readonly mayEdit: boolean;
}

export interface PublishedRecords {
  /** The record at an address with `body`, `process` and `session`; a problem where it is not for this reader. */
  readonly read: (ask: Ask) => Promise<Result<ReadRecord>>;
  /** The record of a session as everybody who may read it reads it; null where nothing is published. */
  readonly of: (session: SessionPlace) => Promise<Omit<ReadRecord, "mayEdit"> | null>;
}

interface Veiled {
  readonly record: PublicRecord;
  readonly title: string;
}

/** So many veiled records are kept, for masking a long one takes a tenth of a second. */
const kept = 64;

export function publishedRecords(db: Db): PublishedRecords {
  const veiled = new Map<string, Veiled>();
  const remember = (name: string, made: Veiled): Veiled => {
    veiled.delete(name);
    veiled.set(name, made);
    const [oldest] = veiled.keys();
    if (veiled.size > kept && oldest !== undefined) veiled.delete(oldest);
    return made;
  };
  const nameOf = (session: SessionPlace, version: number, publishedAt: Date, attribution: Attribution): string =>
    [session.id, session.version, version, publishedAt.getTime(), attribution].join(" ");

  const of: PublishedRecords["of"] = async (session) => {
    const head = await findPublishedHead(db, session.id);
    if (!head) return null;
    const { attribution } = session;
    const name = nameOf(session, head.version, head.publishedAt, attribution);
    const known = veiled.get(name);
    if (known) return { session, publishedAt: head.publishedAt, ...remember(name, known) };
    const published = await findPublished(db, session.id);
    if (!published) return null;
    const { draft, version, publishedAt } = published;
    const made = { record: veil(draft, { attribution, version }), title: veilText(draft, attribution)(session.title) };
    return { session, publishedAt, ...remember(nameOf(session, version, publishedAt, attribution), made) };
  };

  const read: PublishedRecords["read"] = async ({ params, reader, language }) => {
    const say = words.in(language);
    const { body = "", process = "", session: slug = "" } = params;
    const session = await findSession(db, { body, process, session: slug });
    if (!session) {
      const [title, detail, instead] = [say("no-session-title"), say("no-session-detail"), say("no-session-instead")];
      return fail({ status: 404, code: "no-session", title, detail, instead });
    }
    // Who may not read the session learns nothing of its record, not even whether there is one.
    const seen = may(reader, reader.capacity, "record.see", subjectOf(session, { published: true }));
    if (!seen.allowed) return fail(refusal(seen, language));
    const found = await of(session);
    if (!found) {
      const [title, detail, instead] = [say("not-here-title"), say("not-here-detail"), say("not-here-instead")];
      return fail({ status: 404, code: "not-published", title, detail, instead });
    }
    const mayEdit = may(reader, reader.capacity, "record.edit", subjectOf(session)).allowed;
    return ok({ ...found, mayEdit });
  };
  return { of, read };
}
