/** Reading what a form or a program sends, within a limit, into plain values. */
import type { Context } from "hono";
import { keepable } from "../../kernel/keepable.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Language } from "../languages/index.ts";
import { words } from "./languages/index.ts";
import type { Typed } from "./route.ts";

/** Megabytes one request may bring, where its route does not say more; above it nothing is read. */
export const usualBody = 5;

export const tooLarge = (language: Language, limit: number) => {
  const say = words.in(language);
  const title = say("too-large-title");
  return { status: 413, code: "too-large", title, detail: say("too-large-detail", { limit }) } as const;
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

function keepableWithin(value: unknown): unknown {
  if (typeof value === "string") return keepable(value);
  if (Array.isArray(value)) return value.map(keepableWithin);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [keepable(name), keepableWithin(inner)]));
}

/** A field that comes several times becomes a list. */
function typedFrom(form: FormData): Typed {
  const typed: Record<string, string | File | (string | File)[]> = Object.create(null);
  for (const [name, given] of form.entries()) {
    const value = typeof given === "string" ? keepable(given) : given;
    const before = typed[name];
    if (before === undefined) typed[name] = value;
    else typed[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { ...typed };
}

/** Whether a request says itself that it brings more than so many megabytes; one that does not say is found out when read. */
export const saysTooLarge = (c: Context, limit: number): boolean =>
  Number(c.req.header("content-length") ?? 0) > limit * 1e6;

const overflow = new Error("more than was allowed");

/** The request, whose body fails with `overflow` once more than so many megabytes have come. */
function limited(request: Request, limit: number): Request {
  // With a length given, Node itself lets no more through.
  if (request.body === null || request.headers.has("content-length")) return request;
  let left = limit * 1e6;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      left -= chunk.byteLength;
      if (left < 0) controller.error(overflow);
      else controller.enqueue(chunk);
    },
  });
  const { method, headers, url } = request;
  return new Request(url, { method, headers, body: request.body.pipeThrough(counted), duplex: "half" } as RequestInit);
}

/** The fields of a form, or the members of a JSON object; an empty body is an empty form. */
export async function readBody(c: Context, language: Language, limit: number): Promise<Result<Typed>> {
  if (saysTooLarge(c, limit)) return fail(tooLarge(language, limit));
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "") return ok({});
  const request = limited(c.req.raw, limit);
  try {
    if (type === "application/json") {
      const value: unknown = await request.json();
      return typeof value === "object" && value !== null && !Array.isArray(value)
        ? ok(keepableWithin(value) as Typed)
        : wrongType(language);
    }
    if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") {
      return ok(typedFrom(await request.formData()));
    }
  } catch (error) {
    if (error === overflow || (error instanceof Error && error.cause === overflow))
      return fail(tooLarge(language, limit));
    return wrongType(language);
  }
  return wrongType(language);
}
