import { address, anEntrance } from "#tests/server/entrance.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { aVisitor, headersOf, pageOf } from "#tests/support/visitor.ts";
import { describe, expect, it } from "vitest";

const entrances = ["/sign-in", "/sign-in/code", "/sign-in/link", "/invitation"];
const links = ["/sign-in/link/x", "/invitations/x"];

/** Ways off the site that a return path has been seen to lead (Open Redirect, CWE-601). */
const ways = [
  ...[
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/%09/evil.example",
  ],
  ...["/%2f/evil.example", "/%5cevil.example", "%2f%2fevil.example", "/.//evil.example", "/..//evil.example"],
  ...["https://evil.example", "https:evil.example", "javascript:alert(1)", "//evil.example@localhost", "/\u2044evil"],
  ...[
    "/\r\nSet-Cookie: sid=x",
    "/\u0000",
    " //evil.example",
    "/./\\evil.example",
    "/a/..//evil.example",
    "@evil.example",
  ],
];

const staysHere = (location: string | null) => {
  const url = new URL(location ?? "none:", "http://here.example");
  const onwards = url.searchParams.get("return");
  return url.origin === "http://here.example" && (onwards === null || /^\/(?![/\\])[\x21-\x7e]*$/.test(onwards));
};

describe("where one goes after signing in", () => {
  it.each(ways)("never leaves the house: %j", async (way) => {
    await using desk = await anEntrance();
    const visitor = aVisitor(desk.url);
    const query = encodeURIComponent(way);
    expect(staysHere((await visitor.get(`/sign-in/code?return=${query}`)).headers.get("location"))).toBe(true);
    const page = await (await visitor.get(`/sign-in?return=${query}`)).text();
    const carried = /name="return" value="([^"]*)"/.exec(page)?.[1] ?? "none";
    expect(staysHere(carried)).toBe(true);

    const asked = await visitor.post("/sign-in", { address, return: way });
    expect([asked.status, staysHere(asked.headers.get("location"))]).toEqual([302, true]);
    const entered = await visitor.post("/sign-in/code", { code: desk.code(), return: way });
    expect([entered.status, staysHere(entered.headers.get("location"))]).toEqual([302, true]);
    expect(entered.headers.getSetCookie().filter((header) => /sid=x(;|$)/.test(header))).toEqual([]);
  });
});

describe("a request that says it is for another host", () => {
  const secure = { publicUrl: new URL("https://desk.example") };
  const ask = (host: string, forwarded = "") =>
    [
      "POST /sign-in HTTP/1.1",
      `Host: ${host}`,
      "Sec-Fetch-Site: same-origin",
      "Content-Type: application/x-www-form-urlencoded",
      `Content-Length: ${`address=${address}`.length}`,
      "Connection: close",
      ...(forwarded === "" ? [] : [forwarded]),
      "",
      `address=${address}`,
    ].join("\r\n");

  it.each(["evil.example", "desk.example.evil.example", "desk.example@evil.example", "desk.example:evil", ""])(
    "is refused and nothing is mailed: %j",
    async (host) => {
      await using desk = await anEntrance(secure);
      const before = contentsOf(desk.db);
      expect([400, 421]).toContain(statusIn(await sendRaw(desk.url, ask(host))));
      expect(contentsOf(desk.db)).toEqual(before);
    },
  );

  it.each([
    "X-Forwarded-Host: evil.example",
    "Forwarded: host=evil.example",
    "X-Forwarded-Proto: http",
    "X-Host: evil",
  ])("by a forwarded header is answered for our own: %s", async (header) => {
    await using desk = await anEntrance(secure);
    const answer = await sendRaw(desk.url, ask("desk.example", header));
    expect(statusIn(answer)).toBe(302);
    expect(answer).toMatch(/^location: \/sign-in\/code\?return=%2F\r$/im);
    expect(JSON.stringify(contentsOf(desk.db).messages)).toContain("https://desk.example");
    expect(answer + JSON.stringify(contentsOf(desk.db).messages)).not.toContain("evil");
  });
});

describe("what no browser of ours sends", () => {
  const cookies = [
    ...["sid", "sid=", "sid=;sid=;sid=", `sid=${"x".repeat(7_000)}`, "sid=%00%ff", "sid='; DROP TABLE people; --"],
    ...[
      "=",
      ";;;",
      "browser=\u00ff; link=\u00ff",
      "__Host-sid=x; sid=y",
      "sid=a; sid=b; sid=c",
      "link=../../x; browser=[]",
    ],
    ...Array.from({ length: 20 }, (_nothing, seed) => garbage(seed)),
  ];

  it("as a cookie is nobody's cookie", async () => {
    await using desk = await anEntrance();
    const before = contentsOf(desk.db);
    for (const path of ["/sign-in/link", "/invitation", "/meetings/sarajevo-2018"]) {
      const nobody = await aVisitor(desk.url).get(path);
      const expected = [nobody.status, headersOf(nobody), await pageOf(nobody)];
      for (const cookie of cookies) {
        const answer = await aVisitor(desk.url).get(path, { cookie });
        expect([answer.status, headersOf(answer), await pageOf(answer)]).toEqual(expected);
      }
    }
    const tooLarge = await aVisitor(desk.url).get("/sign-in", { cookie: `sid=${"x".repeat(100_000)}` });
    expect(tooLarge.status).toBe(431);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("as a form is refused, and nothing changes", { timeout: 30_000 }, async () => {
    await using desk = await anEntrance();
    const visitor = aVisitor(desk.url);
    await visitor.post("/sign-in", { address });
    const before = contentsOf(desk.db);
    const many = Array.from({ length: 100_000 }, (_nothing, index) => `f${index}=1`).join("&");
    const bodies: readonly (readonly [string, string])[] = [
      ["application/x-www-form-urlencoded", many],
      ["application/x-www-form-urlencoded", ""],
      ["application/x-www-form-urlencoded", "%%%=%&&&&="],
      ["application/x-www-form-urlencoded", "address[]=a@b.example&code[]=12345678&name[0]=x"],
      ["application/x-www-form-urlencoded", "__proto__=x&constructor.prototype=y&address.__proto__=z"],
      ["application/x-www-form-urlencoded", `address=${"a".repeat(300)}@b.example&code=${"1".repeat(100_000)}&name=`],
      ["application/json", JSON.stringify({ address, code: "12345678", name: "x" })],
      ["text/plain", `address=${address}`],
      ["multipart/form-data", "no boundary"],
      ["multipart/form-data; boundary=b", `--b\r\nContent-Disposition: form-data; name="address"\r\n\r\n${address}`],
      ["application/octet-stream", "\u0000\u0001"],
      ["x", "x"],
    ];
    for (const path of entrances)
      for (const [type, body] of bodies) {
        const answer = await visitor.post(path, Buffer.from(body), { "Content-Type": type });
        const page = await answer.text();
        expect(answer.status, `${path} ${type} ${body.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${path} ${type} ${body.slice(0, 40)}`).toBeLessThan(500);
        expect(page).not.toMatch(/at .*\.js:|node_modules|SQLITE/);
      }
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("as a method is refused, and nothing changes", async () => {
    await using desk = await anEntrance();
    const before = contentsOf(desk.db);
    for (const path of [...entrances, ...links])
      for (const method of ["PUT", "PATCH", "DELETE"]) {
        const headers = { "Sec-Fetch-Site": "same-origin", "X-HTTP-Method-Override": "POST" };
        const { status } = await fetch(desk.url + path, { method, headers, redirect: "manual" });
        expect([405, 415], `${method} ${path}: ${status}`).toContain(status);
      }
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("every page before the house", () => {
  it("is stored nowhere and differs by cookie", async () => {
    await using desk = await anEntrance();
    for (const path of [...entrances, ...links]) {
      const { headers } = await aVisitor(desk.url).get(path);
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("vary"), path).toContain("Cookie");
    }
  });
});

/** Printable garbage, the same for the same seed. */
function garbage(seed: number): string {
  let state = seed + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: 1 + (next() % 200) }, () => String.fromCharCode(33 + (next() % 94))).join("");
}
