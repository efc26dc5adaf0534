/** One Hono application from a list of routes: who asks, in which language, as a page or as data, and what went wrong. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import type { Reader } from "../../kernel/reader.ts";
import type { Problem } from "../../kernel/result.ts";
import { ProblemPage } from "../html/problem-page.tsx";
import { requestNumber } from "../log/index.ts";
import { askOf, barePath, languageOf, wantsJson } from "./ask.ts";
import { readBody } from "./body.ts";
import { compress } from "./compress.ts";
import { words } from "./languages/index.ts";
import type { Act, Ask, Html, Page, Raw, Route, Typed } from "./route.ts";
import { remember } from "./said.ts";

export interface SiteParts {
  readonly routes: readonly Route[];
  /** Who asks: from the cookie of a sign-in or a script's token. */
  readonly whoAsks: (c: Context) => Promise<Reader>;
  /** Scheme, host and port that readers use, as `https://rapport.example`. */
  readonly origin: string;
  /** Told of every failure that is ours, by the number the reader is shown. */
  readonly onBroken: (request: string, error: unknown) => void;
  /** What sees every request first, such as the log. */
  readonly before?: readonly MiddlewareHandler[];
}

const send = async (c: Context, html: Html, status: Problem["status"] | 200 = 200): Promise<Response> =>
  c.html(`<!doctype html>${await html}`, status);

async function refuse(c: Context, ask: Ask, problem: Problem, typed: Typed = {}, form?: Act<unknown>["again"]) {
  if (wantsJson(c)) return c.json(problem, problem.status, { "content-type": "application/problem+json" });
  if (form) return send(c, await form(ask, typed, problem), problem.status);
  return send(c, ProblemPage({ problem, ask, typed }), problem.status);
}

function servePage(site: Hono, route: Page<unknown>, asked: (c: Context) => Promise<Ask>): void {
  site.get(route.path, async (c) => {
    const ask = await asked(c);
    const loaded = await route.load(ask);
    if (!loaded.ok) return refuse(c, ask, loaded.problem);
    c.header("cache-control", ask.reader.person ? "private, no-store" : "no-cache");
    c.header("vary", "cookie, accept-language, accept");
    return wantsJson(c) ? c.json(loaded.value) : send(c, route.html(loaded.value, ask));
  });
}

function serveAct(site: Hono, route: Act<unknown>, asked: (c: Context) => Promise<Ask>): void {
  site.on(route.method.toUpperCase(), route.path, async (c) => {
    const ask = await asked(c);
    const body = await readBody(c, ask.language);
    if (!body.ok) return refuse(c, ask, body.problem);
    const input = route.input.safeParse(body.value);
    if (!input.success) {
      const say = words.in(ask.language);
      const fields = Object.fromEntries(input.error.issues.map((issue) => [issue.path.join("."), issue.message]));
      const title = say("wrong-form-title");
      const problem = { status: 422, code: "wrong-form", title, detail: say("wrong-form-detail"), fields } as const;
      return refuse(c, ask, problem, body.value, route.again);
    }
    const done = await route.run(ask, input.data);
    if (!done.ok) return refuse(c, ask, done.problem, body.value, route.again);
    const { to, said, data } = done.value;
    if (wantsJson(c)) return c.json({ location: to, said, ...(data === undefined ? {} : { data }) });
    remember(c, said);
    return c.redirect(to, 303);
  });
}

function serveRaw(site: Hono, route: Raw, asked: (c: Context) => Promise<Ask>): void {
  site.on(route.method.toUpperCase(), route.path, async (c) => route.handle(await asked(c), c));
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  crossOriginEmbedderPolicy: false,
});

export function createSite({ routes, whoAsks, origin, onBroken, before = [] }: SiteParts): Hono {
  const site = new Hono({ getPath: barePath });
  const asked = async (c: Context): Promise<Ask> => askOf(c, await whoAsks(c), origin);
  const own = new Set([origin]);
  site.use(...before, compress, headers);
  site.use(csrf({ origin: (from, c) => own.has(from) || from === new URL(c.req.url).origin }));
  for (const route of routes) {
    if (route.kind === "page") servePage(site, route, asked);
    else if (route.kind === "act") serveAct(site, route, asked);
    else serveRaw(site, route, asked);
  }
  site.notFound(async (c) => {
    const ask = await asked(c);
    const say = words.in(ask.language);
    return refuse(c, ask, {
      status: 404,
      code: "not-found",
      title: say("not-found-title"),
      detail: say("not-found-detail"),
    });
  });
  site.onError(async (error, c) => {
    const language = languageOf(c);
    const say = words.in(language);
    const ask = askOf(c, { person: null, name: null, capacity: null, grants: [], via: "nobody" }, origin);
    if ("status" in error && error.status === 403) {
      const title = say("wrong-origin-title");
      return refuse(c, ask, { status: 403, code: "wrong-origin", title, detail: say("wrong-origin-detail") });
    }
    const request = requestNumber(c);
    onBroken(request, error);
    const detail = say("broken-detail", { request });
    return refuse(c, ask, { status: 500, code: "broken", title: say("broken-title"), detail });
  });
  return site;
}
