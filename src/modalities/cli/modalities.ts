/** `rapport modalities check | matrix | compare | may | list`: the rules of a body from a file or a template, without a database. */
import { parseArgs } from "node:util";
import { sourceOf, templateNames } from "../library.ts";
import { acts, type Finding, type Modalities } from "../modalities-model.ts";
import { readModalities } from "../parse.ts";
import { checkModalities } from "../rules/file/check.ts";
import { compare, matrixOf } from "../rules/file/compare.ts";
import { rightsOf } from "../rules/file/rights.ts";

const usage = `usage: rapport modalities check FILE | matrix FILE | compare A B ... |
         may FILE --capacity C --act A --stage S | list        [--json]
  FILE is a YAML file or the name of a template (see list)
`;

interface Options {
  readonly json: boolean;
  readonly capacity?: string | undefined;
  readonly act?: string | undefined;
  readonly stage?: string | undefined;
}

const print = (text: string) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
const complain = (message: string, status = 2): number => {
  process.stderr.write(message.endsWith("\n") ? message : `${message}\n`);
  return status;
};

const line = (name: string, { line: at, severity, message }: Finding) =>
  `${name}${at === null ? "" : `:${at}`}: ${severity}: ${message}`;

async function checked(
  name: string,
): Promise<{ readonly file: Modalities | null; readonly findings: readonly Finding[] }> {
  const source = await sourceOf(name);
  if ("finding" in source) return { file: null, findings: [source.finding] };
  const { file, findings, lineOf } = readModalities(source.text);
  return { file, findings: file ? checkModalities(file, lineOf) : findings };
}

/** The file, where nothing in it is an error; else the errors are told. */
async function sound(name: string): Promise<Modalities | null> {
  const { file, findings } = await checked(name);
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const finding of errors) complain(line(name, finding));
  return errors.length > 0 ? null : file;
}

async function check(name: string, { json }: Options): Promise<number> {
  const { findings } = await checked(name);
  const good = findings.every(({ severity }) => severity !== "error");
  if (json) print(JSON.stringify({ ok: good, findings }, null, 2));
  else
    print(
      [...findings.map((finding) => line(name, finding)), good ? `${name}: sound` : `${name}: to be mended`].join("\n"),
    );
  return good ? 0 : 1;
}

async function matrix(name: string, { json }: Options): Promise<number> {
  const file = await sound(name);
  if (!file) return 1;
  const rows = matrixOf(file);
  if (json) print(JSON.stringify({ title: file.title, acts, stages: file.stages.map(({ id }) => id), rows }, null, 2));
  else {
    const told = rows.flatMap(({ title, cells }) => [
      title,
      ...cells.flatMap(({ act, stages, everywhere }) =>
        stages.length > 0 ? [`  ${act.padEnd(17)} ${everywhere ? "at every stage" : stages.join(", ")}`] : [],
      ),
    ]);
    print([file.title, "", ...told].join("\n"));
  }
  return 0;
}

async function compareAll(names: readonly string[], { json }: Options): Promise<number> {
  const files = await Promise.all(names.map(sound));
  const good = files.filter((file) => file !== null);
  if (good.length < names.length) return 1;
  const comparison = compare(good);
  if (json) print(JSON.stringify(comparison, null, 2));
  else {
    const telling = comparison.rows.filter(({ reach }) =>
      reach.some((one) => one === "everywhere" || one === "somewhere"),
    );
    print(
      telling.map(({ group, act, reach }) => `${group.padEnd(20)} ${act.padEnd(17)} ${reach.join(" | ")}`).join("\n"),
    );
  }
  return 0;
}

async function may(name: string, { json, capacity, act, stage }: Options): Promise<number> {
  if (capacity === undefined || act === undefined || stage === undefined) return complain(usage);
  const file = await sound(name);
  if (!file) return 1;
  const { allowed, rule, source, instead, verified, limits } = rightsOf(file).may(capacity, act, stage);
  if (json) print(JSON.stringify({ allowed, rule, source, instead, verified, limits }, null, 2));
  else
    print(
      [
        `${allowed ? "yes" : "no"}: ${rule}`,
        `source: ${source}${verified ? "" : " (unverified)"}`,
        ...(instead ? [instead] : []),
      ].join("\n"),
    );
  return 0;
}

async function list({ json }: Options): Promise<number> {
  const known = await Promise.all(
    (await templateNames()).map(async (name) => ({ name, title: (await checked(name)).file?.title ?? name })),
  );
  print(
    json ? JSON.stringify(known, null, 2) : known.map(({ name, title }) => `${name.padEnd(28)} ${title}`).join("\n"),
  );
  return 0;
}

export async function modalitiesCli(args: readonly string[]): Promise<number> {
  const options = {
    json: { type: "boolean", default: false },
    capacity: { type: "string" },
    act: { type: "string" },
    stage: { type: "string" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, ...names] = positionals;
    const [name] = names;
    if (verb === "list") return await list(values);
    if (name === undefined) return complain(usage);
    if (verb === "check") return await check(name, values);
    if (verb === "matrix") return await matrix(name, values);
    if (verb === "compare") return await compareAll(names, values);
    if (verb === "may") return await may(name, values);
    return complain(usage);
  } catch (error) {
    return complain(`rapport modalities: ${error instanceof Error ? error.message : String(error)}`);
  }
}
