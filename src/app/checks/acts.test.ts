/**
 * Every act of every room is reached by a route, a command of the terminal or the clock, and what changes anything asks
 * may() on its way, or stands in acts.ts with the reason. walk.test.ts walks the routes as every capacity; a command of
 * the terminal acts for nobody, so there is no capacity to walk it as.
 */
import { describe, expect, test } from "vitest";
import { commands } from "../../commands.ts";
import { terminal, unasked } from "./acts.ts";
import { isTest, readSources, type Source } from "./source.ts";
import { reachedFrom, type Uses, usesOf } from "./uses.ts";

const sources = readSources().filter(({ file }) => !isTest(file));
const uses = usesOf(sources);
const reached = reachedFrom(uses, ["src/cli.ts#"]);
const may = "src/modalities/rules/may.ts#may";
/** The only doors to writing. */
const writing = /^src\/platform\/journal\/[\w-]+\.ts#journaled/;
const database = "src/platform/database/installation.ts#reachDatabase";
const isAct = (name: string): boolean => /^src\/.*\/commands\/[\w-]+\.ts#\w/.test(name);

const exportedFrom = ({ file, text }: Source): readonly string[] =>
  [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => `${file}#${name}`);

/** Through a room's index to what it passes on. */
const meant = (name: string): readonly string[] =>
  /\/index\.ts#\w/.test(name) ? [...(uses.get(name) ?? [])].filter((one) => one !== name).flatMap(meant) : [name];

/** Acts that something else than another act calls, and that change something. */
function changing(of: Uses): readonly string[] {
  const callers = [...reached].filter((name) => !isAct(name));
  const called = new Set(callers.flatMap((name) => [...(of.get(name) ?? [])].flatMap(meant)).filter(isAct));
  return [...called].filter((name) => [...reachedFrom(of, [name])].some((one) => writing.test(one)));
}

describe("acts", () => {
  const acts = changing(uses);

  test("are each reached by a route, a command or the clock", () => {
    expect(sources.flatMap(exportedFrom).filter((name) => isAct(name) && !reached.has(name))).toEqual([]);
  });

  test("that change anything ask may(), or stand here with why they need not", () => {
    expect(acts.length).toBeGreaterThan(100);
    const without = acts.filter((name) => !reachedFrom(uses, [name]).has(may));
    expect(without.toSorted()).toEqual(Object.keys(unasked).toSorted());
  });
});

describe("commands of the terminal", () => {
  test("are all known here, with what they lead to", () => {
    expect(Object.keys(terminal)).toEqual(Object.keys(commands));
    const led = [...(uses.get("src/commands.ts#commands") ?? [])].filter((name) => !name.startsWith("src/commands.ts"));
    expect(Object.values(terminal).map(({ runs }) => runs)).toEqual(led);
  });

  test.each(Object.entries(terminal))("%s: nobody acts by it whom a rule could stop", (_, { runs, as }) => {
    const all = reachedFrom(uses, [runs]);
    if (as === "starts the site") return expect(all.has(may)).toBe(true);
    expect(
      [...all].filter((name) => name === may || /\/who-asks\.ts#whoAsks|\/sign-in\/doors\.ts#/.test(name)),
    ).toEqual([]);
    expect(all.has(database)).toBe(as === "the operator's");
    if (as === "works on files alone")
      expect([...all].filter((name) => /\/database\/connect\.ts#/.test(name))).toEqual([]);
  });
});

test("what uses what is followed through indexes, and through what is loaded later", () => {
  const made = (file: string, text: string): Source => ({ file, text });
  const small = usesOf([
    made("src/cli.ts", 'const run = async () => (await import("./a/index.ts")).act();\nrun();'),
    made("src/a/index.ts", 'export { act, idle } from "./commands/act.ts";'),
    made(
      "src/a/commands/act.ts",
      'import { rule, type Shape } from "../rules.ts";\nexport const act = (given: Shape) => rule(given);\nexport const idle = () => 1;',
    ),
    made("src/a/rules.ts", "export const rule = () => 1;\nexport const other = { rule: 1 };"),
  ]);
  const found = reachedFrom(small, ["src/cli.ts#"]);
  expect(found.has("src/a/rules.ts#rule")).toBe(true);
  expect(found.has("src/a/commands/act.ts#idle")).toBe(false);
  expect(found.has("src/a/rules.ts#other")).toBe(false);
});
