import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeSame } from "./same-name.ts";

test.each([
  ["Global Forum on Cyber Expertise", "The Global Forum on Cyber Expertise (GFCE)"],
  ["FIRST", "Forum of Incident Response and Security Teams (FIRST)"],
  ["F.I.R.S.T.", "First"],
  ["CyberPeace Institute", "Cyberpeace institute"],
  ["Kaspersky Lab", "Kasperski Lab"],
  ["Fundación Karisma", "Fundacion Karisma"],
  ["Highland Broadband Cooperative Ltd", "Highland Broadband Co-operative"],
  ["مؤسسة الإنترنت", "مؤسسة الانترنت"],
])("%s may be %s", (a, b) => {
  expect(mayBeSame(a, b)).toBe(true);
  expect(mayBeSame(b, a)).toBe(true);
});

test.each([
  ["Chatham House", "Microsoft"],
  ["University of Nairobi", "University of Oslo"],
  ["Internet Society", "Internet Archive"],
  ["Applicant 12", "Applicant 13"],
  ["", ""],
])("%s is not taken for %s", (a, b) => {
  expect(mayBeSame(a, b)).toBe(false);
});

test("is the same both ways, and ends, whatever the names", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      expect(mayBeSame(a, b)).toBe(mayBeSame(b, a));
    }),
    { numRuns: 100 },
  );
});
