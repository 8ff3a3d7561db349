import { loadDemonstration } from "#db/demo/load.ts";
import { theBuild } from "#tests/support/every-path.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const db = testDb();
let server: TestServer;
beforeAll(async () => {
  loadDemonstration(db, now);
  server = await startServer({ db, demonstration: true, now });
});
afterAll(() => server.close());

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), { redirect: "manual", ...init });
const sources = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, "utf8"));

describe("the server under Remix", () => {
  it("takes no path from a Host header, CVE-2025-31137 (GHSA-4q56-crqp-v477)", async () => {
    for (const host of ["localhost:1/meetings/sarajevo-2018?x=", "localhost:/x", "localhost:0:1"])
      expect(statusIn(await sendRaw(server.url, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toBe(
        421,
      );
    const forwarded = "X-Forwarded-Host: localhost:1/meetings/sarajevo-2018?x=";
    const answer = await sendRaw(
      server.url,
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${forwarded}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*ok/);
  });

  it("lets no answer be stored for another, GHSA-f46r-rw29-r322 and GHSA-cpj6-fhp6-mr6j; Indico 5753", async () => {
    const { version } = (await theBuild()).assets;
    const pages = ["/", "/dialogues/budapest-process", "/_root.data", `/__manifest?version=${version}&p=/`, "/nowhere"];
    for (const page of pages) {
      const { headers } = await ask(page, {
        headers: { "X-Remix-Reload-Document": "1", "X-React-Router-SPA-Mode": "yes" },
      });
      expect(headers.get("cache-control"), page).toBe("no-store");
      expect(headers.get("vary"), page).toMatch(/\bCookie\b/);
    }
  });

  it("takes nothing from headers by which a page would be rendered before its time, GHSA-cpj6-fhp6-mr6j", async () => {
    const headers = {
      "X-React-Router-Prerender-Data": "[]",
      "X-React-Router-SPA-Mode": "yes",
      "X-Remix-SPA-Mode": "yes",
    };
    const [plain, forged] = await Promise.all([ask("/"), ask("/", { headers })]);
    const bare = (html: string) => html.replaceAll(/nonce="[^"]*"|[0-9a-f-]{36}/g, "");
    expect(bare(await forged.text())).toBe(bare(await plain.text()));
  });

  it("writes no script of somebody's own into a page, CVE-2025-59057 (GHSA-3cgp-3xvw-98x8) and CVE-2026-21884", async () => {
    const hostile = "</script><script>alert(1)</script>";
    const html = await (await ask(`/${encodeURIComponent(hostile)}?language=${encodeURIComponent(hostile)}`)).text();
    expect(html).not.toContain("<script>alert(1)");
    // The parts of the framework that wrote it: structured data in Meta, keys of ScrollRestoration.
    expect(sources("app/**/*.tsx").join()).not.toMatch(/script:ld\+json|getKey=|storageKey=/);
  });

  it("keeps no session in files, CVE-2025-61686 (GHSA-9583-h5hc-x8cw), nor its content in cookies", async () => {
    expect(sources("app/**/*.{ts,tsx}").join()).not.toMatch(
      /create(File|Cookie|Memory)?SessionStorage|createSessionStorage/,
    );
    const before = contentsOf(db);
    for (const sid of ["../../package.json", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "a".repeat(4_000)])
      expect((await ask("/", { headers: { Cookie: `sid=${sid}` } })).status).toBe(200);
    expect(contentsOf(db)).toEqual(before);
  });

  it("runs no action that another site asks for, CVE-2026-22030 (GHSA-h5cw-625j-3rxh), by whatever method", async () => {
    const Cookie = `sid=${deviceOf(db, "a-marin", { now }).token}`;
    const before = contentsOf(db);
    for (const path of ["/meetings/sarajevo-2018/step", "/meetings/sarajevo-2018/step.data", "/demonstration/function"])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const headers = { Cookie, Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" };
        const { status } = await ask(path, { method, headers, body: "from=closed&person=a-marin" });
        expect(status, `${method} ${path}`).toBe(method === "POST" ? 403 : 405);
      }
    expect(contentsOf(db)).toEqual(before);
  });

  it.each([
    "javascript:alert(1)",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "http:evil",
  ])(
    "redirects to no other site and to no script, CVE-2026-22029, -53668, -53669, -40181, CVE-2025-68470: %j",
    async (asked) => {
      const headers = { Origin: server.url };
      const body = new URLSearchParams({ person: "a-marin", return: asked });
      const document = await ask("/demonstration/function", { method: "POST", headers, body });
      expect(document.headers.get("location")).toBe("/");
      const single = await ask("/demonstration/function.data", { method: "POST", headers, body });
      expect(await single.text()).not.toMatch(/evil|javascript/);
    },
  );

  it.each(["//evil.example", "/\\evil.example", "/.//evil.example", "/%2e%2e//evil.example"])(
    "gives the browser's router no path that it would take for a host, CVE-2026-53669 (GHSA-wrjc-x8rr-h8h6): %s",
    async (target) => {
      const answer = await sendRaw(
        server.url,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(statusIn(answer)).toBe(400);
      expect(answer).not.toMatch(/<script|evil/);
    },
  );

  it("writes no error into a page by a type that the browser would construct, GHSA-337j-9hxr-rhxg", async () => {
    const hostile = encodeURIComponent('{"__type":"Error","__subType":"Function","message":"alert(1)"}');
    for (const path of [`/${hostile}`, `/meetings/${hostile}`, `/nowhere?errors=${hostile}`, "/meetings/none"]) {
      const html = await (await ask(path)).text();
      expect(html).not.toMatch(/["\\]__subType|No route matches/);
    }
    // No loader or action of ours throws or returns an error of a name of somebody's own.
    expect(sources("app/**/*.{ts,tsx}").join()).not.toMatch(/throw json\(|\.name = (?!")/);
  });

  it("searches few paths for the manifest, CVE-2026-42342 (GHSA-8x6r-g9mw-2r78)", async () => {
    const { version } = (await theBuild()).assets;
    for (const flood of ["/a".repeat(3_000), "/".repeat(7_000)])
      expect((await ask(`/__manifest?version=${version}&p=${flood}`)).status).toBe(400);
    const many = Array.from({ length: 1_400 }, (_, i) => `p=${i}`).join("&");
    expect((await ask(`/__manifest?version=${version}&${many}`)).status).toBe(400);
  });
});
