import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";

const shortest = 32;

/**
 * The secret key of the installation, with which cookies are signed: RAPPORT_SECRET (at least 32 characters), or one
 * made at the first start and kept in the data folder, readable by its owner alone.
 * Throws StartProblem `configuration` for a secret too short to be one.
 */
export async function installationSecret(dataFolder: string, given: string | null): Promise<string> {
  if (given) return longEnough(given.trim(), "RAPPORT_SECRET");
  const file = join(dataFolder, "secret");
  await mkdir(dataFolder, { recursive: true });
  const kept = await readFile(file, "utf8").catch(orNone);
  if (kept !== null) return longEnough(kept.trim(), file);
  // Written whole under another name first: of several processes that start at once, one gives it its name.
  const draft = join(dataFolder, `secret-${randomUUID()}`);
  await writeFile(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(draft);
  }
  return longEnough((await readFile(file, "utf8")).trim(), file);
}

function orNone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= shortest) return secret;
  const found = `the secret in ${where} has ${secret.length} characters and needs ${shortest} or more`;
  throw new StartProblem("configuration", `${found}. Make one with: openssl rand -base64 48`);
}
