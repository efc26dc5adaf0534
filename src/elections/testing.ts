/** For tests: a place with a site of this room on it, a clock that is set by hand, and people who are signed in. */
import { ruledPlaces } from "../app/ruled-places.ts";
import { personAt, readEmployers, readStandings } from "../directory/index.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import type { Db } from "../platform/database/connect.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { createSite } from "../platform/http/index.ts";
import { createLimits } from "../platform/limits/index.ts";
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

/** What the rules below fix is left to them. */
export const ruledTyped = (extra: Partial<ElectionForm> = {}): ElectionForm => ({
  ...electionTyped({ seats: "", method: "", electorate: "", capOf: "", ties: "lot", termYears: "" }),
  sources: "The lottery of 20 May 2030",
  knownFrom: "2030-05-20T12:00",
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
    limits: createLimits(),
    mail: { send: (write) => void letters.push(write()) },
    personAt: (email, name, by) => personAt(testDeps(db, doors.doors).deps, email, name, by),
    standingOf: (people) => readStandings(db, people),
    employersOf: (written) => readEmployers(db, written),
    namesOf: async (people) =>
      new Map(
        people.length === 0
          ? []
          : (await db.selectFrom("persons").select(["id", "name"]).where("id", "in", people).execute()).map(
              ({ id, name }) => [id, name],
            ),
      ),
    namesSeen: ruledPlaces(db).namesSeen,
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

/** Rules that fix nearly everything of an election, and of a lot beside it. */
export const electedCommittee = `
format: rapport-modalities/1
title: Committee of the lakes
body: Lakes Internet Forum
summary: Six members are elected, and two reviewers are drawn.
sources:
  charter: { title: Charter of the forum, address: lakes.example/charter, standing: seen }
  practice: { title: As it has been done, standing: memory }
stages: [{ id: work, title: work }]
capacities:
  - id: member
    title: elected member
    groups: [civil-society, private-sector, technical-community]
    gained:
      - { by: election, electorate: voter, seats: 6, years: 2, needs: [Two years of work in the region], source: charter }
  - id: civil-society-member
    title: member from civil society
    group: civil-society
    gained: [{ by: appointment, from: the chair, source: charter }]
  - id: reviewer
    title: reviewer
    gained: [{ by: lot, pool: voter, pick: 2, perAffiliation: 1, source: charter }]
  - { id: voter, title: voting member, gained: [{ by: open, source: charter }] }
  - { id: helper, title: helper }
rules: [{ id: work, who: all, may: [attend, vote, decide], says: Everybody works., source: charter }]
decisions:
  - { method: ranked-election, at: [work], by: [voter], count: stv, ties: lot, source: practice }
composition:
  - id: committee
    of: [member, civil-society-member, reviewer]
    seats: 9
    restEqually: [civil-society, private-sector, technical-community]
    termsInARow: 3
    perAffiliation: 2
    balance: [region, gender]
    source: charter
`;
