/**
 * `npm run bench -- NAME [--json]`: measures the claims of `bench/claims/NAME.ts`, which exports `run()`. With --json
 * the last line is `{"claims":[...]}`. Exits with 1 when a claim does not hold, 2 when there is no such name.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "./claim.ts";

const folder = join(import.meta.dirname, "claims");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const args = process.argv.slice(2);
const json = args.includes("--json");
const name = args.find((arg) => !arg.startsWith("-"));

const line = ({ name: claim, value, unit, peer, ratio, target, holds }: Claim): string =>
  `${holds ? "holds " : "FAILS "} ${claim}: ${value} ${unit}${ratio === null ? "" : `, ${ratio} times ${peer}`} (${target})`;

if (name === undefined || !/^[a-z0-9-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
  console.error(`usage: npm run bench -- NAME [--json]\nnames: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  const { run } = (await import(`./claims/${name}.ts`)) as { run: () => Promise<readonly Claim[]> };
  const claims = await run();
  for (const claim of claims) console.log(line(claim));
  if (json) console.log(JSON.stringify({ claims }));
  process.exitCode = claims.length > 0 && claims.every(({ holds }) => holds) ? 0 : 1;
}
