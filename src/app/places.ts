import { z } from "zod";
import { nobodyThere, type Place, type Places } from "../directory/index.ts";
import {
  type BodyPlace,
  bodyById,
  listBodies,
  listProcesses,
  listSessions,
  type ProcessPlace,
  processById,
  type SessionPlace,
  sessionById,
} from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { tookPart } from "./took-part.ts";

const id = z.uuid();

/** Such as "IGF / Annual meeting 2017 / Day 0": with what stands above, for a list of all. */
const named = (place: BodyPlace | ProcessPlace | SessionPlace): Place => ({
  id: place.id,
  href: place.href,
  title: [...place.crumbs.map(({ title }) => title), place.title].join(" / "),
  within: place.within,
});

/** Bodies, processes and sessions, as the directory must know them to say how far a role reaches. */
export const placesOf = (db: Db): Places => ({
  list: async () => {
    const bodies = await listBodies(db);
    const processes = (await Promise.all(bodies.map((body) => listProcesses(db, body)))).flat();
    const sessions = await listSessions(db, { order: "latest", limit: 500 });
    return [...bodies, ...processes, ...sessions].map(named).sort((a, b) => a.title.localeCompare(b.title));
  },
  find: async (text) => {
    const found = await placeAt(db, text);
    return found ? named(found) : null;
  },
  people: async (text, reader) => {
    const found = await placeAt(db, text);
    return found ? tookPart(db, found, reader) : nobodyThere;
  },
});

async function placeAt(db: Db, text: string): Promise<BodyPlace | ProcessPlace | SessionPlace | null> {
  if (!id.safeParse(text).success) return null;
  return (
    (await bodyById(db, text as BodyPlace["id"])) ??
    (await processById(db, text as ProcessPlace["id"])) ??
    (await sessionById(db, text as SessionPlace["id"]))
  );
}
