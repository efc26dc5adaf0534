/** One Hono application from a list of routes: who asks, in which language, as a page or as data, and what went wrong. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { z } from "zod";
import type { Reader } from "../../kernel/reader.ts";
import type { Problem } from "../../kernel/result.ts";
import { isUnreachable } from "../database/unreachable.ts";
import { ProblemPage } from "../html/problem-page.tsx";
import { requestNumber } from "../log/index.ts";
import { askOf, barePath, languageOf, wantsJson } from "./ask.ts";
import { readBody, saysTooLarge, tooLarge, usualBody } from "./body.ts";
import { compress } from "./compress.ts";
import { words } from "./languages/index.ts";
import { methodsAt } from "./methods.ts";
import type { Act, Ask, Html, Limit, Page, Raw, Route, Typed } from "./route.ts";
import { remember } from "./said.ts";

export interface SiteParts {
  readonly routes: readonly Route[];
  /** Who asks: from the cookie of a sign-in or a script's token. */
  readonly whoAsks: (c: Context) => Promise<Reader>;
  /** Scheme, host and port that readers use, as `https://rapport.example`. */
  readonly origin: string;
  /** Told of every failure that is ours, by the number the reader is shown. */
  readonly onBroken: (request: string, error: unknown) => void;
  /** Asked before anything else is done; a problem it gives is the answer. */
  readonly guard?: (c: Context, ask: Ask, limit: Limit) => Promise<Problem | null>;
  /** What sees every request first, such as the log. */
  readonly before?: readonly MiddlewareHandler[];
}

const send = async (c: Context, html: Html, status: Problem["status"] | 200 = 200): Promise<Response> =>
  c.html(`<!doctype html>${await html}`, status);

/** What is asked for as data is asked for as data where it stands now. */
const moved = (c: Context, location: string): string => {
  const { pathname, search } = new URL(c.req.url);
  return `${location}${pathname.endsWith(".json") ? ".json" : ""}${search}`;
};

async function refuse(c: Context, ask: Ask, problem: Problem, typed: Typed = {}, form?: Act<unknown>["again"]) {
  if (problem.retryAfter !== undefined) c.header("retry-after", String(problem.retryAfter));
  if (problem.location !== undefined) return c.redirect(moved(c, problem.location), 301);
  if (wantsJson(c)) return c.json(problem, problem.status, { "content-type": "application/problem+json" });
  if (form) return send(c, await form(ask, typed, problem), problem.status);
  return send(c, ProblemPage({ problem, ask, typed }), problem.status);
}

/** What is wrong with a field, in the reader's language, where the schema does not say it itself. */
const complaints = {
  en: z.locales.en().localeError,
  fr: z.locales.fr().localeError,
  ar: z.locales.ar().localeError,
} as const;

/** Who asks, and whether they may come in; what is then done with it. */
type Enter = (c: Context, limit: Limit, then: (ask: Ask) => Promise<Response> | Response) => Promise<Response>;

function servePage(site: Hono, route: Page<unknown>, enter: Enter): void {
  const answer = async (c: Context, ask: Ask) => {
    const loaded = await route.load(ask);
    if (!loaded.ok) return refuse(c, ask, loaded.problem);
    c.header("cache-control", ask.reader.person ? "private, no-store" : "no-cache");
    c.header("vary", "cookie, accept-language, accept");
    return wantsJson(c) ? c.json(loaded.value) : send(c, route.html(loaded.value, ask));
  };
  site.get(route.path, (c) => enter(c, route.limit ?? "read", (ask) => answer(c, ask)));
}

function serveAct(site: Hono, route: Act<unknown>, enter: Enter): void {
  const answer = async (c: Context, ask: Ask) => {
    // Who holds no role and no seat anywhere brings nothing large: it is held in memory before anybody asks whether they may.
    const holds = ask.reader.grants.length + ask.reader.seats.length > 0;
    const limit = holds ? (route.largest ?? usualBody) : usualBody;
    const body = await readBody(c, ask.language, limit);
    if (!body.ok) return refuse(c, ask, body.problem);
    const input = route.input.safeParse(body.value, { error: complaints[ask.language] });
    if (!input.success) {
      const say = words.in(ask.language);
      const fields = Object.fromEntries(input.error.issues.map((issue) => [issue.path.join("."), issue.message]));
      const title = say("wrong-form-title");
      const problem = { status: 422, code: "wrong-form", title, detail: say("wrong-form-detail"), fields } as const;
      return refuse(c, ask, problem, body.value, route.again);
    }
    const done = await route.run(ask, input.data);
    if (!done.ok) return refuse(c, ask, done.problem, body.value, route.again);
    const { to, said, data, cookies = [] } = done.value;
    for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
    if (wantsJson(c)) return c.json({ location: to, said, ...(data === undefined ? {} : { data }) });
    if (route.shown) return send(c, route.shown(ask, data));
    remember(c, said);
    return c.redirect(to, 303);
  };
  site.on(route.method.toUpperCase(), route.path, (c) => enter(c, route.limit ?? "act", (ask) => answer(c, ask)));
}

function serveRaw(site: Hono, route: Raw, enter: Enter): void {
  const limit = route.limit ?? (route.method === "get" ? "read" : "act");
  site.on(route.method.toUpperCase(), route.path, (c) =>
    enter(c, limit, (ask) => {
      const measured = route.method === "get" || c.req.header("content-length") !== undefined;
      if (measured && !saysTooLarge(c, usualBody)) return route.handle(ask, c);
      return refuse(c, ask, tooLarge(ask.language, usualBody));
    }),
  );
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
  // This host alone, and only what it was told over https: what else stands under the domain is not ours to bind.
  strictTransportSecurity: "max-age=15552000",
});

export function createSite({ routes, whoAsks, origin, onBroken, guard, before = [] }: SiteParts): Hono {
  const site = new Hono({ getPath: barePath });
  const asked = async (c: Context): Promise<Ask> => askOf(c, await whoAsks(c), origin);
  const enter: Enter = async (c, limit, then) => {
    const ask = await asked(c);
    const problem = await guard?.(c, ask, limit);
    return problem ? refuse(c, ask, problem) : then(ask);
  };
  const own = new Set([origin]);
  site.use(...before, compress, headers);
  const isOwn = (from: string, c: Context): boolean => own.has(from) || from === new URL(c.req.url).origin;
  site.use(csrf({ origin: isOwn }));
  // That looks at what a form can send. Whatever else another site's page sends, as JSON, is not for us either.
  site.use(async (c, next) => {
    const from = c.req.header("origin");
    const changes = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (changes && from !== undefined && !isOwn(from, c)) throw new HTTPException(403);
    await next();
  });
  for (const route of routes) {
    if (route.kind === "page") servePage(site, route, enter);
    else if (route.kind === "act") serveAct(site, route, enter);
    else serveRaw(site, route, enter);
  }
  const methodsOf = methodsAt(routes);
  site.notFound((c) =>
    enter(c, "read", (ask) => {
      const say = words.in(ask.language);
      const methods = methodsOf(barePath(c.req.raw));
      if (methods.length > 0 && !methods.includes(c.req.method)) {
        c.header("allow", methods.join(", "));
        const detail = say("wrong-method-detail", { methods: methods.join(", ") });
        return refuse(c, ask, { status: 405, code: "wrong-method", title: say("wrong-method-title"), detail });
      }
      const title = say("not-found-title");
      return refuse(c, ask, { status: 404, code: "not-found", title, detail: say("not-found-detail") });
    }),
  );
  site.onError(async (error, c) => {
    const language = languageOf(c);
    const say = words.in(language);
    const ask = askOf(c, { person: null, name: null, capacity: null, grants: [], seats: [], via: "nobody" }, origin);
    if ("status" in error && error.status === 403) {
      const title = say("wrong-origin-title");
      return refuse(c, ask, { status: 403, code: "wrong-origin", title, detail: say("wrong-origin-detail") });
    }
    const request = requestNumber(c);
    onBroken(request, error);
    if (isUnreachable(error)) {
      const [title, detail] = [say("busy-title"), say("busy-detail")];
      return refuse(c, ask, { status: 503, code: "busy", title, detail, retryAfter: 5 });
    }
    const detail = say("broken-detail", { request });
    return refuse(c, ask, { status: 500, code: "broken", title: say("broken-title"), detail });
  });
  return site;
}
