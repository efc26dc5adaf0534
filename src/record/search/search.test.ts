import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Reader, type Role, roles, thePublic } from "../../kernel/reader.ts";
import type { Attribution } from "../../kernel/stakeholders.ts";
import type { SessionPlace } from "../../meetings/model.ts";
import { may } from "../../modalities/index.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import type { Cue, Draft } from "../draft-model.ts";
import { draftOf, turn } from "../rules/attribution-samples.ts";
import { readerWith, sessionFor } from "../testing-session.ts";
import type { SearchView } from "./model.ts";
import { catchUpSearch, indexPublished } from "./publication.ts";
import { searchRoutes } from "./routes.tsx";
import { find } from "./store/find.ts";
import { unindexRecord } from "./store/index-record.ts";
import { visibleTo } from "./store/visible.ts";

const { db } = await testDatabase();
let reader: Reader = thePublic;
const broken: unknown[] = [];
const site = createSite({
  routes: searchRoutes({ db }),
  whoAsks: async () => reader,
  origin: "http://localhost",
  onBroken: (_request, error) => broken.push(error),
});

async function search(query: Record<string, string>, as: Reader = thePublic): Promise<SearchView> {
  reader = as;
  const answer = await site.request(`/search.json?${new URLSearchParams(query)}`);
  expect(broken.splice(0)).toEqual([]);
  return (await answer.json()) as SearchView;
}

async function published(attribution: Attribution, draft: Partial<Draft>): Promise<SessionPlace> {
  const session = await sessionFor(db, attribution);
  await db.transaction().execute((transaction) => indexPublished(transaction, session, draftOf(draft), 1));
  return session;
}

const says = (text: string, cue: Partial<Cue> = {}): Cue => turn({ text, ...cue });
const textsOf = ({ results }: SearchView): readonly string[] =>
  results.map(({ snippet }) => snippet.map(({ text }) => text).join(""));
const hitsOf = ({ results }: SearchView): readonly string[] =>
  results.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text));

let open: SessionPlace;
beforeAll(async () => {
  open = await published("on-the-record", {
    title: "Opening of the forum",
    date: "2026-05-14",
    language: "en",
    cues: [
      says("The working groups recommended a shared roadmap for submarine cables.", {
        key: "k1",
        speaker: "Ada Okafor",
        group: "government",
      }),
      says("Roadmaps are fine. Cables under the sea are not a submarine matter alone.", {
        key: "k2",
        speaker: "Björn Ångström",
        group: "academia",
      }),
    ],
  });
  await published("on-the-record", {
    title: "Séance de clôture",
    date: "2025-01-10",
    language: "fr-CA",
    cues: [says("Les élèves étudient la sécurité des réseaux.", { speaker: "Zoé Éluard" })],
  });
  await published("on-the-record", {
    title: "الجلسة",
    language: "ar",
    cues: [says("ناقش المشاركون حوكمة الإنترنت في المدارس.")],
  });
  await published("on-the-record", { title: "会议", language: "zh", cues: [says("我们讨论互联网治理的未来。")] });
});

describe("search", () => {
  it("finds words in every form their language gives them, with or without accents", async () => {
    expect(hitsOf(await search({ q: "recommendation roadmaps" }))).toEqual(["recommended", "roadmap"]);
    expect(hitsOf(await search({ q: "eleve securite" }))).toEqual(["élèves", "sécurité"]);
    expect(hitsOf(await search({ q: "المدرسة" })).length + hitsOf(await search({ q: "مدارس" })).length).toBeGreaterThan(
      0,
    );
    expect(textsOf(await search({ q: "互联网治理" }))).toEqual(["我们讨论互联网治理的未来"]);
    expect((await search({ q: "治互" })).total).toBe(0);
  });

  it("finds phrases, and leaves out what must not stand there", async () => {
    expect((await search({ q: "submarine cables" })).total).toBe(2);
    expect((await search({ q: '"submarine cables"' })).total).toBe(1);
    expect((await search({ q: "cables -fine" })).results.map(({ n }) => n)).toEqual([1]);
  });

  it("leads to the intervention, and says who spoke", async () => {
    const { results } = await search({ q: "recommended" });
    expect(results[0]).toMatchObject({
      href: `${open.href}/record/k1`,
      speaker: "Ada Okafor",
      group: "government",
      n: 1,
    });
    expect((await search({ q: "okafor" })).results[0]?.n).toBe(1);
    expect((await search({ q: "opening forum" })).results[0]).toMatchObject({ n: null, href: `${open.href}/record` });
  });

  it("is narrowed by place, speaker, group and date", async () => {
    const [, body = "", process = ""] = open.href.split("/");
    expect((await search({ q: "cables", body, process })).total).toBe(2);
    expect((await search({ q: "cables", body: "nowhere" })).total).toBe(0);
    expect((await search({ speaker: "angstrom" })).total).toBe(1);
    expect((await search({ speaker: "%" })).total).toBe(0);
    expect((await search({ q: "cables", group: "academia" })).results.map(({ n }) => n)).toEqual([2]);
    expect((await search({ from: "2026-01-01", to: "2026-12-31", order: "newest" })).total).toBe(2);
  });

  it("mends a mistyped word, and says so", async () => {
    const view = await search({ q: "submarien cabels" });
    expect(view.instead).toBe("submarine cables");
    expect(view.total).toBe(2);
    expect(await search({ q: "qwertzuiop" })).toMatchObject({ instead: null, total: 0 });
  });

  it("says when a query holds only small words, and answers any query at all", async () => {
    expect(await search({ q: "-" })).toMatchObject({ tooCommon: true, total: 0 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (q) => {
        expect((await search({ q, page: "2", from: q, group: q })).results).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });

  it("shows the page in every language, with what was typed kept and harmless", async () => {
    for (const language of ["en", "fr", "ar"]) {
      const answer = await site.request(`/search?language=${language}&q=${encodeURIComponent('cables or <b>"')}`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).toContain("cables or &lt;b&gt;&quot;");
      expect(html).toContain("<mark>");
    }
  });

  it("forgets what is no longer published, and its words", async () => {
    const gone = await published("on-the-record", { cues: [says("A zyzzyva hops.")] });
    expect((await search({ q: "zyzzyva" })).total).toBe(1);
    await db.transaction().execute((transaction) => unindexRecord(transaction, gone.id));
    expect((await search({ q: "zyzzyva" })).total).toBe(0);
    expect((await search({ q: "zyzzyvo" })).instead).toBe(null);
  });
});

describe("who said it", () => {
  it("is not found under the Chatham House Rule, by any name or label", async () => {
    const cue = says("We must protect the delta.", {
      speaker: "Wilhelmina Quist",
      label: "QUIST",
      capacity: "for Ruritania",
      country: "NL",
    });
    const thanks = says("Thank you, Wilhelmina Quist, for the delta.", { speaker: "Chair" });
    await published("chatham-house", {
      cues: [cue, thanks],
      spokenNames: [{ name: "Wilhelmina Quist", masked: true }],
    });
    for (const as of [thePublic, readerWith("administrator")]) {
      expect((await search({ q: "delta" }, as)).total).toBe(2);
      for (const q of ["Wilhelmina", "Quist", "Ruritania", "delta Quist"]) {
        expect(await search({ q }, as)).toMatchObject({ total: 0, instead: null });
        expect((await search({ speaker: q }, as)).total).toBe(0);
      }
    }
  });

  it("is hidden at once when the rule of a session changes, until the index knows the new rule", async () => {
    const session = await published("on-the-record", { cues: [says("The osprey returns.", { speaker: "Nils Holm" })] });
    await db.updateTable("sessions").set({ attribution: "chatham-house" }).where("id", "=", session.id).execute();
    expect((await search({ q: "osprey" })).total).toBe(0);
    await db.updateTable("sessions").set({ attribution: "on-the-record" }).where("id", "=", session.id).execute();
    expect((await search({ q: "osprey" })).total).toBe(1);
    // No record of these sessions is published: the index drops them all.
    expect(await catchUpSearch(db)).toBeGreaterThan(0);
    expect((await search({ q: "osprey" })).total).toBe(0);
    expect(await catchUpSearch(db)).toBe(0);
  });
});

describe("a closed session", () => {
  it("is found and counted only by those who may read it, and mends nobody's words", async () => {
    const session = await published("closed", { cues: [says("The heliotrope decision was taken.")] });
    const inside = readerWith("participant", "Ada", session.id);
    expect((await search({ q: "heliotrope" }, inside)).total).toBe(1);
    expect((await search({ q: "heliotrope" }, readerWith("participant", "Bo", session.process.body.id))).total).toBe(1);
    for (const as of [thePublic, readerWith(null), readerWith("participant", "Cy", open.id)]) {
      expect((await search({ q: "heliotrope" }, as)).total).toBe(0);
      expect(await search({ q: "heliotropo" }, as)).toMatchObject({ total: 0, instead: null });
    }
  });
});

it("never finds an entry of a record that its reader may not see, and every one of a record they may", async () => {
  const sessions: SessionPlace[] = [];
  for (const attribution of ["closed", "on-the-record", "closed", "chatham-house", "closed"] as const) {
    sessions.push(await published(attribution, { cues: [says("A quokka smiles."), says("Another quokka.")] }));
  }
  const scopes = [null, ...sessions.flatMap(({ within }) => within)];
  const grant = fc.record({ role: fc.constantFrom<Role>(...roles), scope: fc.constantFrom(...scopes) });
  await fc.assert(
    fc.asyncProperty(fc.array(grant, { maxLength: 3 }), async (grants) => {
      const as: Reader = { ...readerWith(null), grants };
      const visible = await visibleTo(db, as);
      const wanted = {
        q: "quokka",
        body: null,
        process: null,
        speaker: null,
        group: null,
        from: null,
        to: null,
      } as const;
      const found = await find(db, visible, { ...wanted, order: "best", page: 1 });
      const mine = sessions.filter(
        ({ within, attribution }) =>
          may(as, as.capacity, "record.see", { within, attribution, published: true }).allowed,
      );
      expect(new Set(found.entries.map(({ session_id }) => session_id))).toEqual(new Set(mine.map(({ id }) => id)));
      expect(found.total).toBe(2 * mine.length);
    }),
    { numRuns: 60 },
  );
});
