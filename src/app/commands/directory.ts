/** `rapport directory import`: entries of a file into the directory of this installation, also of 100,000 rows. */
import { parseArgs } from "node:util";
import {
  exchangeWords,
  fileProblemOf,
  importEntries,
  type Looked,
  lookAtEntries,
  openPath,
  tableColumns,
} from "../../directory/index.ts";
import { openDatabase } from "../../platform/database/connect.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { inWords, tellUsage } from "../../platform/terminal/in-words.ts";
import { migrations } from "../migrations.ts";
import { withDatabase } from "./with-database.ts";

const usage = `usage: npx rapport directory import FILE --as people|organisations
  FILE: a table (.csv, .tsv), vCards (.vcf), JSContact (.json), or a folder of texts with front matter
  --map field="Column"   which column says what, where the guess is wrong (several; field= for none)
  --set field=value      what is the same for all rows, such as --set kind=registry
  --except "text"        rows whose name is this are passed over (several)
  --unsure leave|same|new   rows that may be an entry that is there: left out and listed (default), taken for it, or added
  --skip-bad             leave bad rows out; without it one bad row stops the import, and nothing is saved
  --visibility me|contacts|installation|public   who may see what does not say so (people: me; organisations: public)
  --dry-run              look, save nothing
`;

const options = {
  as: { type: "string" },
  map: { type: "string", multiple: true, default: [] as string[] },
  set: { type: "string", multiple: true, default: [] as string[] },
  except: { type: "string", multiple: true, default: [] as string[] },
  unsure: { type: "string", default: "leave" },
  "skip-bad": { type: "boolean", default: false },
  visibility: { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const;

const told = exchangeWords.in("en");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string, status: number): number => {
  process.stderr.write(text.startsWith("usage") ? text : `rapport directory: ${text}\n`);
  return status;
};

/** "name=TLD Manager" as a pair; throws for a field that is none. */
function pairs(given: readonly string[], fields: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const [field = "", ...rest] = one.split("=");
      if (!fields.includes(field) || rest.length === 0)
        throw new Error(`"${one}" is no field=value; fields are: ${fields.join(", ")}`);
      return [field, rest.join("=")];
    }),
  );
}

const oneOf = <T extends string>(all: readonly T[], given: string | undefined, what: string): T => {
  const found = all.find((one) => one === given);
  if (found === undefined) throw new Error(`${what} is one of: ${all.join(", ")}`);
  return found;
};

function tell(found: Looked, saved: boolean | null, seconds: number): void {
  const { rows, people, organisations, same, twice, left, badRows, bad, unsure, unsureRows, parentsUnknown } = found;
  for (const { row, problems } of bad.slice(0, 50))
    for (const { column, code, value } of problems)
      say(`row ${row}, ${column}: ${value === "" ? "" : `"${value}": `}${told(`row-${code}`)}`);
  if (badRows > 50) say(`... and ${badRows - 50} more bad rows`);
  for (const { row, name, called, id, score } of unsure.slice(0, 50))
    say(`row ${row}: is "${name}" the entry "${called}" (${id}, ${score})?`);
  if (unsureRows > 50) say(`... and ${unsureRows - 50} more that may be there already`);
  say(
    `${rows} ${rows === 1 ? "row" : "rows"}: ${people + organisations} new, ${same} there already, ${twice} said twice, ${left} unsure and left out, ${badRows} bad`,
  );
  if (parentsUnknown > 0) say(`${parentsUnknown} organisations above others are not here: bring them first`);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const done =
    saved === null
      ? "nothing is saved: this was a look"
      : saved
        ? "saved"
        : "nothing is saved: mend the bad rows, or --skip-bad";
  say(`${done} (${seconds.toFixed(1)} s, at most ${memory} MB)`);
}

async function importFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.as === undefined) return complain(usage, 2);
  const as = oneOf(["people", "organisations"], values.as, "--as") === "people" ? "person" : "organisation";
  const unsure = oneOf(["leave", "same", "new"], values.unsure, "--unsure");
  const visibilities = ["me", "contacts", "installation", "public"] as const;
  const visibility = values.visibility === undefined ? null : oneOf(visibilities, values.visibility, "--visibility");
  const fields = tableColumns[as];
  const opened = await openPath(file, {
    as,
    map: pairs(values.map, fields),
    fixed: pairs(values.set, fields),
    except: values.except,
  });
  if (opened.columns.length > 0) say(opened.columns.map(([field, name]) => `${field} = "${name}"`).join(", "));
  const looks = {
    seen: { person: visibility ?? "me", organisation: visibility ?? "public" },
    unsure: () => unsure,
    skipBad: values["skip-bad"],
    progress: (rows: number) => void (process.stderr.isTTY && process.stderr.write(`\r${rows} rows`)),
  } as const;
  const from = performance.now();
  return withDatabase("directory import", async (config) => {
    const { db, close } = openDatabase(config);
    await migrate(db, migrations);
    try {
      const by = { person: null, keeps: true };
      const found = values["dry-run"]
        ? { ...(await lookAtEntries(db, by, opened.rows(), looks)), stopped: null }
        : await importEntries(db, by, null, opened.rows(), looks);
      if (process.stderr.isTTY) process.stderr.write("\n");
      const saved = values["dry-run"] ? null : found.stopped === null;
      tell(found, saved, (performance.now() - from) / 1000);
      return saved === false ? 1 : 0;
    } finally {
      await close();
    }
  });
}

/** Returns the exit status: 0 done, 1 nothing saved, 2 asked wrongly. */
export async function directoryCommand(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (args.includes("--help")) return tellUsage(usage, true);
  if (verb !== "import") return complain(usage, 2);
  try {
    return await importFile(rest);
  } catch (error) {
    const problem = fileProblemOf(error);
    if (problem) return complain(told(problem.code, problem.values), 1);
    return complain(inWords(error), 1);
  }
}
