/** For tests: a place with a site of this room on it, a clock that is set by hand, and people who are signed in. */
import { personAt, readStandings } from "../directory/index.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import type { Db } from "../platform/database/connect.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { createSite } from "../platform/http/index.ts";
import type { Letter } from "../platform/mail/index.ts";
import type { ElectionsDeps } from "./commands/acting.ts";
import type { ElectionForm } from "./form-model.ts";
import { electionsRoutes } from "./routes/index.ts";

export const zone = "Africa/Kampala";

export const electionTyped = (extra: Partial<ElectionForm> = {}): ElectionForm => ({
  title: "Steering group 2031",
  capacity: "member",
  seats: "2",
  method: "schulze",
  electorate: "list",
  zone,
  nominationsUntil: "2030-05-01T12:00",
  opens: "2030-05-02T09:00",
  closes: "2030-05-09T18:00",
  capOf: "none",
  ties: "nomination",
  termYears: "2",
  ...extra,
});

/** Instants of those terms, in UTC. */
export const moments = {
  before: "2030-04-20T08:00:00Z",
  waiting: "2030-05-01T20:00:00Z",
  open: "2030-05-02T06:00:00Z",
  lastSecond: "2030-05-09T14:59:59Z",
  closed: "2030-05-09T15:00:00Z",
  oneSecondLate: "2030-05-09T15:00:01Z",
  later: "2030-06-04T00:00:00Z",
} as const;

export async function electionsSite(db: Db, origin = "http://localhost") {
  const doors = testDoors(db, origin);
  const clock = { now: new Date(moments.before) };
  const letters: Promise<Letter | null>[] = [];
  const broken: unknown[] = [];
  const deps: ElectionsDeps = {
    db,
    now: () => clock.now,
    mail: { send: (write) => void letters.push(write()) },
    personAt: (email, name, by) => personAt(testDeps(db, doors.doors).deps, email, name, by),
    standingOf: (people) => readStandings(db, people),
    namesOf: async (people) =>
      new Map(
        people.length === 0
          ? []
          : (await db.selectFrom("persons").select(["id", "name"]).where("id", "in", people).execute()).map(
              ({ id, name }) => [id, name],
            ),
      ),
  };
  const site = createSite({
    routes: [...assetRoutes, ...electionsRoutes(deps)],
    whoAsks: doors.whoAsks,
    origin,
    onBroken: (_request, error) => broken.push(error),
  });
  const place = await makeProcess(db, await makeBody(db));
  type Who = Awaited<ReturnType<typeof doors.signInAs>> | null;
  const post = async (path: string, fields: Readonly<Record<string, unknown>>, who: Who) => {
    const headers = { origin, accept: "application/json", "content-type": "application/json", ...who?.headers };
    const answer = await site.request(path, { method: "POST", body: JSON.stringify(fields), headers });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  const get = async (path: string, who: Who = null) => {
    const answer = await site.request(path, { headers: { origin, ...who?.headers } });
    const text = await answer.text();
    return { status: answer.status, text, json: path.split("?")[0]?.endsWith(".json") ? JSON.parse(text) : null };
  };
  const at = (moment: string) => {
    clock.now = new Date(moment);
  };
  return { deps, doors, site, place, post, get, at, letters, broken, clock };
}
