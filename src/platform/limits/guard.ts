import type { Context } from "hono";
import type { Problem } from "../../kernel/result.ts";
import type { Ask, Limit } from "../http/index.ts";
import type { Limits } from "./limits.ts";
import { clientAddress, networkOf } from "./network.ts";
import { tooOften } from "./problem.ts";

/** The network a request came from; null where there is no connection, as in a test that asks the site directly. */
export function networkOfRequest(c: Context, hops: number): string | null {
  const env = c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined;
  const connection = env?.incoming?.socket?.remoteAddress;
  if (connection === undefined) return null;
  return networkOf(clientAddress(connection, c.req.header("x-forwarded-for") ?? null, hops));
}

/** For createSite: counts every request by network and account, and refuses what is too often. */
export const guard =
  (limits: Limits, hops: number) =>
  async (c: Context, ask: Ask, limit: Limit): Promise<Problem | null> => {
    const wait = await limits.count(limit, networkOfRequest(c, hops), ask.reader.person);
    return wait === null ? null : tooOften(wait, ask.language);
  };
