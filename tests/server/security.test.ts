import { startServer } from "#tests/support/server.ts";
import type { OutgoingHttpHeaders } from "node:http";
import { request } from "node:http";
import { describe, expect, it } from "vitest";

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** As a program and not a browser asks: fetch would not let a test choose Host or Origin. */
function ask(
  url: string,
  { method = "GET", headers = {}, body = "" }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const length = body === "" ? {} : { "Content-Length": Buffer.byteLength(body) };
    request(url, { method, headers: { ...length, ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    })
      .on("error", reject)
      .end(body);
  });
}

const form = { "Content-Type": "application/x-www-form-urlencoded" };

describe("the headers of every answer", () => {
  it("let a page run its own scripts by nonce only, and lie in nobody's frame or cache", async () => {
    await using server = await startServer();

    const { headers } = await ask(`${server.url}/nowhere`);

    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(headers.vary).toContain("Cookie");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  it("give each request another nonce, and every script and preloaded module of the page the one of its request", async () => {
    await using server = await startServer();

    const pages = await Promise.all([ask(`${server.url}/nowhere`), ask(`${server.url}/nowhere`)]);

    const nonces = pages.map(({ headers }) => /nonce-([^']+)/.exec(String(headers["content-security-policy"]))?.[1]);
    expect(new Set(nonces).size).toBe(2);
    pages.forEach(({ body }, index) => {
      const tags = body.match(/<script[^>]*>|<link[^>]*rel="modulepreload"[^>]*>/g) ?? [];
      expect(tags.length).toBeGreaterThan(3);
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonces[index]}"`))).toEqual([]);
    });
  });

  it("promise encryption for two years where the public address is encrypted", async () => {
    await using server = await startServer({ publicUrl: new URL("https://desk.example") });
    const { headers } = await ask(server.url, { headers: { Host: "desk.example" } });
    expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
  });

  it("let assets be kept for ever, since their names change with their content", async () => {
    await using server = await startServer();
    const page = await ask(`${server.url}/nowhere`);
    const asset = /\/assets\/[^"]+\.css/.exec(page.body)?.[0] ?? "none";
    const { status, headers } = await ask(`${server.url}${asset}`);
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  });
});

describe("a request for another host", () => {
  it("is refused, so that no name of somebody else's leads to this desk", async () => {
    await using server = await startServer({ publicUrl: new URL("https://desk.example") });
    const statuses = ["evil.example", "desk.example.evil.example", "a@localhost", "localhost.evil.example"].map(
      async (Host) => (await ask(`${server.url}/healthz`, { headers: { Host } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([421, 421, 421, 421]);
  });

  it("is not what the public address or this machine itself is", async () => {
    await using server = await startServer({ publicUrl: new URL("https://desk.example") });
    const statuses = ["desk.example", "localhost", "127.0.0.1:3000", "[::1]:3000"].map(
      async (Host) => (await ask(`${server.url}/healthz`, { headers: { Host } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200]);
  });

  it("cannot be passed off by a forwarded host while no proxy is trusted", async () => {
    await using server = await startServer({ demonstration: true });
    const { status } = await ask(`${server.url}/demonstration/function`, {
      method: "POST",
      headers: { ...form, Origin: "http://evil.example", "X-Forwarded-Host": "evil.example" },
      body: "person=a-marin",
    });
    expect(status).toBe(403);
  });
});

describe("a change asked for", () => {
  const post = (url: string, headers: OutgoingHttpHeaders) =>
    ask(`${url}/demonstration/function`, { method: "POST", headers: { ...form, ...headers }, body: "person=a-marin" });

  it("by a page of ours is done, whether the browser says so by Fetch Metadata or by Origin", async () => {
    await using server = await startServer({ demonstration: true });
    expect((await post(server.url, { "Sec-Fetch-Site": "same-origin" })).status).toBe(302);
    expect((await post(server.url, { Origin: server.url })).status).toBe(302);
  });

  it("by another site, by a neighbouring host, by a file or by nobody in particular is refused", async () => {
    await using server = await startServer({ demonstration: true });
    const answers = await Promise.all(
      [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { "Sec-Fetch-Site": "none" },
        { Origin: "https://evil.example" },
        { Origin: "null" },
        {},
      ].map((headers) => post(server.url, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(answers.filter(({ headers }) => "set-cookie" in headers)).toEqual([]);
  });

  it("in a body without a stated length or over 25 MB is refused before it is read", async () => {
    await using server = await startServer({ demonstration: true });
    const ours = { "Sec-Fetch-Site": "same-origin" };
    const large = await ask(`${server.url}/demonstration/function`, {
      method: "POST",
      headers: { ...form, ...ours, "Content-Length": 25 * 1024 * 1024 + 1 },
    });
    const unstated = await ask(`${server.url}/demonstration/function`, {
      method: "POST",
      headers: { ...form, ...ours, "Transfer-Encoding": "chunked" },
    });
    expect([large.status, unstated.status]).toEqual([413, 411]);
  });
});
