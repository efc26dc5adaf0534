import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Log } from "./create-log.ts";

const numbers = new WeakMap<Request, string>();

/** The number of a request: in the log, and on the page that says something went wrong. */
export function requestNumber(c: Context): string {
  const request = c.req.raw;
  const known = numbers.get(request);
  if (known) return known;
  const number = randomUUID().slice(0, 8);
  numbers.set(request, number);
  return number;
}

/**
 * One line a request: its number, method, the pattern of its route (never the address itself, which may name a
 * person or carry a token), status and milliseconds until the answer began.
 */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const fields = {
      request: requestNumber(c),
      method: c.req.method,
      // The one that answered, not another whose pattern the address fits as well.
      route: routePath(c),
      status: c.res.status,
      ms,
    };
    if (c.res.status >= 500) log.error(fields, "request");
    else log.info(fields, "request");
  };
}
