import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test("paths of our own are followed", () => {
  for (const path of ["/", "/igf/2017?x=1#n4", "/search?q=%2F%2Fevil", "/a/b//c"]) {
    expect(ownPath(path, "/me")).toBe(path);
  }
});

test("nothing else is", () => {
  const elsewhere = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    " /x",
    "evil",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "",
  ];
  for (const path of elsewhere) expect(ownPath(path, "/me")).toBe("/me");
  expect(ownPath(null, "/me")).toBe("/me");
});

test("whatever is asked, a browser stays here", () => {
  const part = fc.constantFrom(
    "/",
    "//",
    "\\",
    "\t",
    "\n",
    ".",
    "..",
    "%2e",
    "%2f",
    "@",
    ":",
    "evil.example",
    "http:",
    "a",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join("")),
      ),
      (asked) => {
        const to = new URL(ownPath(asked, "/me"), "https://rapport.example");
        expect(to.origin).toBe("https://rapport.example");
      },
    ),
    { numRuns: 2_000 },
  );
});
