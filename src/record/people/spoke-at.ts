/** For other rooms: who spoke in a session, as everybody may know. */
import type { PersonId } from "../../kernel/ids.ts";
import type { SessionPlace } from "../../meetings/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { veil } from "../rules/attribution.ts";
import { findPublished } from "../store.ts";
import { speakersOf } from "./rules/speakers.ts";
import { linksOf } from "./store.ts";

/**
 * Those whom a human confirmed, and the names of the other speakers as the record writes them. Nobody where nothing is
 * published or the rule of the session, as it is now, does not tell who spoke.
 */
export async function spokeAt(
  db: Db,
  session: SessionPlace,
): Promise<{ readonly confirmed: readonly PersonId[]; readonly open: readonly string[] }> {
  const { attribution, id } = session;
  const published = attribution === "on-the-record" ? await findPublished(db, id) : null;
  if (!published) return { confirmed: [], open: [] };
  const { draft, version } = published;
  const names = speakersOf(veil(draft, { attribution, version })).map(({ name }) => name);
  const links = (await linksOf(db, id)).filter(({ speaker }) => names.includes(speaker));
  const linked = new Set(links.map(({ speaker }) => speaker));
  return { confirmed: links.map(({ person }) => person), open: names.filter((name) => !linked.has(name)) };
}
