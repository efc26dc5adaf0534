/**
 * Captions from an address that an administrator allowed (IMPORT_ALLOW). The name is resolved once, every address it
 * has must be in public, and the connection goes to the address that was checked; each redirect is checked anew.
 */
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, isIPv6 } from "node:net";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { isPublicAddress } from "./public-address.ts";

export interface Fetched {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FetchProblem =
  | "address-wrong"
  | "address-not-allowed"
  | "address-private"
  | "address-unreachable"
  | "address-too-large"
  | "address-slow";

/** How the network is reached; all but tests use `theNetwork`. */
export interface Reach {
  readonly protocol: "https:" | "http:";
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isPublic: (address: string) => boolean;
  readonly mostBytes: number;
  /** For the whole of it, redirects included, in milliseconds. */
  readonly patience: number;
}

export const theNetwork: Reach = {
  protocol: "https:",
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  mostBytes: 50 * 1024 * 1024,
  patience: 20_000,
};

const mostRedirects = 4;

function parsed(address: string, { protocol }: Reach): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.username === "" && url.password === "" && url.protocol === protocol;
  // Only the port of the protocol, but in tests, where the server has whichever port was free.
  return plain && (url.port === "" || protocol === "http:") ? url : null;
}

/** The address to connect to, or why not. */
async function checked(url: URL, allow: readonly string[], reach: Reach): Promise<Result<string, FetchProblem>> {
  const host = url.hostname.toLowerCase();
  if (!allow.includes(host) || isIP(host.replace(/^\[|\]$/g, "")) !== 0) return fail("address-not-allowed");
  const found = await reach.resolve(host).catch(() => []);
  const [first] = found;
  if (first === undefined) return fail("address-unreachable");
  return found.every(reach.isPublic) ? ok(first) : fail("address-private");
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const family = isIPv6(address) ? 6 : 4;
    const outgoing = request(url, {
      signal,
      headers: { accept: "text/*, application/*;q=0.8", "accept-encoding": "identity" },
      // To the address that was checked, whatever the name resolves to a moment later.
      lookup: (_host, options, done) => {
        if (options.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    });
    outgoing.on("response", resolve).on("error", reject).end();
  });
}

async function bytesOf(answer: IncomingMessage, most: number): Promise<Result<Uint8Array, FetchProblem>> {
  if (Number(answer.headers["content-length"] ?? 0) > most) return fail("address-too-large");
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += (part as Buffer).length;
    if (size > most) return fail("address-too-large");
    parts.push(part as Buffer);
  }
  return ok(Buffer.concat(parts));
}

/** The last word of the path, with an ending that tells the container where the path has none. */
function nameOf(url: URL, type: string): string {
  let last = url.pathname.split("/").filter(Boolean).at(-1) ?? url.hostname;
  try {
    last = decodeURIComponent(last);
  } catch {
    // Then as it stands.
  }
  return /\.[a-z0-9]{1,5}$/i.test(last) || !type.startsWith("text/html") ? last : `${last}.html`;
}

export async function fetchCaptions(
  address: string,
  allow: readonly string[],
  reach: Reach = theNetwork,
): Promise<Result<Fetched, FetchProblem>> {
  const signal = AbortSignal.timeout(reach.patience);
  let url = parsed(address.trim(), reach);
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (!url) return fail("address-wrong");
      const to = await checked(url, allow, reach);
      if (!to.ok) return to;
      const answer = await ask(url, to.value, signal);
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (status >= 300 && status < 400 && location !== undefined) {
        answer.destroy();
        url = URL.canParse(location, url.href) ? parsed(new URL(location, url).href, reach) : null;
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        return fail("address-unreachable");
      }
      const bytes = await bytesOf(answer, reach.mostBytes);
      answer.destroy();
      if (!bytes.ok) return bytes;
      return ok({ name: nameOf(url, String(answer.headers["content-type"] ?? "")), bytes: bytes.value });
    }
    return fail("address-unreachable");
  } catch {
    return fail(signal.aborted ? "address-slow" : "address-unreachable");
  }
}
