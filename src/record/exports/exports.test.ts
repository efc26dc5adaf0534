import { parse } from "csv-parse/sync";
import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Language } from "../../platform/languages/index.ts";
import type { Draft } from "../draft-model.ts";
import { words } from "../languages/published/index.ts";
import { meetingRecord } from "../model.ts";
import { veil } from "../rules/attribution.ts";
import { draftOf, turn } from "../rules/attribution-samples.ts";
import { sharesOf } from "../rules/published/shares.ts";
import { sampleDraft } from "../testing-published.ts";
import { asCsv } from "./csv.ts";
import { asDocx } from "./docx.ts";
import type { Exported } from "./exported.ts";
import { asMarkdown } from "./markdown.ts";
import { asMeeting } from "./meeting-json.ts";

const session = {
  title: "Roadmap *2026*",
  href: "/highland/roadmap/sessions/opening",
  crumbs: [{ title: "Highland Forum", href: "/highland" }],
  starts: "2026-05-14T06:30:00.000Z",
  ends: "2026-05-14T08:00:00.000Z",
  zone: "Africa/Nairobi",
  place: "Kandal",
};

function exported(draft: Draft = sampleDraft(), language: Language = "en"): Exported {
  const record = veil(draft, { attribution: "on-the-record", version: 2 });
  const shares = sharesOf(record, ["government", "civil-society", "academia"]);
  const address = `https://rapport.example${session.href}/record`;
  return {
    session,
    record,
    shares,
    publishedAt: "2026-05-15T10:00:00.000Z",
    address,
    language,
    say: words.in(language),
  };
}

const nasty = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("=1+1", "+1", "-1", "@SUM", "\t=1", "\u0000=1", "  =1", "＝1", '"quoted", and\r\nlines', "\ufeff=1"),
);

describe("CSV", () => {
  it("is read back as it was, and runs as no formula", () => {
    fc.assert(
      fc.property(nasty, nasty, (speaker, text) => {
        const record = veil(draftOf({ cues: [turn({ speaker, text })] }), { attribution: "on-the-record", version: 1 });
        const rows: Record<string, string>[] = parse(asCsv(record, "https://x.example/r"), {
          bom: true,
          columns: true,
        });
        expect(rows).toHaveLength(1);
        for (const value of [rows[0]?.["speaker"] ?? "", rows[0]?.["text"] ?? ""]) {
          expect(value).not.toMatch(/^\s*[=+\-@＝]/);
        }
      }),
    );
  });

  it("says which agenda item each belongs to", () => {
    const rows: Record<string, string>[] = parse(asCsv(exported().record, "https://x.example/r"), {
      bom: true,
      columns: true,
    });
    expect(rows.map((row) => row["item"])).toEqual([
      "Opening by Mara Oyelin",
      "Opening by Mara Oyelin",
      "What comes next",
      "What comes next",
    ]);
    expect(rows[0]).toMatchObject({ n: "1", key: "c1", country: "KE", start: "4", address: "https://x.example/r/c1" });
  });
});

describe("Markdown", () => {
  it("takes nothing that was said for markup", () => {
    const text = asMarkdown(exported());
    expect(text).toContain("# Roadmap \\*2026\\*");
    expect(text).toContain("\\<script\\>alert(1)\\</script\\> \\*hear\\*");
    expect(text).toContain("| Civil society | 46% |");
    expect(text).toContain(
      "- **Decided**: Adopted (Adopted; Joined, and put on record what they do not stand behind: Ruritania)",
    );
    expect(text).toContain("[3](<https://rapport.example/highland/roadmap/sessions/opening/record/c3>)");
  });

  it("keeps what begins a line from being a heading, a list or a rule", () => {
    const cues = ["# one", "- two", "1. three", "> four", "---", "    five"].map((text) =>
      turn({ text, speaker: "Ada" }),
    );
    const lines =
      asMarkdown(exported(draftOf({ cues })))
        .split("## What was said")[1]
        ?.split("\n") ?? [];
    expect(lines.filter((line) => /^(?:#|- |\d+\. |>|-{3}| {4})/.test(line))).toEqual(["---"]);
  });
});

describe("Word", () => {
  it.each(["en", "fr", "ar"] as const)(
    "is a document with headings, tables and every word, in %s",
    async (language) => {
      const bytes = Buffer.from(await asDocx(exported(sampleDraft(), language)));
      const { value, messages } = await mammoth.convertToHtml({ buffer: bytes });
      expect(messages.filter(({ type }) => type === "error")).toEqual([]);
      expect(value).toContain(`<h1>${words.in(language)("what-was-said")}</h1>`);
      expect(value).toContain("Small networks need one page.");
      expect(value).toContain("<table>");
    },
  );

  it("holds characters that no document may hold", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const cues = [turn({ speaker: text, text: `${text}\u0000\u000b\ud800 said` })];
        const bytes = Buffer.from(await asDocx(exported(draftOf({ cues, title: text }))));
        expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain("said");
      }),
      { numRuns: 15 },
    );
  });
});

it("the shape of import --json is kept", () => {
  const meeting = asMeeting(exported().record);
  const evidence = { sentence: "", rule: "", confidence: 0 };
  const filled = Object.fromEntries(
    Object.entries(meeting).map(([name, value]) => [
      name,
      Array.isArray(value) && !["interventions", "stageDirections", "topics"].includes(name)
        ? value.map((item) => ({ ...evidence, ...(item as object) }))
        : value,
    ]),
  );
  expect(() => meetingRecord.parse({ ...filled, place: null })).not.toThrow();
  expect(meeting.actions).toEqual([{ n: 3, text: "Varga drafts it", owner: "Ilo Varga" }]);
});
