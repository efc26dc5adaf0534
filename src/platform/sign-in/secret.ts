import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
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
  const fresh = randomBytes(48).toString("base64url");
  try {
    // Fails where one is there already, so that of two processes starting at once only one makes it.
    await writeFile(file, `${fresh}\n`, { mode: 0o600, flag: "wx" });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return longEnough((await readFile(file, "utf8")).trim(), file);
  }
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= shortest) return secret;
  const found = `the secret in ${where} has ${secret.length} characters and needs ${shortest} or more`;
  throw new StartProblem("configuration", `${found}. Make one with: openssl rand -base64 48`);
}
