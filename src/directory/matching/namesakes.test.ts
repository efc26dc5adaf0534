import { expect, test } from "vitest";
import { namesakes } from "./rules/namesakes.ts";

const alike = (a: string, b: string) =>
  namesakes([
    { id: "a", name: a },
    { id: "b", name: b },
  ])({ id: "a", name: a }).length > 0;

test.each([
  ["Global Forum on Cyber Expertise", "The Global Forum on Cyber Expertise (GFCE)"],
  ["FIRST", "Forum of Incident Response and Security Teams (FIRST)"],
  ["Fundación Karisma", "Fundacion Karisma"],
  ["Highland Broadband Cooperative Ltd", "Highland Broadband Co-operative"],
  ["مؤسسة الإنترنت", "مؤسسة الانترنت"],
])("%s may be %s", (a, b) => {
  expect([alike(a, b), alike(b, a)]).toEqual([true, true]);
});

test.each([
  ["Chatham House", "Microsoft"],
  ["University of Nairobi", "University of Oslo"],
  ["Applicant not named in our source, number 12", "Applicant not named in our source, number 13"],
])("%s is not taken for %s", (a, b) => {
  expect([alike(a, b), alike(b, a)]).toEqual([false, false]);
});
