import { beforeAll, describe, expect, it } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { newId } from "../../kernel/ids.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { insertOrganisations } from "../entries/store/write-organisations.ts";
import { testSite, writeForTest } from "../entries/testing.ts";
import type { SignedInForTest } from "../testing.ts";
import { pageLimits } from "./model.ts";
import { openFile, piecesOf } from "./open-file.ts";
import type { BringView, PreviewView } from "./view-model.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { at, get, post, site } = testSite(db);

let member: SignedInForTest;
let keeper: SignedInForTest;
beforeAll(async () => {
  member = await at.signInAs({ name: "Mo Member" });
  keeper = await at.signInAs({ grants: [{ role: "secretariat", scope: null }] });
  await writeForTest(db, (writing) =>
    insertOrganisations(writing, [
      { id: newId<"organisation">(), name: "Umoja Exchange Point", source: "self", country: "TZ" },
      { id: newId<"organisation">(), name: "Hidden Reef Cables", source: "self", country: "TZ", visibility: "me" },
    ]),
  );
});

const bring = async (text: string, entry: "person" | "organisation", who?: SignedInForTest) => {
  const { status, body } = await post("/directory/import", { text, entry }, who);
  return { status, code: body["code"], title: body["title"], to: body["location"] as string };
};
const organisations = async () =>
  (await db.selectFrom("organisations").select(["name", "visibility"]).where("source", "=", "import").execute()).map(
    ({ name, visibility }) => `${name}: ${visibility}`,
  );

describe("a file from the page", () => {
  it("is for those who are signed in, and only for who brought it", async () => {
    expect((await bring("name\nA", "person")).status).toBe(401);
    const { to } = await bring("name\nA", "person", member);
    expect((await get(to, member)).status).toBe(200);
    expect((await get(to, keeper)).status).toBe(404);
    expect((await post(to, {}, keeper)).status).toBe(404);
  });

  it("tells of names that look like others, and takes them for none of them", async () => {
    const { to } = await bring(
      "name\nReef Network\nRееf Nеtwоrk\nReef network\nUm0ja Exchange Point\nРиф\n",
      "organisation",
      member,
    );
    const { view } = await get<PreviewView>(to, member);
    expect(view.alike).toEqual([
      { row: 3, name: "Rееf Nеtwоrk", like: "Reef Network" },
      { row: 5, name: "Um0ja Exchange Point", like: "Umoja Exchange Point" },
    ]);
    const page = await site.request(to, { headers: { ...member.headers, "accept-language": "fr" } });
    expect(await page.text()).toContain("Noms qui ressemblent");
  });

  it("is looked at, mapped, decided about and saved whole; what nobody touched can be taken back", async () => {
    const table = "Title,Land,Mail\nReef Network,TZ,noc@reef.example\nUmoja Exchange,TZ,\nFar Net,Atlantis,\n";
    const { to } = await bring(table, "organisation", member);
    const unnamed = await get<PreviewView>(to, member);
    expect(unnamed.view).toMatchObject({ problem: { code: "file-no-name" }, counts: null });
    const mapped = "column-0=name&column-1=country&column-2=email";
    const { view } = await get<PreviewView>(`${to}?${mapped}`, member);
    expect(view.counts).toMatchObject({ rows: 3, added: 1, unsure: 1, bad: 1 });
    expect(view.bad).toEqual([
      { row: 4, problems: [{ column: "country", code: "country-unknown", value: "Atlantis" }] },
    ]);
    expect(view.unsure).toMatchObject([{ row: 3, called: "Umoja Exchange Point" }]);
    const choices = { "column-0": "name", "column-1": "country", "column-2": "email" };
    const refused = await post(to, { ...choices, "row-3": "new" }, member);
    expect(refused).toMatchObject({ status: 422, body: { code: "still-bad" } });
    expect(await organisations()).toEqual([]);
    const saved = await post(to, { ...choices, "row-3": "new", "skip-bad": "yes" }, member);
    expect(saved).toMatchObject({ status: 200, body: { data: { organisations: 2, badRows: 1 } } });
    // Organisations that a member brings are for those who are signed in, and not for the world.
    expect((await organisations()).sort()).toEqual(["Reef Network: installation", "Umoja Exchange: installation"]);
    expect((await get(to, member)).status).toBe(404);

    const { view: mine } = await get<BringView>("/directory/import", member);
    expect(mine).toMatchObject({ left: 1998, past: [{ organisations: 2, untouched: 2 }] });
    const ref = mine.past[0]?.ref ?? "";
    expect((await post("/directory/import/take-back", { ref }, keeper)).status).toBe(404);
    expect((await post("/directory/import/take-back", { ref }, member)).status).toBe(200);
    expect(await organisations()).toEqual([]);
    expect((await post("/directory/import/take-back", { ref }, member)).status).toBe(404);
    const { rows } = {
      rows: await db
        .selectFrom("journal")
        .select(["act", "payload"])
        .where("actor", "=", member.person)
        .where("act", "like", "directory.%")
        .execute(),
    };
    expect(rows.map(({ act }) => act)).toEqual(["directory.import", "directory.import-taken-back"]);
    expect(JSON.stringify(rows)).not.toContain("Reef");
  });

  it("is no way to ask who is in the directory: what is hidden is not told of", async () => {
    const { to } = await bring("name,country\nHidden Reef Cables,TZ\n", "organisation", member);
    expect((await get<PreviewView>(to, member)).view.counts).toMatchObject({ added: 1, same: 0, unsure: 0 });
    const { to: kept } = await bring("name,country\nHidden Reef Cables,TZ\n", "organisation", keeper);
    expect((await get<PreviewView>(kept, keeper)).view.counts).toMatchObject({ added: 0, same: 1 });
  });

  it("shows people around only as far as who brings them may", async () => {
    for (const [name, who] of [
      ["Ida Mill", member],
      ["Ode Mill", keeper],
    ] as const) {
      const { to } = await bring(`name,visibility\n${name},public\n`, "person", who);
      expect((await post(to, {}, who)).status).toBe(200);
    }
    const made = await db
      .selectFrom("persons")
      .select(["name", "visibility"])
      .where("name", "like", "% Mill")
      .execute();
    expect(made.map(({ name, visibility }) => `${name}: ${visibility}`).sort()).toEqual([
      "Ida Mill: me",
      "Ode Mill: public",
    ]);
  });

  it("that is no list is refused with what to do", async () => {
    const refused = async (text: string) => (await bring(text, "person", member)).code;
    expect(await refused(" ")).toBe("file-empty");
    expect(await refused("")).toBe("nothing-brought");
    expect(await refused('{"a": 1}')).toBe("file-not-cards");
    expect(await refused('name\n"never closed')).toBe("file-quote-open");
    const body = new FormData();
    body.set("entry", "person");
    body.set("file", new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "people.xlsx"));
    const answer = await site.request("/directory/import", {
      method: "POST",
      body,
      headers: { ...member.headers, accept: "application/json" },
    });
    expect(await answer.json()).toMatchObject({ code: "file-packed" });
    const many = await bring(`name\n${Array.from({ length: 5_001 }, (_, n) => `P ${n}`).join("\n")}`, "person", keeper);
    expect((await get<PreviewView>(many.to, keeper)).view.problem).toMatchObject({ code: "file-too-many-rows" });
    expect((await post(many.to, {}, keeper)).status).toBe(413);
    // Lines that are passed over are read as well, and count.
    const file = Buffer.from(`name\n${"n/a\n".repeat(5_001)}`);
    const opened = await openFile(piecesOf(file), "person", pageLimits);
    const chosen = { where: new Map([["name", 0]] as const), fixed: {}, except: ["n/a"] };
    const all = async () => {
      if (opened.form === "table") for await (const _ of opened.rows(chosen));
    };
    await expect(all()).rejects.toThrow("file-too-many-rows");
  });

  it("stops there for two lists at once as well", async () => {
    const who = await at.signInAs({ name: "Twice" });
    const list = (of: string) => `name\n${Array.from({ length: 1_200 }, (_, n) => `${of} Number${n}`).join("\n")}`;
    const [one, two] = [await bring(list("Ada"), "person", who), await bring(list("Ben"), "person", who)];
    const saved = await Promise.all([post(one.to, {}, who), post(two.to, {}, who)]);
    expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it("stops at the number of entries one person may bring, and the journal says so", async () => {
    const rows = Array.from({ length: 2_001 }, (_, n) => `Person Number${n}`);
    const { to } = await bring(`name\n${rows.join("\n")}`, "person", member);
    expect(await post(to, {}, member)).toMatchObject({ status: 422, body: { code: "brought-too-many" } });
    const hits = db.selectFrom("journal").select("payload").where("act", "=", "directory.limit-hit");
    expect(await hits.where("actor", "=", member.person).execute()).toEqual([{ payload: { limit: "import" } }]);
  });
});
