import { testKey } from "#tests/support/signed-in.ts";
import { request } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "#app/server/client-network.ts";
import { createServer } from "#app/server/create-server.ts";
import { readEnvironment } from "#app/server/env.ts";
import { createLog } from "#app/server/log.ts";
import { builtPages } from "#app/server/pages.ts";
import { testDb } from "#tests/support/test-db.ts";

type Seen = { readonly network: string; readonly host: string; readonly address: string };

/** The real server, with one file in front of its pages that tells what a page is given. */
async function seenBy(trustedProxies: number, headers: Record<string, string | string[]>): Promise<Seen> {
  const server = await createServer({
    db: testDb(),
    clock: () => new Date(),
    log: createLog("silent"),
    key: testKey,
    uploads: "",
    demonstration: false,
    trustedProxies,
    pages: async () => ({
      ...(await builtPages()),
      files: [
        (req, res) =>
          void res.json({
            network: res.locals.network,
            host: req.get("X-Forwarded-Host") ?? "",
            address: req.protocol,
          }),
      ],
    }),
  });
  await server.listen(0);
  try {
    return await answered(server.url, headers);
  } finally {
    await server.close();
  }
}

function answered(url: string, headers: Record<string, string | string[]>): Promise<Seen> {
  return new Promise((resolve, reject) => {
    request(`${url.replace("localhost", "127.0.0.1")}/seen`, { headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      // What the file above has just written.
      answer.on("end", () => resolve(JSON.parse(text) as Seen));
    })
      .on("error", reject)
      .end();
  });
}

const networkSeenBy = async (proxies: number, forwardedFor: string | string[]) =>
  (await seenBy(proxies, { "X-Forwarded-For": forwardedFor })).network;

describe("the network that a request comes from", () => {
  it("is the socket's while no proxy is trusted, whatever the request says", async () => {
    expect(await networkSeenBy(0, "203.0.113.9")).toBe("127.0.0.1");
  });

  it("is the address that the outermost trusted proxy saw, and never one that was written in front of it", async () => {
    const forged = "10.0.0.1, 198.51.100.1, 203.0.113.9, 192.0.2.3";
    expect(await networkSeenBy(1, forged)).toBe("192.0.2.3");
    expect(await networkSeenBy(2, forged)).toBe("203.0.113.9");
    expect(await networkSeenBy(1, ["198.51.100.1", "192.0.2.3"])).toBe("192.0.2.3");
  });

  it("is the socket's where the header is missing, too short or no address", async () => {
    expect((await seenBy(1, {})).network).toBe("127.0.0.1");
    for (const header of ["", "unknown", "203.0.113.9, localhost", "203.0.113.9,", "1.2.3", "<script>"])
      expect(await networkSeenBy(1, header), header).toBe("127.0.0.1");
    expect(await networkSeenBy(3, "203.0.113.9, 192.0.2.3")).toBe("127.0.0.1");
  });

  it("is all that is believed of a proxy: neither host nor encryption", async () => {
    const seen = await seenBy(1, { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" });
    expect(seen).toEqual({ network: "127.0.0.1", host: "", address: "http" });
  });
});

describe("a network", () => {
  it("is an IPv4 address as it is, and an IPv6 address without its last half, however it was written", () => {
    expect(
      [
        "192.0.2.7",
        "::ffff:192.0.2.7",
        "2001:db8:1:2:3:4:5:6",
        "2001:DB8:1:2::1",
        "2001:0db8:0001:0002:ffff:0000:0000:0001",
        "::1",
        "fe80::1%eth0",
        "64:ff9b::192.0.2.7",
        "1::",
        "192.0.2",
        "192.0.2.7:8080",
        "",
      ].map(networkOf),
    ).toEqual([
      "192.0.2.7",
      "192.0.2.7",
      "2001:db8:1:2::/64",
      "2001:db8:1:2::/64",
      "2001:db8:1:2::/64",
      "0:0:0:0::/64",
      "fe80:0:0:0::/64",
      "64:ff9b:0:0::/64",
      "1:0:0:0::/64",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is the same for all the addresses of one subscriber", () => {
    const groups = (length: number) =>
      fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: length, maxLength: length });
    const written = (numbers: readonly number[]) => numbers.map((group) => group.toString(16)).join(":");
    fc.assert(
      fc.property(groups(4), groups(4), (subscriber, device) => {
        expect(networkOf(written([...subscriber, ...device]))).toBe(`${written(subscriber)}::/64`);
        expect(networkOf(`${written(subscriber)}::${device[0]?.toString(16)}`)).toBe(`${written(subscriber)}::/64`);
      }),
    );
  });
});

describe("the number of trusted proxies", () => {
  it("is none unless it is said, and a small whole number", () => {
    expect(readEnvironment({}).trustedProxies).toBe(0);
    expect(readEnvironment({ TRUSTED_PROXIES: "2" }).trustedProxies).toBe(2);
    for (const value of ["all", "-1", "1.5", "11"])
      expect(() => readEnvironment({ TRUSTED_PROXIES: value }), value).toThrow(
        `The environment variable TRUSTED_PROXIES cannot be understood: "${value}".`,
      );
  });
});
