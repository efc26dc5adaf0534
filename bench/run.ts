/**
 * `npm run bench -- NAME [--json]`: measures the claims of `bench/claims/NAME.ts`, which exports `run()`, or of all
 * files of the folder `bench/claims/NAME`; NAME/PART is one of those. With --json the last line is `{"claims":[...]}`.
 * Exits with 1 when a claim does not hold, 2 when there is no such name.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "./claim.ts";

const folder = join(import.meta.dirname, "claims");
const args = process.argv.slice(2);
const json = args.includes("--json");
const name = args.find((arg) => !arg.startsWith("-"));

const parts = (of: string): readonly string[] =>
  readdirSync(join(folder, of), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
    .map((entry) => join(of, entry.name.replace(/\.ts$/, "")))
    .sort();

/** The names that a name stands for: itself, or the parts of a folder. */
function meant(asked: string): readonly string[] {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(asked)) return [];
  if (existsSync(join(folder, `${asked}.ts`))) return [asked];
  return existsSync(join(folder, asked)) ? parts(asked) : [];
}

const line = ({ name: claim, value, unit, peer, ratio, target, holds }: Claim): string =>
  `${holds ? "holds " : "FAILS "} ${claim}: ${value} ${unit}${ratio === null ? "" : `, ${ratio} times ${peer}`} (${target})`;

const asked = name === undefined ? [] : meant(name);
if (asked.length === 0) {
  console.error(`usage: npm run bench -- NAME [--json]\nnames: ${parts("").join(", ")}`);
  process.exitCode = 2;
} else {
  const claims: Claim[] = [];
  for (const one of asked) {
    const { run } = (await import(`./claims/${one}.ts`)) as { run: () => Promise<readonly Claim[]> };
    claims.push(...(await run()));
  }
  for (const claim of claims) console.log(line(claim));
  if (json) console.log(JSON.stringify({ claims }));
  process.exitCode = claims.length > 0 && claims.every(({ holds }) => holds) ? 0 : 1;
}
