/** For other rooms: who in the directory may be meant by a name, and what some people are called, as far as the reader may see. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import { readQuery } from "../search/model.ts";
import { findNear, findWritten, listDue, wordsOf } from "../search/store/find.ts";
import { seeingOf } from "../search/store/seeing.ts";
import { relationsToPeople, viewerOf } from "./access.ts";
import type { Contacts } from "./contacts.ts";
import type { PersonEntry } from "./model.ts";
import { bestAlike, maybeFrom } from "./rules/same-person.ts";
import { sees, visibleTo } from "./rules/visible.ts";
import { readPersonEntries } from "./store/read-persons.ts";

/** Somebody who may be meant by a name. */
export interface MaybeMeant {
  readonly id: PersonId;
  readonly name: string;
  /** Where they are now, as the reader may see it. */
  readonly organisation: string | null;
  readonly country: string | null;
  /** From 0.7 to 1; 1 where the names are the same. */
  readonly score: number;
}

const mostMeant = 4;

async function seenBy(db: Db, contacts: Contacts, reader: Reader, ids: readonly PersonId[]) {
  const entries = await readPersonEntries(db, ids);
  const relations = await relationsToPeople(contacts, viewerOf(reader), entries);
  return entries.flatMap((entry) => {
    const relation = relations.get(entry.id) ?? "stranger";
    const shown = sees(relation, entry.visibility) ? visibleTo(relation, entry) : null;
    return shown ? [shown] : [];
  });
}

const organisationOf = ({ roles }: Pick<PersonEntry, "roles">): string | null => {
  const [role] = roles.filter(({ until }) => until === null || until > new Date());
  return role?.organisationName ?? role?.organisation ?? null;
};

/** Best first; nobody whom the reader may not see. */
export async function peopleMaybeMeant(
  db: Db,
  contacts: Contacts,
  reader: Reader,
  written: string,
): Promise<readonly MaybeMeant[]> {
  await listDue(db);
  const by = await seeingOf(contacts, reader);
  const asked = readQuery({ q: written, kind: "person" });
  const words = await wordsOf(db, asked.q);
  // By its longest word too: of "J. Kibet-Hale" the rest may be written out.
  const longest = [...words].sort((a, b) => b.folded.length - a.folded.length).slice(0, 1);
  const found = await Promise.all([
    findWritten(db, by, asked, words),
    findNear(db, by, asked, words),
    findWritten(db, by, asked, longest),
  ]);
  const ids = [...new Set(found.flatMap(({ rows }) => rows.map(({ id }) => id as PersonId)))];
  const entries = await seenBy(db, contacts, reader, ids);
  return entries
    .map((entry) => ({
      id: entry.id,
      name: entry.name,
      organisation: organisationOf(entry),
      country: entry.country,
      score: bestAlike(written, [entry.name, entry.romanised, ...entry.otherNames]),
    }))
    .filter(({ score }) => score >= maybeFrom)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, mostMeant);
}

/** What those of these people are called whose entry the reader may see; a joined one by the entry it was joined with. */
export async function namesSeen(
  db: Db,
  contacts: Contacts,
  reader: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await seenBy(db, contacts, reader, ids)).map(({ id, name }) => [id, name]));
}
