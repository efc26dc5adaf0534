/** Reading what a form or a program sends, within a limit, into plain values. */
import type { Context } from "hono";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Language } from "../languages/index.ts";
import { words } from "./languages/index.ts";
import type { Typed } from "./route.ts";

/** Megabytes one request may bring; above it nothing is read. */
export const largestBody = 210;

const tooLarge = (language: Language) => {
  const say = words.in(language);
  return fail({
    status: 413 as const,
    code: "too-large",
    title: say("too-large-title"),
    detail: say("too-large-detail", { limit: largestBody }),
  });
};

const wrongType = (language: Language) => {
  const say = words.in(language);
  return fail({
    status: 415 as const,
    code: "wrong-type",
    title: say("wrong-type-title"),
    detail: say("wrong-type-detail"),
  });
};

/** A field that comes several times becomes a list. */
function typedFrom(form: FormData): Typed {
  const typed: Record<string, string | File | (string | File)[]> = Object.create(null);
  for (const [name, value] of form.entries()) {
    const before = typed[name];
    if (before === undefined) typed[name] = value;
    else typed[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { ...typed };
}

/** The fields of a form, or the members of a JSON object; an empty body is an empty form. */
export async function readBody(c: Context, language: Language): Promise<Result<Typed>> {
  if (Number(c.req.header("content-length") ?? 0) > largestBody * 1e6) return tooLarge(language);
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "") return ok({});
  try {
    if (type === "application/json") {
      const value: unknown = await c.req.json();
      return typeof value === "object" && value !== null && !Array.isArray(value)
        ? ok(value as Typed)
        : wrongType(language);
    }
    if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") {
      return ok(typedFrom(await c.req.formData()));
    }
  } catch {
    return wrongType(language);
  }
  return wrongType(language);
}
