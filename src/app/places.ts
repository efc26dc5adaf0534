import { z } from "zod";
import type { Place, Places } from "../directory/index.ts";
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
    if (!id.safeParse(text).success) return null;
    const found =
      (await bodyById(db, text as BodyPlace["id"])) ??
      (await processById(db, text as ProcessPlace["id"])) ??
      (await sessionById(db, text as SessionPlace["id"]));
    return found ? named(found) : null;
  },
});
