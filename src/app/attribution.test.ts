/** The attribution rule over the whole of Rapport: every address there is, the log, the journal. */
import { describe, expect, it } from "vitest";
import { testDeps, testDoors } from "../directory/testing.ts";
import type { SessionPlace } from "../meetings/index.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readAbout } from "../platform/journal/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { changeDraft } from "../record/commands/desk/change-draft.ts";
import { publishRecord } from "../record/commands/desk/publish-record.ts";
import { catchUpSearch } from "../record/index.ts";
import { tokens } from "../record/rules/masking/fold.ts";
import { publishedFor, sampleDraft, sampleNames } from "../record/testing-published.ts";
import { readerWith } from "../record/testing-session.ts";
import { allRoutes } from "./routes.ts";
import { createSite } from "./site.ts";

const { db, config: database } = await testDatabase();
const { doors, signInAs } = testDoors(db);
const { deps: directory } = testDeps(db, doors);
const live = await openLive({ config: database, db, onError: () => {} });
const logged: string[] = [];
const log = createLog({ level: "debug", write: (line) => void logged.push(line) });
const deps = { db, config: readConfig({}), live, directory, log, origin: "http://localhost" };
const site = createSite(deps);

const session = await publishedFor(db, "chatham-house", undefined, "Keeping small networks safe");
const acting = { db, reader: readerWith("administrator"), language: "en" } as const;
await changeDraft(acting, session, {
  type: "cue.set",
  cue: "c3",
  set: { speaker: "Ilo Varga-Oyelin", capacity: "Harbour Collective" },
});
await changeDraft(acting, session, { type: "about.set", set: { title: "Roadmap, with Ilo Varga" } });
await publishRecord(acting, session);
await catchUpSearch(db);

// On the record when it was published, so that no name spoken in it was ever reviewed; under the rule only since.
const spoken = sampleDraft();
const tightened = await publishedFor(
  db,
  "on-the-record",
  {
    ...spoken,
    cues: spoken.cues.map((cue) =>
      cue.key === "c2"
        ? { ...cue, capacity: "Skerryvore Collective", text: "Skerryvore's networks page works. Over to Tilda Brandt." }
        : cue,
    ),
  },
  "Keeping large networks safe",
);
await catchUpSearch(db);
await db.updateTable("sessions").set({ attribution: "chatham-house" }).where("id", "=", tightened.id).execute();
await catchUpSearch(db);

const wordsOf = (text: string): string =>
  ` ${tokens(text.normalize("NFC"))
    .map(({ folded }) => folded)
    .join(" ")} `;
/** "KE" is also a word of other things than countries, in a page of all addresses. */
const names = [...sampleNames, "Skerryvore", "Skerryvore’s", "Tilda", "Brandt"].filter((name) => name.length > 2);
const leaked = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return names.filter((name) => words.includes(wordsOf(name)));
};

/** Every address that answers GET, with this session in it; those whose words are of other things are asked with a word that is not there. */
function addressesOf({ id, href }: SessionPlace): readonly string[] {
  const [body = "", process = "", , slug = ""] = href.slice(1).split("/");
  const known: Readonly<Record<string, string>> = { body, process, session: slug, key: "c1", id, version: "2" };
  return allRoutes(deps).flatMap((route) => {
    const method = route.kind === "page" ? "get" : route.method;
    if (method !== "get" || (route.kind === "raw" && route.produces === "text/event-stream")) return [];
    const path = route.path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, word: string) => known[word] ?? "nothing");
    return route.kind === "page" ? [path, `${path === "/" ? "/index" : path}.json`] : [path];
  });
}
const asked = ["Oyelin", "Varga", "Mara", "Brandt", "Skerryvore", "networks page", "Ruritania", "draft"];
const searches = asked.flatMap((q) =>
  [
    "/search",
    "/search.json",
    ...[session, tightened].flatMap(({ href }) => [`${href}/record`, `${href}/record.json`]),
  ].map((path) => `${path}?q=${encodeURIComponent(q)}`),
);
const addresses = [...new Set([...addressesOf(session), ...addressesOf(tightened)])];

/** What the reader asked for stands on the page again; that is theirs. */
const without = (text: string, path: string): string => {
  const asked = new URL(path, "http://localhost").searchParams.get("q");
  return asked === null ? text : text.replaceAll(asked, "").replaceAll(encodeURIComponent(asked), "");
};

describe.each(["the public", "a participant of the session"])("%s", (who) => {
  it("learns at no address who spoke under the Chatham House Rule", async () => {
    const participant = { name: "Ada", grants: [{ role: "participant", scope: session.id }] } as const;
    const { cookie } = who === "the public" ? { cookie: "" } : await signInAs(participant);
    let read = 0;
    for (const path of [...addresses, ...searches]) {
      const answer = await site.request(path, { headers: { cookie, "accept-language": "en" } });
      const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
      expect(answer.status, path).toBeLessThan(500);
      if (answer.status === 200) read += 1;
      expect(leaked(without(text, path)), path).toEqual([]);
    }
    expect(read).toBeGreaterThan(25);
  });
});

it("finds what was said, so that the test above looks at something", async () => {
  const found = await (await site.request("/search?q=networks+page")).text();
  expect(found).toContain("/record/c1");
});

it("keeps names out of the log and out of what the journal tells", async () => {
  expect(leaked(logged.join(" "))).toEqual([]);
  expect(logged.length).toBeGreaterThan(10);
  const lines = await readAbout(db, session.href);
  expect(lines.map(({ act }) => act)).toContain("record.edit");
  expect(
    leaked(JSON.stringify(lines.map(({ act, subject, payload, commitments }) => [act, subject, payload, commitments]))),
  ).toEqual([]);
  await live.stop();
});
