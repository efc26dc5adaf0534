/**
 * What uses what, from declaration to declaration through the whole source: `src/a.ts#name`, with `src/a.ts#` for what a
 * file does when it is loaded. By names alone, without types; of two that could be meant both are taken.
 */
import { posix } from "node:path";
import { parseSync } from "oxc-parser";
import type { Source } from "./source.ts";

/** By declaration, the declarations it uses. `file#*` stands for all that a file exports. */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** Within round brackets, and what is waited for. */
function bare(node: unknown): Node | null {
  if (!isNode(node)) return null;
  const inner = node.type === "ParenthesizedExpression" ? node["expression"] : node["argument"];
  return node.type === "ParenthesizedExpression" || node.type === "AwaitExpression" ? bare(inner) : node;
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node["name"] === "string" ? node["name"] : "");

/** The file that `import("./x.ts")` names; null for anything else. */
function loaded(node: unknown, file: string): string | null {
  const found = bare(node);
  const source = found?.type === "ImportExpression" ? found["source"] : null;
  const name = isNode(source) && typeof source["value"] === "string" ? source["value"] : "";
  return name.startsWith(".") ? posix.join(posix.dirname(file), name) : null;
}

/** Names that are used within a node, and what it loads later: `file#name`. */
function mentioned(root: Node, file: string): { readonly names: Set<string>; readonly loads: Set<string> } {
  const names = new Set<string>();
  const loads = new Set<string>();
  const walk = (node: Node): void => {
    if (node.type.startsWith("TS") && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return;
    if (node.type === "Identifier" || node.type === "JSXIdentifier") names.add(nameOf(node));
    const target = node.type === "MemberExpression" ? loaded(node["object"], file) : null;
    if (target !== null) return void loads.add(`${target}#${nameOf(node["property"])}`);
    const taken = node.type === "VariableDeclarator" ? loaded(node["init"], file) : null;
    const pattern = node["id"];
    if (taken !== null && isNode(pattern) && pattern.type === "ObjectPattern") {
      for (const one of nodesIn(pattern["properties"])) loads.add(`${taken}#${nameOf(one["key"])}`);
      return;
    }
    const whole = node.type === "ImportExpression" ? loaded(node, file) : null;
    if (whole !== null) loads.add(`${whole}#*`);
    for (const [field, value] of Object.entries(node)) {
      const named =
        (field === "property" || field === "key") && node["computed"] !== true && node["shorthand"] !== true;
      if (!named) for (const child of nodesIn(value)) walk(child);
    }
  };
  walk(root);
  return { names, loads };
}

/** The names that a statement at the top of a file declares. */
function declared(statement: Node): readonly string[] {
  const declaration = isNode(statement["declaration"]) ? statement["declaration"] : statement;
  if (declaration.type === "FunctionDeclaration") return [nameOf(declaration["id"])];
  if (declaration.type !== "VariableDeclaration") return [];
  return nodesIn(declaration["declarations"]).flatMap(({ id }) => [...mentioned(id as Node, "").names]);
}

function usesIn({ file, text }: Source): Map<string, Set<string>> {
  const { program, module } = parseSync(file, text);
  const uses = new Map<string, Set<string>>();
  const pathOf = (name: string): string => posix.join(posix.dirname(file), name);
  const meant = new Map<string, string>();
  for (const { moduleRequest, entries } of module.staticImports) {
    if (!moduleRequest.value.startsWith(".")) continue;
    const from = pathOf(moduleRequest.value);
    for (const { importName, localName, isType } of entries)
      if (!isType) meant.set(localName.value, `${from}#${importName.kind === "Name" ? importName.name : "*"}`);
  }
  const statements = program.body as unknown as readonly Node[];
  for (const statement of statements) for (const name of declared(statement)) meant.set(name, `${file}#${name}`);
  for (const statement of statements) {
    if (statement.type === "ImportDeclaration") continue;
    const names = declared(statement);
    const used = mentioned(statement, file);
    for (const name of names.length > 0 ? names : [""]) {
      const all = uses.get(`${file}#${name}`) ?? new Set([`${file}#`]);
      for (const one of used.names) if (meant.has(one)) all.add(meant.get(one) ?? "");
      for (const one of used.loads) all.add(one);
      uses.set(`${file}#${name}`, all);
    }
  }
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, importName, exportName, isType } of entries)
      if (moduleRequest && !isType) {
        const from = `${pathOf(moduleRequest.value)}#${importName.kind === "Name" ? importName.name : "*"}`;
        uses.set(`${file}#${exportName.name ?? "*"}`, new Set([from, `${file}#`]));
      }
  return uses;
}

export const usesOf = (sources: readonly Source[]): Uses => new Map(sources.flatMap((source) => [...usesIn(source)]));

/** All that is used from here on, with where it begins. */
export function reachedFrom(uses: Uses, begin: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...begin];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(uses.get(next) ?? []));
    if (next.endsWith("#*")) open.push(...[...uses.keys()].filter((one) => one.startsWith(next.slice(0, -1))));
  }
  return reached;
}
