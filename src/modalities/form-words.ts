/** What is wrong with the form of a modalities file, in words that a person can act on: zod's own are for programmers. */
import type { z } from "zod";
import { decision } from "./decision-model.ts";
import { gain } from "./gain-model.ts";
import { modalitiesSchema } from "./json-schema.ts";
import { hintFor } from "./rules/file/near.ts";

type Path = readonly PropertyKey[];
type Node = Record<string, unknown>;

/** "rules 3, may 1": counted from one, as people do. */
const inPlace = (path: Path): string =>
  path
    .map((step, index) => (typeof step === "number" ? ` ${step + 1}` : `${index === 0 ? "" : ", "}${String(step)}`))
    .join("") || "the file";

/** The names of shapes, as people who are no programmers know them. */
const shapes: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, as in [first, second]",
  object: "fields with their values",
  record: "names with their values",
};
const shape = (expected: string): string => shapes[expected] ?? expected;

const choices = (node: Node): readonly Node[] =>
  [node, ...((node["anyOf"] ?? []) as Node[]), ...((node["oneOf"] ?? []) as Node[])].filter(
    (one) => typeof one === "object",
  );

let schema: Node | undefined;

/** The fields there are at a place of the file; of things of several kinds, those of every kind. */
function fieldsAt(path: Path): readonly string[] {
  schema ??= modalitiesSchema();
  let nodes: readonly Node[] = choices(schema);
  for (const step of path) {
    const next = nodes.map((node) =>
      typeof step === "number" ? node["items"] : (node["properties"] as Node | undefined)?.[String(step)],
    );
    nodes = next.flatMap((node) => (node ? choices(node as Node) : []));
  }
  return [...new Set(nodes.flatMap((node) => Object.keys((node["properties"] ?? {}) as Node)))];
}

const waysIn = gain.options.map(({ shape: { by } }) => by.value);
const methods = decision.options.map(({ shape: { method } }) => method.value);

const listed = (value: unknown): string => (value === undefined ? "nothing" : `"${String(value)}"`);

function within({ origin, ...limit }: { readonly origin: string; minimum?: unknown; maximum?: unknown }): string {
  const [word, amount] = limit.minimum === undefined ? ["at most", limit.maximum] : ["at least", limit.minimum];
  if (origin === "string")
    return amount === 1
      ? "this is empty; write something, or leave the line out"
      : `this has ${word} ${amount} characters`;
  if (origin === "array" || origin === "record")
    return `this list has ${word} ${amount} ${amount === 1 ? "entry" : "entries"}`;
  return `this number is ${word} ${amount}`;
}

/** One mistake in words. `valueAt` looks up what stands in the file. */
export function inWords(issue: z.core.$ZodIssue, valueAt: (path: Path) => unknown): string {
  const where = inPlace(issue.path);
  const said = (message: string): string => `${where}: ${message}`;
  switch (issue.code) {
    case "unrecognized_keys": {
      const fields = fieldsAt(issue.path);
      return said(issue.keys.map((key) => `there is no field "${key}" here; ${hintFor(key, fields)}`).join("; "));
    }
    case "invalid_value": {
      const value = valueAt(issue.path);
      const known = issue.values.map(String);
      if (known.length === 1) return said(`this is always ${known[0]}`);
      return said(
        value === undefined
          ? `this is missing; ${hintFor("", known)}`
          : `there is no ${listed(value)}; ${hintFor(String(value), known)}`,
      );
    }
    case "invalid_union": {
      const name = "discriminator" in issue ? issue.discriminator : undefined;
      if (name === undefined) {
        return said(
          issue.path.at(-1) === "who"
            ? 'this takes a list of capacities, or "all"'
            : 'this takes a share from 0 to 1, as in 0.6 or "2/3"',
        );
      }
      const value = valueAt(issue.path);
      const known = name === "by" ? waysIn : methods;
      return said(
        value === undefined
          ? `"${name}" is missing; ${hintFor("", known)}`
          : `there is no ${listed(value)}; ${hintFor(String(value), known)}`,
      );
    }
    case "invalid_type":
      if (valueAt(issue.path) === undefined) return said(`this is missing; it takes ${shape(issue.expected)}`);
      return said(`this takes ${shape(issue.expected)}`);
    case "invalid_format":
      return said(`this takes ${issue.message}`);
    case "too_big":
    case "too_small":
      return said(within(issue));
    default:
      return said(issue.message);
  }
}
