import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modalitiesSource, templateNames } from "../../library.ts";
import { acts, type Modalities } from "../../modalities-model.ts";
import { readModalities } from "../../parse.ts";
import { checkModalities } from "./check.ts";
import { compare } from "./compare.ts";
import { rightsOf } from "./rights.ts";

const small = `
format: rapport-modalities/1
title: A working group
body: A body of the tests
summary: Members decide, guests write.
sources:
  letter: { title: "The chair's letter", standing: seen }
  hearsay: { title: "Somebody's memory", standing: memory }
stages:
  - { id: meeting, title: meeting, next: [adoption] }
  - { id: adoption, title: adoption }
capacities:
  - { id: member, title: member, gained: [{ by: open, source: letter }] }
  - { id: guest, title: guest, gained: [{ by: notice, to: the chair, source: hearsay }] }
rules:
  - { id: all-attend, who: all, may: [attend], says: Everybody attends., source: letter }
  - { id: members, who: [member], may: [speak, decide], says: Members speak and decide., source: letter }
  - { id: guests-write, who: [guest], may: [submit], at: [meeting], says: Guests write., source: hearsay }
decisions:
  - { method: full-consensus, at: [adoption], by: [member], source: letter }
`;

const messages = (source: string) => {
  const { file, findings, lineOf } = readModalities(source);
  return (file ? checkModalities(file, lineOf) : findings).map(
    ({ check, line, severity }) => `${severity} ${check} ${line}`,
  );
};
const fileOf = (source: string): Modalities => {
  const { file, findings } = readModalities(source);
  if (!file) throw new Error(JSON.stringify(findings));
  return file;
};

describe("may under a modalities file", () => {
  const rights = rightsOf(fileOf(small));

  it("answers with the rule and its source, and says where that is unverified", () => {
    expect(rights.may("guest", "submit", "meeting")).toMatchObject({
      allowed: true,
      rule: "Guests write.",
      source: "Somebody's memory",
      verified: false,
      instead: null,
    });
  });

  it("closes what no rule opens, and says what can be done instead", () => {
    const answer = rights.may("guest", "speak", "adoption");
    expect(answer.allowed).toBe(false);
    expect(answer.instead).toBe("As guest you can submit in writing (meeting).");
  });

  it("lets the rule that names the stage win over the one that does not", () => {
    const closed = small.replace(
      "decisions:",
      "  - { id: quiet, who: all, mayNot: [speak], at: [adoption], says: Nobody speaks now., source: letter }\ndecisions:",
    );
    const answer = rightsOf(fileOf(closed)).may("member", "speak", "adoption");
    expect(answer).toMatchObject({ allowed: false, ruleId: "quiet" });
    expect(rightsOf(fileOf(closed)).may("member", "speak", "meeting").allowed).toBe(true);
  });

  it("is total: any names get an answer with a rule", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (capacity, act, stage) => {
        const answer = rights.may(capacity, act, stage);
        expect(answer.rule).not.toBe("");
        expect(answer.allowed && answer.ruleId === null).toBe(false);
      }),
    );
  });
});

describe("check", () => {
  it("finds a sound file sound, and names what is unverified with its line", () => {
    expect(messages(small)).toEqual(["warning unverified 8"]);
  });

  it.each([
    ["a name that stands for nothing", ["who: [guest]", "who: [gest]"], "error reference 18"],
    ["a stage nothing leads to", ["next: [adoption]", "next: [meeting]"], "error unreachable 11"],
    ["nobody who decides", ["may: [speak, decide]", "may: [speak]"], "error nobody-decides 16"],
    ["an unknown field", ["says: Guests write.", "sais: Guests write."], "error form 18"],
    ["an unknown act", ["may: [submit]", "may: [sing]"], "error form 18"],
    ["a text that is no YAML", ["rules:", "rules: ["], "error yaml"],
    ["a name used twice", ["id: guests-write", "id: members"], "error duplicate 18"],
    [
      "a contradiction",
      ["decisions:", "  - { id: no, who: [member], mayNot: [speak], says: No., source: letter }\ndecisions:"],
      "error contradiction 19",
    ],
    [
      "appeals in a circle",
      [
        "decisions:",
        "appeals: [{ from: member, to: guest, source: letter }, { from: guest, to: member, source: letter }]\ndecisions:",
      ],
      "error circular-appeal 19",
    ],
    [
      "shares that cannot be kept",
      [
        "decisions:",
        "composition: [{ id: seats, of: [member], shares: [{ group: government, atLeast: 0.6 }, { group: academia, atLeast: 0.6 }], source: letter }]\ndecisions:",
      ],
      "error composition 19",
    ],
    [
      "a capacity only those in it can give",
      ["{ by: open, source: letter }", "{ by: application, approvedBy: member, source: letter }"],
      "error circular-gain 13",
    ],
  ] as const)("finds %s", (_name, [from, to], expected) => {
    const found = messages(small.replace(from, to));
    expect(found.some((message) => message.startsWith(expected))).toBe(true);
  });

  it.each([
    ["entries without end", `a:\n${"- x\n".repeat(120_000)}`],
    ["anchors in a row, which take the square of their number", "&a ".repeat(130_000)],
    ["tags in a row", "!a ".repeat(130_000)],
    ["lists in lists", "[".repeat(200_000)],
    ["half a million keys", "? ".repeat(200_000)],
    ["more than half a megabyte", "#".repeat(500_001)],
  ])("refuses %s before it is read", (_name, source) => {
    expect(messages(source)).toEqual(["error size 1"]);
  });

  it("refuses rules about more cases than anybody could look through", () => {
    const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, n) => line(n));
    const wide = small
      .replace("stages:\n", `stages:\n${many(50, (n) => `  - { id: s${n}, title: s, next: [meeting] }\n`).join("")}`)
      .replace(
        "rules:\n",
        `rules:\n${many(700, (n) => `  - { id: r${n}, who: all, may: [${acts.join(", ")}], says: All., source: letter }\n`).join("")}`,
      );
    expect(messages(wide)[0]).toMatch(/^error size /);
  });

  it("never throws, whatever is in the file", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(small.length), (noise, at) => {
        expect(Array.isArray(messages(small.slice(0, at) + noise + small.slice(at)))).toBe(true);
      }),
    );
  });
});

/** What people do to files: a line lost, doubled, moved, cut off, put in from elsewhere, or a word changed. */
const mutations: readonly ((lines: readonly string[], at: number, other: number) => readonly string[])[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""),
  (lines, at, other) => lines.toSpliced(at, 1, lines[other] ?? ""),
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.with(at, `  ${lines[at]}`),
  (lines, at) => lines.with(at, (lines[at] ?? "").replace(/[a-z]+/, "member-state")),
  (lines, at, other) => lines.with(at, `${lines[at]}${"x".repeat(other % 90)}`),
  (lines, at) => lines.with(at, (lines[at] ?? "").replace(/[:,{}[\]-]/, "")),
];

describe("any mutation of any template", async () => {
  const sources = await Promise.all((await templateNames()).map(modalitiesSource));

  it("is checked without an exception, and answers every question where it can be read", () => {
    const edit = fc.tuple(fc.constantFrom(...mutations), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 3 }), (source, edits) => {
        let lines: readonly string[] = source.split("\n");
        for (const [mutate, at, other] of edits) {
          if (lines.length > 0) lines = mutate(lines, at % lines.length, other % lines.length);
        }
        const { file, findings, lineOf } = readModalities(lines.join("\n"));
        const found = file ? checkModalities(file, lineOf) : findings;
        expect(file !== null || found.length > 0).toBe(true);
        for (const { line, message } of found) expect(message !== "" && (line ?? 1) <= lines.length + 1).toBe(true);
        if (!file) return;
        const rights = rightsOf(file);
        for (const capacity of [...rights.capacities, "constructor"]) {
          for (const act of [...acts, ""]) {
            for (const stage of [...rights.stages, "__proto__"]) {
              const answer = rights.may(capacity, act, stage);
              expect(answer.rule !== "" && answer.allowed === rights.opens(capacity, act, stage)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the library", async () => {
  it.each(await templateNames())("%s is sound, and somebody decides in it", async (name) => {
    const found = messages(await modalitiesSource(name));
    expect(found.filter((message) => message.startsWith("error"))).toEqual([]);
    const file = fileOf(await modalitiesSource(name));
    const rights = rightsOf(file);
    const decides = rights.capacities.some((capacity) =>
      rights.stages.some((stage) => rights.may(capacity, "decide", stage).allowed),
    );
    expect(decides).toBe(true);
  });

  it("compares bodies group by group, act by act", () => {
    const { rows } = compare([fileOf(small), fileOf(small)]);
    expect(rows).toHaveLength(7 * acts.length);
    expect(rows.find(({ group, act }) => group === "academia" && act === "speak")?.reach).toEqual([
      "everywhere",
      "everywhere",
    ]);
  });
});
