/** How often one may knock. Counted in memory, for each process by itself: what is counted is never written down. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Limit } from "../http/index.ts";

/** So many points in so many seconds. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/** By network and by account; a whole meeting hall often shares one address, so the first is the wider one. */
export interface Allowances {
  readonly network: Allowance;
  readonly account: Allowance;
}

/**
 * Besides what routes name: tokens and links that do not fit, by network; mails asked for one address; letters one person
 * has written to addresses of others; what one person searches for and opens in the directory; questions who could
 * introduce them, and how often it is noted that they were too many.
 */
export type Counted =
  | Limit
  | "bad-token"
  | "mail"
  | "letter"
  | "entry-opened"
  | "directory-search"
  | "introduction"
  | "introduction-told";

const minute = 60;
const quarter = 15 * minute;
const hour = 60 * minute;
const day = 24 * hour;

export const usualAllowances: Readonly<Record<Counted, Allowances>> = {
  read: { network: { points: 6_000, seconds: minute }, account: { points: 1_200, seconds: minute } },
  act: { network: { points: 1_200, seconds: minute }, account: { points: 240, seconds: minute } },
  "sign-in": { network: { points: 200, seconds: quarter }, account: { points: 30, seconds: quarter } },
  link: { network: { points: 200, seconds: quarter }, account: { points: 30, seconds: quarter } },
  import: { network: { points: 300, seconds: hour }, account: { points: 120, seconds: hour } },
  search: { network: { points: 1_200, seconds: minute }, account: { points: 240, seconds: minute } },
  // More than anybody looks up in an hour, less than a copy of the directory takes.
  "entry-opened": { network: { points: 3_000, seconds: hour }, account: { points: 300, seconds: hour } },
  "directory-search": { network: { points: 3_000, seconds: hour }, account: { points: 400, seconds: hour } },
  "bad-token": { network: { points: 30, seconds: quarter }, account: { points: 30, seconds: quarter } },
  introduction: { network: { points: 6_000, seconds: day }, account: { points: 60, seconds: day } },
  "introduction-told": { network: { points: 1, seconds: day }, account: { points: 1, seconds: day } },
  // A delegation and a few nominations, and no mailing.
  letter: { network: { points: 6_000, seconds: day }, account: { points: 60, seconds: day } },
  mail: { network: { points: 200, seconds: quarter }, account: { points: 5, seconds: quarter } },
};

export interface Limits {
  /** Counts one; null when it is within the allowance, else the seconds to wait. */
  readonly count: (what: Counted, network: string | null, account: string | null) => Promise<number | null>;
}

export function createLimits(allowances: Readonly<Record<Counted, Allowances>> = usualAllowances): Limits {
  const limiter = ({ points, seconds }: Allowance) => new RateLimiterMemory({ points, duration: seconds });
  const limiters = new Map(
    Object.entries(allowances).map(([what, { network, account }]) => [
      what,
      { network: limiter(network), account: limiter(account) },
    ]),
  );
  return {
    count: async (what, network, account) => {
      const both = limiters.get(what);
      const waits = await Promise.all([
        network === null || !both ? 0 : wait(both.network, network),
        account === null || !both ? 0 : wait(both.account, account),
      ]);
      const longest = Math.max(...waits);
      return longest > 0 ? longest : null;
    },
  };
}

async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
    throw answer;
  }
}
