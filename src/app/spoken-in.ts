/** For the directory: the published records in which somebody was confirmed to have spoken. */
import type { Spoken } from "../directory/index.ts";
import { sessionById } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { spokenIn } from "../record/index.ts";

export const spokenOf =
  (db: Db): Spoken =>
  async (person) => {
    const found = await spokenIn(db, person);
    const sessions = await Promise.all(found.map(({ session }) => sessionById(db, session)));
    return sessions.flatMap((place) =>
      place
        ? [{ session: place.id as string, title: place.title, href: `${place.href}/record`, at: place.starts }]
        : [],
    );
  };
