/** Whose line a request came over: what is counted is a network somebody has, not an address they can change at will. */
import { isIPv4, isIPv6 } from "node:net";

/**
 * The address of the client. `hops` proxies are trusted to have written down, at the end of X-Forwarded-For, whom they
 * heard; what stands before was written by anybody. With none, only the connection itself counts.
 */
export function clientAddress(connection: string, forwarded: string | null, hops: number): string {
  if (hops === 0 || forwarded === null) return connection;
  const heard = forwarded.split(",").map((part) => withoutPort(part.trim()));
  const claimed = heard.at(-hops);
  return claimed !== undefined && (isIPv4(claimed) || isIPv6(claimed)) ? claimed : connection;
}

function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text);
  if (bracketed) return bracketed[1] ?? "";
  const [host = "", port, ...more] = text.split(":");
  return port !== undefined && more.length === 0 ? host : text;
}

/** An IPv4 address as it is; of an IPv6 address its first 64 bits, which are what one subscriber is given (RFC 6177). */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  return `${groups(plain).slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groups(address: string): readonly string[] {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [front = "", back] = shortest.split("::");
  const before = front === "" ? [] : front.split(":");
  if (back === undefined) return before;
  const after = back === "" ? [] : back.split(":");
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}
