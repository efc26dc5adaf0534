/** The speakers of a published record who stand in the directory, as far as its reader may see them there. */
import { type Contacts, namesSeen } from "../../directory/index.ts";
import type { Reader } from "../../kernel/reader.ts";
import type { SessionPlace } from "../../meetings/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { PublicRecord } from "../draft-model.ts";
import type { RecordView } from "../published-model.ts";
import { speakersOf } from "./rules/speakers.ts";
import { linksOf } from "./store.ts";

export async function peopleTold(
  db: Db,
  contacts: Contacts,
  reader: Reader,
  { session, record }: { readonly session: SessionPlace; readonly record: PublicRecord },
): Promise<RecordView["people"]> {
  // Nobody where the rule is another now than when they were confirmed.
  const order = speakersOf(record).map(({ name }) => name);
  if (order.length === 0) return [];
  const links = (await linksOf(db, session.id))
    .filter(({ speaker }) => order.includes(speaker))
    .sort((a, b) => order.indexOf(a.speaker) - order.indexOf(b.speaker));
  const names = await namesSeen(
    db,
    contacts,
    reader,
    links.map(({ person }) => person),
  );
  return links.flatMap(({ speaker, person }) => {
    const name = names.get(person);
    return name === undefined ? [] : [{ speaker, name, href: `/people/${person}` }];
  });
}
