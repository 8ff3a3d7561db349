import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { RequestHandler } from "express";

/**
 * Says from which network a request comes, for limits, as `res.locals.network`; then drops what forwarded headers say,
 * for nothing else is ever believed of them: the host is the one of PUBLIC_URL, the encryption too.
 *
 * @param trustedProxies How many proxies stand in front of this server: each adds one address at the right.
 */
export function clientNetwork(trustedProxies: number): RequestHandler {
  return (req, res, next) => {
    const forwardedFor = req.headers["x-forwarded-for"];
    const said = forwardedAddress(Array.isArray(forwardedFor) ? forwardedFor.join() : forwardedFor, trustedProxies);
    res.locals.network = networkOf(said) ?? networkOf(req.socket.remoteAddress) ?? "unknown";
    for (const name of forwarded) delete req.headers[name];
    next();
  };
}

const forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/** The address that the outermost trusted proxy saw: the Nth from the right. What stands left of it anybody can write. */
function forwardedAddress(header: string | undefined, trustedProxies: number): string | undefined {
  return trustedProxies === 0 ? undefined : header?.split(",").at(-trustedProxies)?.trim();
}

/**
 * The network of an address: of IPv4 the address, of IPv6 the first 64 bits, since a household has all the rest of them
 * for itself. Undefined where it is no address.
 */
export function networkOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (isIPv4(address)) return address;
  // A zone is of this machine's own links: fe80::1%eth0.
  const bare = address.replace(/%.*$/, "");
  if (!isIPv6(bare)) return undefined;
  const groups = groupsOf(bare);
  if (mapped.check(bare, "ipv6")) return ipv4Of(groups);
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** IPv4 as a socket of both families writes it: ::ffff:192.0.2.1. */
const mapped = new BlockList();
mapped.addSubnet("::ffff:0:0", 96, "ipv6");

/** The eight groups of an IPv6 address, however it was shortened. */
function groupsOf(address: string): readonly number[] {
  // The parser of addresses in URLs writes an embedded IPv4 address as two groups, and nothing else differently.
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = host
    .split("::")
    .map((half) => (half === "" ? [] : half.split(":").map((group) => parseInt(group, 16))));
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function ipv4Of(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}
