/** A window across the change to summer time and back: it closes by the clock on the wall, and so do outcomes by clock. */
import { expect, test } from "vitest";
import { modalitiesSource } from "../modalities/index.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { tendRounds } from "./index.ts";
import { applicationFields, json, post, testRound } from "./testing.ts";
import type { ApplicationView } from "./view-model.ts";

const { db } = await testDatabase();
const byClock = (await modalitiesSource("oewg-2021-2025")).replaceAll(
  "circulatedTo: member-state",
  "circulatedTo: member-state\n        outcomes: by-clock",
);

/** Far ahead, for what was written down already is never later than what comes. */
const cases = [
  // At 02:00 the clock goes to 03:00.
  {
    zone: "Europe/Zurich",
    opens: "2036-03-29T09:00Z",
    date: "2036-03-30",
    skipped: "02:30",
    time: "03:00",
    closes: "2036-03-30T01:00Z",
  },
  {
    zone: "America/New_York",
    opens: "2036-03-08T14:00Z",
    date: "2036-03-09",
    skipped: "02:30",
    time: "18:00",
    closes: "2036-03-09T22:00Z",
  },
  // At 03:00, or 02:00, the clock goes back by an hour and shows it twice.
  {
    zone: "Europe/Zurich",
    opens: "2036-10-25T09:00Z",
    date: "2036-10-26",
    time: "02:30",
    which: "later",
    closes: "2036-10-26T01:30Z",
  },
  {
    zone: "Europe/Zurich",
    opens: "2036-10-25T09:00Z",
    date: "2036-10-26",
    time: "02:30",
    which: "earlier",
    closes: "2036-10-26T00:30Z",
  },
  {
    zone: "America/New_York",
    opens: "2036-11-01T14:00Z",
    date: "2036-11-02",
    time: "01:30",
    which: "later",
    closes: "2036-11-02T06:30Z",
  },
  {
    zone: "America/New_York",
    opens: "2036-11-01T14:00Z",
    date: "2036-11-02",
    time: "18:00",
    closes: "2036-11-02T23:00Z",
  },
] as const;

test.each(cases.map((one) => ({ which: "", skipped: "", ...one })))(
  "in $zone, until $date $time $which: the closing instant is in time, a second later is not, and the clock settles",
  async ({ zone, opens, date, time, which, skipped, closes }) => {
    const of = await testRound(db, "", { text: byClock });
    const { site, home, secretary, clock } = of;
    const at = (moment: Date) => {
      clock.ahead = moment.getTime() - Date.now();
    };
    const start = new Date(opens);
    at(new Date(start.getTime() - 3 * 86_400_000));
    const until = { untilDate: opens.slice(0, 10), untilTime: "04:00", untilWhich: "", zone, delegation: "2" };
    await post(site, `${home}/rounds`, { title: "Round", ...until }, secretary);
    const [hrefs, focal]: [string[], Awaited<ReturnType<typeof of.signIn>>] = [[], await of.signIn("Focal Point")];
    for (const name of ["Lakes CERT", "Hill Radio", "Mill Network"]) {
      const sent = await post(site, `${home}/apply`, applicationFields(name), focal);
      await post(site, `${sent.location}/check`, { verdict: "complete" }, secretary);
      hrefs.push(String(sent.location));
    }
    const [first = "", second = "", third = ""] = hrefs;
    at(start);
    const window = { how: "at", closesDate: date, closesTime: time, closesWhich: which };
    const refused = { ...window, closesTime: skipped || time, closesWhich: "" };
    if (skipped || which) {
      // A time that the clock skips, or shows twice, is asked about and not guessed.
      expect(Object.keys((await post(site, `${home}/circulate`, refused, secretary)).fields ?? {})).toEqual([
        "closesTime",
      ]);
    }
    expect((await post(site, `${home}/circulate`, window, secretary)).status).toBe(200);
    const round = await db
      .selectFrom("accreditation_rounds")
      .select("closes")
      .where("place", "=", of.process.id)
      .executeTakeFirst();
    const end = new Date(closes);
    expect(round?.closes).toEqual(end);

    const state = await of.signIn("Una Lake", { capacity: "member-state", organisation: "Lakeland" });
    const tend = () => tendRounds({ ...of.deps, keepers: async () => [] });
    const standing = async (href: string) => (await json<ApplicationView>(site, href, secretary)).row.standing;
    const bring = async (href: string, received: Record<string, string>) => {
      const body = new FormData();
      const application = href.slice(href.lastIndexOf("/") + 1);
      const given = { kind: "objection", from: "Hillland", title: "Note verbale", language: "fr", application };
      for (const [name, value] of Object.entries({ ...given, ...received })) body.set(name, value);
      body.set("file", new File(["Note verbale"], "note.txt"));
      const headers = { ...secretary.headers, accept: "application/json" };
      const answer = await site.request(`${home}/received`, { method: "POST", body, headers });
      return ((await answer.json()) as { readonly data?: { readonly effect: string } }).data?.effect;
    };
    // The clock of the test runs on while it is asked: ten minutes before is surely before.
    at(new Date(end.getTime() - 600_000));
    expect((await post(site, `${first}/object`, { basis: "" }, state)).status).toBe(200);
    await tend();
    expect(await standing(first)).toBe("circulated");
    at(new Date(end.getTime() + 1_000));
    expect((await post(site, `${second}/object`, { basis: "" }, state)).status).toBe(409);
    // By the clock on the wall, received at the last instant: in time; a second after: late, and kept.
    expect(await bring(third, { receivedDate: date, receivedTime: time, receivedWhich: which })).toBe("counts");
    expect(await bring(second, { receivedDate: date, receivedTime: `${time}:01`, receivedWhich: which })).toBe("late");
    await tend();
    expect([await standing(first), await standing(second), await standing(third)]).toEqual([
      "refused",
      "admitted",
      "refused",
    ]);
  },
);
