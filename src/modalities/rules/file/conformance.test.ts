import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { decodeModalities } from "../../decode.ts";
import { modalitiesSchema } from "../../json-schema.ts";
import { modalitiesSource, templateNames } from "../../library.ts";
import { type Finding, modalities } from "../../modalities-model.ts";
import { readModalities } from "../../parse.ts";
import { checkModalities } from "./check.ts";
import { rightsOf } from "./rights.ts";

const folder = join(import.meta.dirname, "../../../../conformance/modalities");
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

interface Expected {
  readonly ok: boolean;
  readonly wellFormed: boolean;
  readonly findings: readonly Pick<Finding, "check" | "line" | "severity">[];
  readonly may?: readonly { capacity: string; act: string; stage: string; [answer: string]: unknown }[];
}

const valid = new Ajv2020({ strict: true, strictRequired: false }).compile(
  modalitiesSchema("https://rapport.example/s"),
);

/** By a reader of YAML that knows nothing of modalities; null where it is none. */
function plainly(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 50 }) as unknown;
  } catch {
    return null;
  }
}

describe("conformance: modalities files", async () => {
  it.each(cases)("$name", ({ name }) => {
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
    const decoded = decodeModalities(readFileSync(join(folder, name, "file.yaml")));
    const read =
      "text" in decoded
        ? readModalities(decoded.text)
        : { file: null, findings: [decoded.finding], lineOf: () => null };
    const findings = read.file ? checkModalities(read.file, read.lineOf) : read.findings;
    const kinds = (list: Expected["findings"]) => new Set(list.map(({ check, severity }) => `${severity} ${check}`));
    expect(kinds(findings)).toEqual(kinds(expected.findings));
    for (const finding of expected.findings) expect(findings).toContainEqual(expect.objectContaining(finding));
    for (const { message } of findings) expect(message.length).toBeGreaterThan(10);
    expect(findings.every(({ severity }) => severity !== "error")).toBe(expected.ok);
    expect(read.file !== null).toBe(expected.wellFormed);
    if ("text" in decoded) {
      // What the reader refuses as YAML never gets as far as a schema; what it refuses by form the schema refuses too.
      const byForm = findings.some(({ check }) => check === "form");
      if (read.file || byForm) expect(valid(plainly(decoded.text))).toBe(expected.wellFormed);
    }
    const rights = read.file && rightsOf(read.file);
    for (const { capacity, act, stage, ...answer } of expected.may ?? []) {
      expect(rights?.may(capacity, act, stage)).toMatchObject(answer);
    }
  });

  it.each(await templateNames())("the template %s is valid by the published schema", async (name) => {
    expect(valid(parse(await modalitiesSource(name))), JSON.stringify(valid.errors)).toBe(true);
  });

  it("refuses by the published schema what the reader refuses by form, and takes what it takes", async () => {
    const templates = await Promise.all(
      (await templateNames()).map(async (name) => parse(await modalitiesSource(name))),
    );
    const put = fc.constantFrom(undefined, null, 0, -1, 0.5, 7, "", "a b", "member-state", "2/3", [], {}, true);
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        put,
        (template, way, value) => {
          const file = structuredClone(template) as Record<string, unknown>;
          let node: Record<string, unknown> = file;
          for (const step of way) {
            const keys = Object.keys(node);
            const key = keys[step % Math.max(1, keys.length)];
            if (key === undefined) break;
            const next = node[key];
            if (typeof next === "object" && next !== null && step !== way.at(-1))
              node = next as Record<string, unknown>;
            else if (value === undefined && !Array.isArray(node)) delete node[key];
            else node[key] = value ?? null;
          }
          expect(valid(file), JSON.stringify(valid.errors)).toBe(modalities.safeParse(file).success);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("says of every field what it is, for whoever writes a file in an editor", () => {
    const silent: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [field, { description }] of Object.entries(properties ?? {}))
        if (!description) silent.push(`${path}.${field}`);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
    };
    walk(modalitiesSchema(), "");
    expect(silent).toEqual([]);
  });
});
