import { everyPath, theBuild } from "#tests/support/every-path.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { aBesiegedHouse, fields } from "#tests/server/harmless.ts";
import { startServer } from "#tests/support/server.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let house: Awaited<ReturnType<typeof aBesiegedHouse>>;
beforeAll(async () => {
  house = await aBesiegedHouse();
});
afterAll(() => house.server.close());

describe("a method", () => {
  it("that no page of ours uses is refused, so that no action runs under another name", async () => {
    for (const method of ["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "LOCK", "MKCOL"])
      for (const status of await house.statuses(method, [
        "/",
        "/demonstration/function",
        "/dialogues/budapest-process.data",
      ]))
        expect(status, method).toBe(405);
    expect(await house.harmless("CONNECT", "evil.example:443")).toBeUndefined();
    expect(await house.harmless("get", "/")).toBe(400);
  });

  it("cannot be overridden by a field, a parameter or a header", async () => {
    const step = "/meetings/sarajevo-2018/step-back?_method=POST";
    const headers = "X-HTTP-Method-Override: POST\r\nX-Method-Override: POST\r\n";
    expect(await house.harmless("GET", step, { headers })).toBe(400);
    expect(await house.harmless("HEAD", step, { headers })).toBe(400);
    expect(await house.harmless("POST", "/?_method=DELETE", { body: "_method=DELETE", headers })).toBe(405);
  });

  // Four requests for each of them, and they grow with the house.
  it("HEAD answers as GET does and changes nothing, on every page and every action", { timeout: 60_000 }, async () => {
    const paths = await everyPath();
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths)
      for (const target of [path, `${path === "/" ? "/_root" : path}.data`]) {
        const got = await house.harmless("GET", target);
        expect(await house.harmless("HEAD", target), target).toBe(got);
        expect(got).toBeLessThan(500);
      }
  });
});

describe("a host", () => {
  it("that is another's, broken, missing or named twice is refused", async () => {
    const hosts = [
      "evil.example",
      "localhost:99999",
      "localhost:1/evil",
      "localhost:80:80",
      "",
      "localhost, evil.example",
    ];
    for (const host of [
      ...hosts,
      "[::1",
      "localhost.",
      "127.0.0.1:x",
      "evil.example#@localhost",
      "localhost\\@evil.example",
    ])
      expect(await house.harmless("GET", "/", { host }), host).toBe(421);
    expect(await house.harmless("GET", "/", { headers: "Host: evil.example\r\n" })).toBe(421);
    expect(statusIn(await sendRaw(house.server.url, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
    expect(statusIn(await sendRaw(house.server.url, "GET / HTTP/1.0\r\n\r\n"))).toBe(421);
  });

  it("is never taken from what a proxy is said to have forwarded", async () => {
    const { db, now, bytesOf } = house;
    for (const trustedProxies of [0, 1]) {
      await using other = await startServer({ db, demonstration: true, now, trustedProxies });
      const headers = ["Host", "Proto", "Port", "For", "Prefix", "Server"]
        .map((name) => `X-Forwarded-${name}: evil.example\r\n`)
        .join("");
      const forged = `${headers}Forwarded: host=evil.example;proto=https\r\nX-Original-URL: /x\r\nX-Rewrite-URL: /x\r\n`;
      const answer = await sendRaw(other.url, bytesOf("GET", "/", { headers: forged }));
      expect(statusIn(answer)).toBe(302);
      expect(answer).toMatch(/^location: \/dialogues\/budapest-process\r$/im);
      expect(answer).not.toMatch(/evil|https/);
    }
  });
});

describe("cookies", () => {
  it("of garbage are nobody's, and too many of them are refused", async () => {
    const odd = "Cookie: =;;;=a; __proto__=1; language=\xff\xfe; demonstration-function=%00; sid=../../x; a\r\n";
    expect(await house.harmless("GET", "/register", { headers: odd })).toBe(404);
    expect(await house.harmless("GET", "/", { headers: `Cookie: a=${"x".repeat(9_000)}\r\n` })).toBe(302);
    expect(await house.harmless("GET", "/", { headers: `Cookie: ${"a=1; ".repeat(1_500)}\r\n` })).toBe(302);
    expect(await house.harmless("GET", "/", { headers: `Cookie: a=${"x".repeat(17_000)}\r\n` })).toBe(431);
  });
});

describe("the parameters of the framework", () => {
  it("for one loader's data alone are refused", async () => {
    const targets = ["root", "__proto__", "constructor", "routes/report/report/route", ""].map(
      (route) => `/?_data=${route}`,
    );
    for (const status of await house.statuses("GET", targets)) expect(status).toBe(400);
    expect(await house.harmless("POST", "/demonstration/function?_data=routes/sign-in/demonstration-function")).toBe(
      400,
    );
  });

  it("for some loaders skip no right: each judges for itself", async () => {
    const page = "/meetings/sarajevo-2018/report.data?_routes=routes/report/report/route";
    const nobody = await fetch(`${house.server.url}${page}`);
    expect(nobody.status).toBe(404);
    expect(await nobody.text()).not.toMatch(/Sweden|Georgia|guardians/);
    for (const routes of ["__proto__,constructor", "nonsense", ",,,", "x,".repeat(3_000)])
      expect(await house.harmless("GET", `/dialogues/budapest-process.data?_routes=${routes}`)).toBe(200);
  });

  it("for the manifest are few and short", async () => {
    const { version } = (await theBuild()).assets;
    const manifest = (paths: string) => `/__manifest?version=${version}&${paths}`;
    expect(await house.harmless("GET", manifest("p=/meetings/x/report&p=/"))).toBe(200);
    const floods = [
      fields(1_000, (i) => `p=/${i}`),
      `p=${"/a".repeat(13)}`,
      `p=${"/".repeat(5_000)}`,
      `p=/${"a".repeat(7_000)}`,
    ];
    for (const status of await house.statuses("GET", floods.map(manifest))) expect(status).toBe(400);
    expect(await house.harmless("GET", manifest("p=__proto__&p=//evil.example&p=%00"))).toBe(200);
    expect(await house.harmless("GET", "/__manifest?version=other&p=/")).toBe(204);
  });
});
