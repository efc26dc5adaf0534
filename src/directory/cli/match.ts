/** `rapport match NAMES.csv --against ORGS.csv`: which organisation of a list each written name means. No database. */
import { parseArgs } from "node:util";
import { inWords, tellUsage } from "../../platform/terminal/in-words.ts";
import { readTable } from "../../platform/terminal/read-table.ts";
import { openMatcher } from "../matching/rules/match.ts";
import type { OrganisationNames } from "../matching/rules/reference.ts";

const usage =
  "usage: npx rapport match NAMES.csv --against ORGS.csv [--json]\n" +
  '  NAMES.csv: name, and perhaps country; ORGS.csv: id, name, and perhaps aliases (divided by "|"), country, kind\n' +
  "  The first line names the columns. A country is a code (NL, NLD) or a name in any language.\n";

type Row = Readonly<Record<string, string>>;

/** Rows by the names of their columns, in small letters. Throws with what to do where the file is no such table. */
async function rowsOf(file: string, needed: readonly string[]): Promise<readonly Row[]> {
  const [head = [], ...body] = await readTable(file, { anyQuotes: true });
  const columns = head.map((name) => name.trim().toLowerCase());
  for (const column of needed)
    if (!columns.includes(column))
      throw new Error(`${file} has no column "${column}": its first line must name the columns (${needed.join(", ")})`);
  return body.flatMap((cells, index) =>
    cells.every((cell) => cell === "")
      ? []
      : [{ ...Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])), row: String(index + 2) }],
  );
}

function organisationOf(file: string): (row: Row) => OrganisationNames {
  const seen = new Set<string>();
  return ({ id = "", name = "", aliases = "", country = "", kind = "", row = "" }) => {
    const key = id.trim();
    if (key === "") throw new Error(`${file}, row ${row}: an organisation needs an id`);
    if (seen.has(key)) throw new Error(`${file}, row ${row}: the id "${key}" stands twice`);
    seen.add(key);
    return { id: key, name, aliases: aliases.split("|").filter((one) => one.trim() !== ""), country, kind };
  };
}

/** Returns the exit status: 0 matched, 1 a file could not be read, 2 asked wrongly. */
export async function matchCli(args: readonly string[]): Promise<number> {
  const complain = (message: string, status: number): number => {
    process.stderr.write(`rapport match: ${message}\n`);
    return status;
  };
  const options = {
    against: { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  let asked: { names: string; against: string; json: boolean };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [names] = positionals;
    if (values.help || names === undefined || positionals.length > 1 || values.against === undefined)
      return tellUsage(usage, values.help);
    asked = { names, against: values.against, json: values.json };
  } catch (error) {
    return complain(inWords(error), 2);
  }
  try {
    const matcher = openMatcher((await rowsOf(asked.against, ["id", "name"])).map(organisationOf(asked.against)));
    const rows = await rowsOf(asked.names, ["name"]);
    const found = rows.map(({ name = "", country }) => ({ name, ...matcher.match(name, country) }));
    const text = asked.json
      ? JSON.stringify(found, null, 2)
      : found
          .map(({ name, id, score, alternatives }) => {
            const others = alternatives.map((other) => `${other.id} (${other.score})`).join(", ");
            return `${name}: ${id === null ? "none of these" : `${id} (${score})`}${others === "" ? "" : `; near: ${others}`}`;
          })
          .join("\n");
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    return complain(inWords(error), 1);
  }
}
