/** Modalities that somebody offers for adoption: a template by its name, or a file; free of errors, or its findings. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { words } from "../languages/index.ts";
import { modalitiesSource, templateNames } from "../library.ts";
import type { Finding, Modalities } from "../modalities-model.ts";
import { readModalities } from "../parse.ts";
import { checkModalities } from "../rules/file/check.ts";
import type { Acting } from "./acting.ts";

export interface Offered {
  /** Name of a template; where it is given the text is not looked at. */
  readonly template: string;
  /** A modalities file in YAML. */
  readonly text: string;
}

export interface ReadOffered {
  readonly template: string | null;
  readonly text: string;
  readonly file: Modalities;
  readonly warnings: readonly Finding[];
}

/** So many findings are shown; a file with more is mended from the top. */
const shown = 20;

export async function readOffered({ language }: Acting, { template, text }: Offered): Promise<Result<ReadOffered>> {
  const say = words.in(language);
  const wrong = (field: string, detail: string, title = say("wrong-form")): Result<never> =>
    fail({ status: 422, code: "wrong-modalities", title, detail, fields: { [field]: detail } });
  if (template !== "" && !(await templateNames()).includes(template)) return wrong("template", say("no-template"));
  const source = template === "" ? text : await modalitiesSource(template);
  if (source.trim() === "") return wrong("text", say("nothing-offered"));
  const { file, findings, lineOf } = readModalities(source);
  const found = file ? checkModalities(file, lineOf) : findings;
  const errors = found.filter(({ severity }) => severity === "error");
  if (!file || errors.length > 0) {
    const lines = errors.slice(0, shown).map(({ line, message }) => say("finding", { line: line ?? 1, message }));
    return wrong("text", lines.join("\n"), say("wrong-modalities"));
  }
  return ok({ template: template || null, text: source, file, warnings: found });
}
