/** `rapport lot`: draws from a published list by numbers that anybody can look up, without a database. */
import { parseArgs } from "node:util";
import { inWords, tellUsage } from "../../platform/terminal/in-words.ts";
import { draw, keyString, readSources } from "../rules/lot.ts";

const usage =
  'usage: npx rapport lot --seed "9319; 2, 5, 12, 8, 10; 9, 18, 26" --pool N --pick K [--json]\n' +
  "  the seed: sources apart by ; and numbers by commas, as they were published (RFC 3797 section 4)\n" +
  "  the pool: how many stand on the published, numbered list\n";

const complain = (message: string): number => {
  process.stderr.write(`rapport lot: ${message}\n`);
  return 2;
};

const whole = (text: string | undefined): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

export async function lotCli(args: readonly string[]): Promise<number> {
  const options = {
    seed: { type: "string" },
    pool: { type: "string" },
    pick: { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help || values.seed === undefined || values.pool === undefined || values.pick === undefined)
      return tellUsage(usage, values.help);
    const sources = readSources(values.seed);
    if (!sources) return complain(`the seed must be numbers, as in "9319; 2, 5, 12": "${values.seed}" is not`);
    const pool = whole(values.pool);
    const pick = whole(values.pick);
    if (!(pool >= 1 && pool <= 65_535)) return complain("--pool takes a whole number from 1 to 65535");
    if (!(pick >= 1 && pick <= pool)) return complain(`--pick takes a whole number from 1 to the pool's ${pool}`);
    const key = keyString(sources);
    const drawn = draw(key, pool, pick);
    if (values.json) {
      process.stdout.write(
        `${JSON.stringify({ key, pool, pick, selected: drawn.map(({ number }) => number), drawn }, null, 2)}\n`,
      );
    } else {
      const lines = drawn.map(
        ({ number, digest, of }, index) => `${index + 1}. number ${number}   (${digest} mod ${of})`,
      );
      process.stdout.write([`key: ${key}`, ...lines, ""].join("\n"));
    }
    return 0;
  } catch (error) {
    return complain(inWords(error));
  }
}
