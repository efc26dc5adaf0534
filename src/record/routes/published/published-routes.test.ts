import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Reader, thePublic } from "../../../kernel/reader.ts";
import type { Attribution } from "../../../kernel/stakeholders.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { createSite } from "../../../platform/http/index.ts";
import { tokens } from "../../rules/masking/fold.ts";
import { publishedFor, sampleNames } from "../../testing-published.ts";
import { readerWith, sessionFor } from "../../testing-session.ts";
import { publishedRoutes } from "./index.ts";

const { db } = await testDatabase();
let asking: Reader = thePublic;
const broken: unknown[] = [];
const site = createSite({
  routes: publishedRoutes({ db }),
  whoAsks: async () => asking,
  origin: "http://localhost",
  onBroken: (_request, error) => broken.push(error),
});

async function get(path: string, reader: Reader = thePublic, headers: Record<string, string> = {}): Promise<Response> {
  asking = reader;
  return site.request(new Request(`http://localhost${path}`, { headers }));
}

/** What a file says, once unpacked. */
async function textOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  const files = unzipSync(bytes);
  return Object.values(files)
    .map((file) => new TextDecoder().decode(file))
    .join(" ");
}

/** Words of a text, as names are looked for in it. */
const wordsOf = (text: string): string =>
  ` ${tokens(text.normalize("NFC"))
    .map(({ folded }) => folded)
    .join(" ")} `;
const leaked = (text: string): readonly string[] => {
  // Language tags of the page are not somebody's country.
  const words = wordsOf(text);
  return sampleNames.filter((name) => words.includes(wordsOf(name)));
};

const leaves = [
  "",
  ".json",
  "?page=all",
  "?q=page",
  "?q=page&language=ar",
  "/c1",
  "/c1.json",
  "/c3",
  "/meeting.json",
  ".md",
  ".docx",
  ".csv",
];
const above = (href: string): readonly string[] => {
  const [body, process] = href.slice(1).split("/");
  return [`/${body}/feed`, `/${body}/${process}/feed`, "/feed"];
};

const everybody: readonly [string, (within: readonly string[]) => Reader][] = [
  ["the public", () => thePublic],
  ["somebody signed in", () => readerWith("rapporteur", "Ada", "elsewhere")],
  ["a participant", (within) => readerWith("participant", "Ada", within[0] ?? null)],
  ["a rapporteur", (within) => readerWith("rapporteur", "Ada", within[0] ?? null)],
  ["a chair", (within) => readerWith("chair", "Ada", within.at(-1) ?? null)],
  ["an administrator", () => readerWith("administrator")],
];
const sessions = {
  "on-the-record": await publishedFor(db, "on-the-record"),
  "chatham-house": await publishedFor(db, "chatham-house"),
  closed: await publishedFor(db, "closed"),
} satisfies Record<Attribution, unknown>;

describe.each(everybody)("%s", (who, readerIn) => {
  it("reads who said what on the record", async () => {
    const { href, within } = sessions["on-the-record"];
    for (const leaf of leaves) {
      const answer = await get(`${href}/record${leaf}`, readerIn(within));
      expect(answer.status, leaf).toBe(200);
      if (!leaf.includes("q=")) expect(leaked(await textOf(answer)), leaf).toContain(leaf === "/c3" ? "Varga" : "Mara");
    }
  });

  it("reads nowhere who said what under the Chatham House Rule", async () => {
    const { href, within } = sessions["chatham-house"];
    for (const path of [
      ...leaves.map((leaf) => `${href}/record${leaf}`),
      ...above(href).slice(0, 2),
      `${href}/record/none`,
    ]) {
      const answer = await get(path, readerIn(within), { "accept-language": "fr" });
      expect(answer.status, path).toBe(path.endsWith("/none") ? 404 : 200);
      const text = await textOf(answer);
      expect(leaked(text), path).toEqual([]);
      expect(JSON.stringify([...answer.headers]), path).not.toMatch(/mara|oyelin|varga/i);
    }
    const named = await get(`${href}/record.json?q=Oyelin`, readerIn(within));
    expect(((await named.json()) as { found: unknown }).found).toMatchObject({ total: 0, hits: [] });
  });

  it(
    who === "the public" || who === "somebody signed in"
      ? "is not let into a closed session"
      : "reads a closed session",
    async () => {
      const { href, within } = sessions.closed;
      const outside = who === "the public" || who === "somebody signed in";
      for (const leaf of leaves) {
        const answer = await get(`${href}/record${leaf}`, readerIn(within));
        expect(answer.status, leaf).toBe(outside ? 403 : 200);
        if (outside) expect(leaked(await textOf(answer)), leaf).toEqual([]);
      }
      for (const feed of above(href)) expect(await textOf(await get(feed, readerIn(within))), feed).not.toContain(href);
    },
  );
});

describe("a published record", () => {
  const { href } = sessions["on-the-record"];

  it("is not there before it is published, and says what to do", async () => {
    const { href: empty } = await sessionFor(db);
    const answer = await get(`${empty}/record.json`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "not-published" });
    expect((await get("/nobody/nothing/sessions/none/record")).status).toBe(404);
  });

  it("shows what came of it, and never what was only offered", async () => {
    const html = await (await get(`${href}/record`)).text();
    expect(html).toContain("Publish one page a year.");
    expect(html).not.toContain("Was it never accepted?");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toContain("style=");
  });

  it("leads from an intervention to where it stands", async () => {
    const quote = (await (await get(`${href}/record/c3.json`)).json()) as { within: string; address: string };
    expect(quote).toMatchObject({ within: `${href}/record#c3`, address: `http://localhost${href}/record/c3` });
    expect(await (await get(`${href}/record`)).text()).toContain('id="c3"');
  });

  it("follows the rule of the session when that changes", async () => {
    const { id, href: changing } = await publishedFor(db, "on-the-record");
    expect(leaked(await (await get(`${changing}/record`)).text())).toContain("Mara");
    await db.updateTable("sessions").set({ attribution: "chatham-house" }).where("id", "=", id).execute();
    expect(leaked(await (await get(`${changing}/record`)).text())).toEqual([]);
  });

  it("is a feed that a reader asks for again without loading it twice", async () => {
    const feed = await get("/feed");
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    expect(await feed.text()).toContain(`<link href="http://localhost${href}/record" type="text/html"/>`);
    expect((await get("/feed", thePublic, { "if-none-match": feed.headers.get("etag") ?? "" })).status).toBe(304);
    expect((await get("/nobody/feed")).status).toBe(404);
  });

  it("broke nothing on the way", () => expect(broken).toEqual([]));
});
