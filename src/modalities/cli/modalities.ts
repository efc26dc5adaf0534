/** `rapport modalities ...`: the rules of a body from a file or a template, without a database. */
import { parseArgs } from "node:util";
import { instantOf } from "../../kernel/zone.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { inWords } from "../../platform/terminal/in-words.ts";
import { byFamily, familyOf } from "../families.ts";
import { modalitiesSchema } from "../json-schema.ts";
import { libraryWords } from "../languages/library/index.ts";
import { sourceOf, templateNames } from "../library.ts";
import { acts, type Finding, type Modalities } from "../modalities-model.ts";
import { readModalities } from "../parse.ts";
import { checkModalities } from "../rules/file/check.ts";
import { compare, matrixOf, whatIf } from "../rules/file/compare.ts";
import { hintFor, nearestName } from "../rules/file/near.ts";
import { rightsOf } from "../rules/file/rights.ts";
import { twoModels } from "../rules/file/two-models.ts";
import { compositionCli } from "./composition.ts";
import { tellComparison, tellFinding, tellMatrix, tellRight } from "./tell.ts";

const usage = `usage: npx rapport modalities COMMAND [--json]

  check FILE         what is wrong with the rules, each with its line and the reason
  matrix FILE        who may do what at which stage
  compare A B ...    2 to 6 bodies side by side; who gains and loses which right from the first to the second
  may FILE --capacity C --act A --stage S
                     yes or no, with the rule, its source, and what can be done instead
  list               the templates of the library
  composition FILE MEMBERS.csv [--nominations NOMINATIONS.csv] [--composition ID]
                     whether a committee is composed as the rules say, and which nominations would mend it
  schema             the form of a file as JSON Schema, for editors

  FILE is a YAML file, or the name of a template (see list). docs/modalities.md is a guide.
  Ends with 0 when it answered (may: yes or no; check: nothing is wrong), 1 when a file is to be mended,
  2 when the command was not understood or a file cannot be opened.
`;

interface Options {
  readonly json: boolean;
  readonly capacity?: string | undefined;
  readonly act?: string | undefined;
  readonly stage?: string | undefined;
  readonly nominations?: string | undefined;
  readonly composition?: string | undefined;
}

const print = (text: string) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));
const complain = (message: string, status = 2): number => {
  process.stderr.write(message.endsWith("\n") ? message : `${message}\n`);
  return status;
};

interface Checked {
  readonly file: Modalities | null;
  readonly findings: readonly Finding[];
}

async function checked(name: string): Promise<Checked> {
  const source = await sourceOf(name);
  if ("finding" in source) return { file: null, findings: [source.finding] };
  const { file, findings, lineOf } = readModalities(source.text);
  return { file, findings: file ? checkModalities(file, lineOf) : findings };
}

const isError = ({ severity }: Finding): boolean => severity === "error";

/** The file, where nothing in it is an error; else the errors are told, to programs as data. */
async function sound(name: string, { json }: Options): Promise<Modalities | null> {
  const { file, findings } = await checked(name);
  const errors = findings.filter(isError);
  if (errors.length === 0) return file;
  if (json) printJson({ ok: false, file: name, findings: errors });
  for (const finding of errors) complain(tellFinding(name, finding));
  return null;
}

async function check(name: string, { json }: Options): Promise<number> {
  const { findings } = await checked(name);
  const ok = !findings.some(isError);
  if (json) printJson({ ok, findings });
  else
    print(
      [...findings.map((finding) => tellFinding(name, finding)), `${name}: ${ok ? "sound" : "to be mended"}`].join(
        "\n",
      ),
    );
  return ok ? 0 : 1;
}

async function matrix(name: string, options: Options): Promise<number> {
  const file = await sound(name, options);
  if (!file) return 1;
  const stages = file.stages.map(({ id }) => id);
  if (options.json) printJson({ title: file.title, acts, stages, rows: matrixOf(file) });
  else print(tellMatrix(file));
  return 0;
}

async function compareAll(names: readonly string[], options: Options): Promise<number> {
  if (names.length < 2 || names.length > 6) return complain("rapport modalities compare: name 2 to 6 bodies");
  const read = await Promise.all(names.map((name) => sound(name, options)));
  const files = read.filter((file) => file !== null);
  const [from, to] = files;
  if (files.length < names.length || !from || !to) return 1;
  const [comparison, models, changes] = [compare(files), files.map(twoModels), whatIf(from, to)];
  if (options.json) printJson({ names, ...comparison, models, whatIf: { from: names[0], to: names[1], changes } });
  else print(tellComparison(names, comparison, models, changes));
  return 0;
}

async function may(name: string, options: Options): Promise<number> {
  const { capacity, act, stage, json } = options;
  if (capacity === undefined || act === undefined || stage === undefined) {
    return complain("rapport modalities may: name --capacity, --act and --stage (matrix lists those there are)");
  }
  const file = await sound(name, options);
  if (!file) return 1;
  const right = rightsOf(file).may(capacity, act, stage);
  const { allowed, rule, ruleId, source, instead, verified, limits } = right;
  const inWriting = allowed ? [] : inWritingOf(file, { capacity, act, stage });
  if (json)
    printJson({ allowed, rule, ruleId, source, instead: withDates(instead, inWriting), verified, limits, inWriting });
  else print(tellRight({ ...right, instead: withDates(instead, inWriting) }));
  return 0;
}

interface Asked {
  readonly capacity: string;
  readonly act: string;
  readonly stage: string;
}

/** The dates of the file by which this capacity can hand something in in writing, those that are past left out. */
function inWritingOf(file: Modalities, asked: Asked) {
  const rights = rightsOf(file);
  const now = new Date();
  return file.stages.flatMap(({ id, title, deadlines = [] }) =>
    deadlines.flatMap(({ act, until, zone }) => {
      const [date = "", time = ""] = until.split("T");
      const meant = instantOf(date, time, zone);
      const same = act === asked.act && id === asked.stage;
      const open = meant.kind === "once" && meant.at > now && rights.may(asked.capacity, act, id).allowed;
      if (same || !open) return [];
      return [
        { act, stage: id, title, until: meant.at.toISOString(), zone, told: instantInWords(meant.at, zone, "en") },
      ];
    }),
  );
}

/** What else is possible, with the dates of the file after it. */
function withDates(instead: string | null, dates: ReturnType<typeof inWritingOf>): string | null {
  const told = dates.map(({ act, title, told: when }) => `Or ${act} in writing until ${when} (${title}).`);
  return instead === null && told.length === 0 ? null : [...(instead === null ? [] : [instead]), ...told].join(" ");
}

/** The names of the templates under a heading for each kind of body. */
async function list({ json }: Options): Promise<number> {
  const known = await Promise.all(
    byFamily((await templateNames()).map((name) => ({ name }))).map(async ({ name }) => {
      const { file } = await checked(name);
      return {
        name,
        family: familyOf(name),
        title: file?.title ?? name,
        body: file?.body ?? name,
        summary: file?.summary ?? "",
      };
    }),
  );
  if (json) printJson(known);
  else {
    const say = libraryWords.in("en");
    const groups = [...Map.groupBy(known, ({ family }) => family ?? "options")];
    const lines = ({ name, title }: (typeof known)[number]) => `  ${name.padEnd(32)} ${title}`;
    print(groups.map(([family, those]) => [say(`family-${family}`), ...those.map(lines)].join("\n")).join("\n\n"));
  }
  return 0;
}

/** About a file of rules and one of people. */
async function composition([name, members]: readonly string[], options: Options): Promise<number> {
  if (name === undefined) return complain(usage);
  const file = await sound(name, options);
  return file ? compositionCli(file, members, options, { print, complain }) : 1;
}

const commands: Readonly<Record<string, (names: readonly string[], options: Options) => Promise<number>>> = {
  check: ([name = ""], options) => check(name, options),
  matrix: ([name = ""], options) => matrix(name, options),
  compare: compareAll,
  may: ([name = ""], options) => may(name, options),
  composition,
  list: (_names, options) => list(options),
  schema: async () => {
    printJson(modalitiesSchema());
    return 0;
  },
};
/** Commands that are about one file each. */
const aboutOne = new Set(["check", "matrix", "may"]);

export async function modalitiesCli(args: readonly string[]): Promise<number> {
  const options = {
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    capacity: { type: "string" },
    act: { type: "string" },
    stage: { type: "string" },
    nominations: { type: "string" },
    composition: { type: "string" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "", ...names] = positionals;
    const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
    if (values.help || verb === "help") {
      print(usage);
      return 0;
    }
    if (!command)
      return complain(
        verb === ""
          ? usage
          : `rapport modalities: there is no command "${verb}"; ${hintFor(verb, Object.keys(commands))}\n\n${usage}`,
      );
    if (aboutOne.has(verb) && names.length !== 1) {
      return complain(`rapport modalities ${verb}: name one file, or a template (npx rapport modalities list)`);
    }
    return await command(names, values);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT" && "path" in error) {
      const meant = nearestName(String(error.path), await templateNames());
      const hint = meant === null ? "npx rapport modalities list names the templates" : `did you mean "${meant}"?`;
      return complain(`rapport modalities: there is no file and no template "${error.path}"; ${hint}`);
    }
    return complain(`rapport modalities: ${inWords(error)}`);
  }
}
