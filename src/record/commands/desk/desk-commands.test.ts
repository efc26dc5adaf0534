import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../../../kernel/reader.ts";
import type { Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/index.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { readAbout } from "../../../platform/journal/index.ts";
import { spokenNames } from "../../rules/desk/spoken-names.ts";
import { meetingOf } from "../../rules/desk/testing-drafts.ts";
import { findDraft, findPublished } from "../../store.ts";
import { findSameSources, type Source, unpack } from "../../store-sources.ts";
import { versionsAfter } from "../../store-versions.ts";
import { readerWith, sessionFor } from "../../testing-session.ts";
import type { Acting } from "./acting.ts";
import { changeDraft } from "./change-draft.ts";
import { publishRecord, unpublishRecord } from "./publish-record.ts";
import { type ImportMode, saveImport } from "./save-import.ts";
import { restoreVersion, undoVersion } from "./take-back.ts";

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const texts = ["Welcome, all.", "Thank you, Ilo Varga. We agree.", "Then let us write the list together."];
const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const source = (text: string, name = "day-0 with Mara Oyelin.txt"): Source => ({
  name,
  sha256: sha(text),
  textSha256: sha(text.trim()),
  container: "txt",
  encoding: "utf-8",
  format: "igf",
  bytes: Buffer.from(text),
});

const acting = (reader: Reader): Acting => ({ db, reader, language: "en" });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const code = <T>(result: Result<T>): string | null => (result.ok ? null : result.problem.code);

const put = (by: Acting, session: SessionPlace, mode: ImportMode = "first", what = texts) =>
  saveImport(by, session, { meeting: meetingOf(what), source: source(what.join("\n")), mode });

describe("saving an import", () => {
  test("lays a draft on the desk, keeps the file, and tells the journal nothing of who spoke", async () => {
    const session = await sessionFor(db, "chatham-house");
    const by = acting(readerWith("rapporteur"));
    expect(value(await put(by, session))).toEqual({ version: 1 });
    const record = await findDraft(db, session.id);
    expect(record?.draft.cues.map(({ text }) => text)).toEqual(texts);
    const kept = await db
      .selectFrom("record_sources")
      .selectAll()
      .where("record_id", "=", record?.id as never)
      .execute();
    expect((await unpack(kept[0]?.original as Buffer)).toString()).toBe(texts.join("\n"));
    await changeDraft(by, session, { type: "cue.set", cue: "c2", set: { speaker: "Mara Oyelin" } });
    const lines = JSON.stringify(await readAbout(db, session.href));
    expect(lines).toContain("record.import");
    expect(lines).toContain("record.edit");
    for (const secret of ["Mara", "Oyelin", "Varga", "VARGA", "agree", "day-0"]) expect(lines).not.toContain(secret);
  });

  test("a second file is refused until said whether in place of the first or after it; both can be undone", async () => {
    const session = await sessionFor(db);
    const by = acting(readerWith("rapporteur"));
    await put(by, session);
    expect(code(await put(by, session))).toBe("record-exists");
    value(await put(by, session, "append", ["Later."]));
    expect((await findDraft(db, session.id))?.draft.cues).toHaveLength(4);
    value(await put(by, session, "replace", ["Only this."]));
    expect((await findDraft(db, session.id))?.draft.cues).toHaveLength(1);
    value(await undoVersion(by, session, 3));
    value(await undoVersion(by, session, 2));
    expect((await findDraft(db, session.id))?.draft.cues.map(({ text }) => text)).toEqual(texts);
    const same = await findSameSources(db, source(texts.join("\n")));
    expect(same.some(({ sessionId, sameBytes }) => sessionId === session.id && sameBytes)).toBe(true);
  });

  test("only those with a role there may, and a participant may not see that a draft is there", async () => {
    const session = await sessionFor(db);
    expect(code(await put(acting(readerWith("participant")), session))).toBe("needs-role");
    expect(code(await put(acting(readerWith("rapporteur", "Ada", "elsewhere")), session))).toBe("needs-role");
    expect(await findDraft(db, session.id)).toBeNull();
    value(await put(acting(readerWith("rapporteur", "Ada", session.id)), session));
    expect(code(await undoVersion(acting(readerWith("participant")), session, 1))).toBe("needs-role");
  });
});

describe("changing the draft", () => {
  test("two writers at once lose nothing: each change is a version of its own", async () => {
    const session = await sessionFor(db);
    const [ada, bo] = [acting(readerWith("rapporteur", "Ada")), acting(readerWith("rapporteur", "Bo"))];
    await put(
      ada,
      session,
      "first",
      Array.from({ length: 20 }, (_, n) => `Text ${n}.`),
    );
    const edits = Array.from({ length: 20 }, (_, n) => [
      changeDraft(ada, session, { type: "cue.set", cue: `c${n + 1}`, set: { text: `Text ${n} of Ada.` } }),
      changeDraft(bo, session, { type: "cue.set", cue: `c${n + 1}`, set: { capacity: `chair ${n}` } }),
    ]).flat();
    for (const done of await Promise.all(edits)) value(done);
    const record = await findDraft(db, session.id);
    expect(record?.version).toBe(41);
    record?.draft.cues.forEach(({ text, capacity }, n) => {
      expect([text, capacity]).toEqual([`Text ${n} of Ada.`, `chair ${n}`]);
    });
    const versions = await versionsAfter(db, record?.id as never, 0);
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 41 }, (_, n) => 41 - n));
    expect((await readAbout(db, session.href)).filter(({ act }) => act === "record.edit")).toHaveLength(40);
  });

  test("any version is undone alone, or the draft restored to it; what cannot be undone is said", async () => {
    const session = await sessionFor(db);
    const by = acting(readerWith("chair"));
    await put(by, session);
    value(await changeDraft(by, session, { type: "cue.set", cue: "c1", set: { text: "Welcome, all of you." } }));
    value(await changeDraft(by, session, { type: "cue.set", cue: "c1", set: { text: "A warm welcome, all of you." } }));
    value(await changeDraft(by, session, { type: "cue.join", cue: "c2" }));
    value(await undoVersion(by, session, 2));
    expect((await findDraft(db, session.id))?.draft.cues[0]?.text).toBe("A warm welcome, all.");
    value(await changeDraft(by, session, { type: "cue.set", cue: "c1", set: { text: "Hello." } }));
    expect(code(await undoVersion(by, session, 3))).toBe("changed-since");
    expect(code(await undoVersion(by, session, 1))).toBe("no-such-version");
    expect(code(await restoreVersion(by, session, 99))).toBe("no-such-version");
    value(await restoreVersion(by, session, 3));
    const restored = await findDraft(db, session.id);
    expect(restored?.draft.cues.map(({ text }) => text)).toEqual(["A warm welcome, all of you.", ...texts.slice(1)]);
    value(await undoVersion(by, session, restored?.version ?? 0));
    expect((await findDraft(db, session.id))?.draft.cues[0]?.text).toBe("Hello.");
  });
});

describe("publishing", () => {
  test("shows the version published, not the desk, until published again or withdrawn", async () => {
    const session = await sessionFor(db);
    const by = acting(readerWith("rapporteur"));
    expect(code(await publishRecord(by, session))).toBe("nothing-imported");
    await put(by, session);
    expect(await findPublished(db, session.id)).toBeNull();
    value(await publishRecord(by, session));
    expect(code(await publishRecord(by, session))).toBe("already-published");
    await changeDraft(by, session, { type: "about.set", set: { title: "Better" } });
    expect(await findPublished(db, session.id)).toMatchObject({ version: 1, draft: { title: meetingOf([]).title } });
    value(await publishRecord(by, session));
    expect(await findPublished(db, session.id)).toMatchObject({ version: 2, draft: { title: "Better" } });
    value(await unpublishRecord(by, session));
    expect(await findPublished(db, session.id)).toBeNull();
    expect(code(await unpublishRecord(by, session))).toBe("not-published");
  });

  test("waits under the Chatham House Rule until every spoken name is reviewed", async () => {
    const session = await sessionFor(db, "chatham-house");
    const by = acting(readerWith("rapporteur"));
    await put(by, session);
    expect(code(await publishRecord(by, session))).toBe("names-open");
    const names = spokenNames((await findDraft(db, session.id))?.draft as never);
    expect(names.map(({ name }) => name)).toContain("Ilo Varga");
    const reviewed = names.map(({ name }) => ({ name, masked: true }));
    value(await changeDraft(by, session, { type: "names.review", names: reviewed }));
    value(await publishRecord(by, session));
  });
});
