import { describe, expect, test } from "vitest";
import type { Reader } from "../kernel/reader.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { setDeadline } from "./commands/set-deadline.ts";
import { may, refusal } from "./index.ts";
import { modalitiesSource } from "./library.ts";
import type { RuledPlace } from "./model.ts";
import { readModalities } from "./parse.ts";
import { rulesOf } from "./store/load-rules.ts";
import { adoptForTest, adoptTextForTest } from "./testing.ts";

const { db } = await testDatabase();
const id = crypto.randomUUID();
const title = "Licences";
const bare: RuledPlace = { kind: "process", id, href: "/hif/licences", title, within: [id], rules: null };
await adoptForTest(db, bare, "option-1-informal-consultations", "formal-session");
const placed = async (): Promise<RuledPlace> => ({ ...bare, rules: (await rulesOf(db, [id]))([id]) });
const person = { person: crypto.randomUUID(), grants: [], via: "session" };
const keeper = { ...person, grants: [{ role: "secretariat", scope: null }], seats: [] } as unknown as Reader;
const keeping = { reader: keeper, language: "en" } as const;
const guest = (capacity: string) => ({ ...person, seats: [{ place: id, capacity }] }) as unknown as Reader;

describe("what is handed in in writing", () => {
  test("has a date once somebody sets it, and whoever may not speak is told of it in three languages", async () => {
    const place = await placed();
    const typed = {
      act: "comment",
      stage: "informal-consultation",
      date: "2099-12-03",
      time: "18:00",
      zone: "Africa/Nairobi",
    };
    expect(await setDeadline(db, keeping, place, { ...typed, date: "2099-02-30" })).toMatchObject({ ok: false });
    expect(await setDeadline(db, { ...keeping, reader: guest("x") }, place, typed)).toMatchObject({ ok: false });
    expect(await setDeadline(db, keeping, place, { ...typed, stage: "nowhere" })).toMatchObject({ ok: false });
    expect(await setDeadline(db, keeping, place, typed)).toMatchObject({ ok: true, value: { zone: "Africa/Nairobi" } });
    const asked = async (language: "en" | "fr" | "ar") => {
      const now = await placed();
      const reader = guest("stakeholder");
      return refusal(may(reader, null, "speak", now), language).instead;
    };
    expect(await asked("en")).toContain(
      "Or comment in writing until Thursday, 3 December 2099, 18:00 (East Africa Time, UTC+3)",
    );
    expect(await asked("fr")).toContain("par écrit jusqu’au jeudi 3 décembre 2099");
    expect(await asked("ar")).toContain("علّق كتابةً حتى");
    expect(await setDeadline(db, keeping, place, { ...typed, stage: "formal-session" })).toMatchObject({ ok: true });
    expect(await setDeadline(db, keeping, place, { ...typed, act: "vote" })).toMatchObject({ ok: false });
    await setDeadline(db, keeping, place, { ...typed, stage: "formal-session", date: "", time: "" });
    await setDeadline(db, keeping, place, { ...typed, date: "", time: "" });
    expect((await placed()).rules?.deadlines).toEqual([]);
    await setDeadline(db, keeping, place, { ...typed, date: "2020-12-03" });
    expect((await placed()).rules?.deadlines).toEqual([]);
  });

  test("is set by several at once: one of their dates stands, and nothing breaks", async () => {
    const place = await placed();
    const typed = { act: "comment", stage: "formal-session", zone: "UTC" };
    const set = (date: string, time = "18:00") => setDeadline(db, keeping, place, { ...typed, date, time });
    const done = await Promise.all(Array.from({ length: 12 }, (_, day) => set(`2099-12-${10 + day}`)));
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect((await placed()).rules?.deadlines).toHaveLength(1);
    await set("", "");
  });

  test("may have its date in the file; a place that sets its own has that", async () => {
    const source = await modalitiesSource("option-1-informal-consultations");
    const { file: read } = readModalities(source);
    const [stage] = read?.stages ?? [];
    const [known] = Object.keys(read?.sources ?? {});
    const dated = source.replace(
      `id: ${stage?.id},`,
      `id: ${stage?.id}, deadlines: [{ act: submit, until: 2098-01-05T12:00, zone: Asia/Tokyo, source: ${known} }],`,
    );
    await adoptTextForTest(db, await placed(), dated);
    expect((await placed()).rules?.deadlines).toMatchObject([{ act: "submit", stage: stage?.id, zone: "Asia/Tokyo" }]);
    expect(readModalities(dated.replace("Asia/Tokyo", "Moon/Base")).findings[0]?.message).toContain("time zone");
  });
});
