import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address, freeSlug, isReserved, slugOf } from "./slug.ts";

const text = fc.string({ unit: "grapheme", maxLength: 200 });
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 }));

describe("slugOf", () => {
  test.each([
    ["Highland Internet Forum 2026", "highland-internet-forum-2026"],
    ["  Créer une feuille de route : été à Łódź ", "creer-une-feuille-de-route-ete-a-lodz"],
    ["L’été des réseaux", "lete-des-reseaux"],
    ["Straße & Ørsted", "strasse-orsted"],
    ["منتدى حوكمة الإنترنت", "منتدى-حوكمة-الإنترنت"],
    ["Форум о цифровой экономике й", "форум-о-цифровой-экономике-й"],
    ["इंटरनेट शासन मंच", "इंटरनेट-शासन-मंच"],
    ["互联网治理 论坛", "互联网治理-论坛"],
    ["ＩＧＦ ２０２６", "igf-2026"],
    ["--- !!! ", ""],
    ["../../etc/passwd", "etc-passwd"],
    ["a.json", "a-json"],
  ])("%s", (title, slug) => expect(slugOf(title)).toBe(slug.normalize("NFC")));

  test("made again from itself it stays the same, in NFC, without anything an address would trip over", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const slug = slugOf(title);
        expect(slugOf(slug)).toBe(slug);
        expect(slug.normalize("NFC")).toBe(slug);
        expect(slug).not.toMatch(/[\s/?#%.&<>"'\\]|^-|-$|--/);
        expect([...slug].length).toBeLessThanOrEqual(80);
        expect(decodeURIComponent(address(slug).slice(1))).toBe(slug);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a long title ends at a word", () => {
    const slug = slugOf("networks ".repeat(40));
    expect(slug).toMatch(/^(?:networks-)+networks$/);
  });
});

test("reserved words are those of the installation's own pages", () => {
  expect(isReserved("body", "sign-in")).toBe(true);
  expect(isReserved("process", "sign-in")).toBe(false);
  expect(isReserved("process", "edit")).toBe(true);
  expect(isReserved("session", "new")).toBe(true);
});

test("a taken word gets a number", () => {
  const taken = new Set(["opening", "opening-2"]);
  expect(freeSlug("opening", (slug) => taken.has(slug))).toBe("opening-3");
});
