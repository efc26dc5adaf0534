import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import { readTable } from "./read-table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapport-test-"));
  return () => rm(folder, { recursive: true, force: true });
});
const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};
const thrown = async (file: string): Promise<string> => {
  const error = await readTable(file).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message.replaceAll(`${folder}/`, "") : "nothing was thrown";
};

test("a file that cannot be read is answered in words, with its name and its line", async () => {
  expect(await thrown(join(folder, "none.csv"))).toBe(
    'there is no file "none.csv" here; look at its name and its folder',
  );
  expect(await thrown(folder)).toBe(`"${folder}" is a folder; name a file in it`);
  expect(await thrown(await written("open.csv", 'Ada,"Bo\n1,2\n'))).toBe(
    'open.csv, line 2: a cell that began with " does not end; close it with another "',
  );
  expect(await thrown(await written("inside.csv", 'Ada,Bo\n1,2"x"\n'))).toBe(
    'inside.csv, line 2: a " stands in the middle of a cell; put the whole cell in " and write those within it twice',
  );
});

test("cells are divided by the sign their first line has, whatever stands in quotation marks", async () => {
  const cells = [
    ["Lind, Bo", "Ada"],
    ["1", "2"],
  ];
  for (const text of ['"Lind, Bo";Ada\n1;2\n', '\ufeff"Lind, Bo"\tAda\r\n1\t2\r\n', '"Lind, Bo",Ada\n1,2\n'])
    expect(await readTable(await written("cells.csv", text))).toEqual(cells);
});

test("an option that there is not, or that lacks its value, is named", () => {
  const asked = (...args: string[]): string => {
    try {
      parseArgs({ args, options: { seats: { type: "string" }, json: { type: "boolean" } } });
    } catch (error) {
      return inWords(error);
    }
    return "understood";
  };
  expect(asked("--foo")).toBe('there is no option "--foo"');
  expect(asked("--seats")).toBe("a value is missing after --seats");
  expect(asked("--json=yes")).toBe("--json takes no value");
  expect(asked("word")).toBe("a word too many was given");
  expect(asked("--seats", "2")).toBe("understood");
});
