/** A refusal where a file was asked for: a page for people, a problem for programs. */
import type { Context } from "hono";
import type { Problem } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/problem-page.tsx";
import type { Ask } from "../../../platform/http/index.ts";

export function refused(c: Context, ask: Ask, problem: Problem): Response | Promise<Response> {
  if (/\btext\/html\b/.test(c.req.header("accept") ?? "")) {
    return c.html(`<!doctype html>${String(<ProblemPage problem={problem} ask={ask} />)}`, problem.status);
  }
  return c.json(problem, problem.status, { "content-type": "application/problem+json" });
}
