import { PortTaken } from "#app/server/create-server.ts";
import { createLog } from "#app/server/log.ts";
import { startServer } from "#tests/support/server.ts";
import { describe, expect, it } from "vitest";

describe("the server", () => {
  it("says that it is well", async () => {
    await using server = await startServer();
    const answer = await fetch(`${server.url}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
  });

  it("names the way out when its port is taken", async () => {
    await using first = await startServer();
    await using second = await startServer();
    const port = Number(new URL(first.url).port);
    await second.close();
    await expect(second.listen(port)).rejects.toThrow(PortTaken);
    await expect(second.listen(port)).rejects.toThrow(`Port ${port} is already in use; choose another one with PORT`);
  });

  it("has an icon wherever a browser looks for one", async () => {
    await using server = await startServer();
    const answer = await fetch(`${server.url}/favicon.ico`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  });
});

describe("an address that leads nowhere", () => {
  it("is answered with what to do now, in the page's language, and without a trace of the program", async () => {
    await using server = await startServer();
    const answer = await fetch(`${server.url}/nowhere`);
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain("<h1>There is no such page for you</h1>");
    expect(page).not.toMatch(/No route matches|at .*\.js|node_modules/);
  });

  it("is a bare code where an asset was asked for", async () => {
    await using server = await startServer();
    const answer = await fetch(`${server.url}/assets/gone.js`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/^404 [0-9a-f-]{36}$/);
  });

  it("is a bare code where the address itself is broken", async () => {
    await using server = await startServer();
    const answer = await fetch(`${server.url}/%E0%A4%A`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/^400 [0-9a-f-]{36}$/);
  });
});

describe("the language of a page", () => {
  const page = async (url: string, cookie = "") => (await fetch(url, { headers: { cookie } })).text();

  it("is kept once it was asked for in the address", async () => {
    await using server = await startServer({ demonstration: true });
    const asked = await fetch(`${server.url}/nowhere?language=ar-XB`);
    expect(await asked.text()).toContain('<html lang="ar-XB" dir="rtl">');
    const cookie = asked.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^language=ar-XB; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await page(`${server.url}/nowhere`, "language=ar-XB")).toContain('<html lang="ar-XB" dir="rtl">');
  });

  it("puts every message in brackets in the pseudo-language", async () => {
    await using server = await startServer({ demonstration: true });
    expect(await page(`${server.url}/nowhere?language=en-XA`)).toMatch(/<h1>⟦Ţĥéŕé îš ñö šûçĥ þåĝé ƒöŕ ýöû ·+⟧<\/h1>/);
  });

  it("is never a pseudo-language in a real installation, nor one that we do not speak", async () => {
    await using server = await startServer();
    expect(await page(`${server.url}/nowhere?language=en-XA`, "language=ar-XB")).toContain('<html lang="en"');
    expect(await page(`${server.url}/nowhere?language=toString`)).toContain('<html lang="en"');
  });
});

describe("the request log", () => {
  it("holds neither query nor cookie", async () => {
    const lines: object[] = [];
    const log = Object.assign(createLog("silent"), { info: (line: object) => void lines.push(line) });
    await using server = await startServer({ log });
    await fetch(`${server.url}/healthz?address=ana@example.org`, { headers: { cookie: "sid=secret" } });
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ method: "GET", path: "/healthz", status: 200 });
    expect(JSON.stringify(lines)).not.toMatch(/ana@|secret/);
  });
});
