import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing.ts";
import { installationSecret } from "./secret.ts";

test("made once, by one of several that start at once, readable by its owner alone", async () => {
  const folder = join(await temporaryFolder(), "data");
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => installationSecret(folder, null)));
  const secret = await installationSecret(folder, null);
  expect(secret.length).toBeGreaterThan(60);
  for (const one of made) expect(one).toBe(secret);
  expect((await stat(join(folder, "secret"))).mode & 0o777).toBe(0o600);
  expect((await readFile(join(folder, "secret"), "utf8")).trim()).toBe(secret);
});

test("the one that is given is used, and none that is too short", async () => {
  const folder = await temporaryFolder();
  const given = "a".repeat(40);
  expect(await installationSecret(folder, given)).toBe(given);
  await expect(stat(join(folder, "secret"))).rejects.toThrow();
  await expect(installationSecret(folder, "hunter2")).rejects.toMatchObject({ code: "configuration" });
  const shown = await installationSecret(folder, "hunter2").catch((error: Error) => error.message);
  expect(shown).not.toContain("hunter2");
  await writeFile(join(folder, "secret"), "short\n");
  await expect(installationSecret(folder, null)).rejects.toMatchObject({ code: "configuration" });
});
