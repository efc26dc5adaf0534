/** Which addresses of the network are in public: nothing of this machine or of the network it stands in is fetched. */
import { BlockList, isIPv6 } from "node:net";

const ipv4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Within 2000::/3, the only part in public: tunnels that lead to IPv4 addresses, and examples. */
const ipv6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [address, prefix] of ipv4) closed.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of ipv6) closed.addSubnet(address, prefix, "ipv6");
const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");

/** By the special-purpose registries of IANA (RFC 6890). */
export const isPublicAddress = (address: string): boolean =>
  isIPv6(address) ? open.check(address, "ipv6") && !closed.check(address, "ipv6") : !closed.check(address, "ipv4");
