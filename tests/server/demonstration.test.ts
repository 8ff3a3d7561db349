import { loadDemonstration } from "#db/demo/load.ts";
import { testDb } from "#tests/support/test-db.ts";
import { startServer } from "#tests/support/server.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");

const take = (url: string, form: Record<string, string>) =>
  fetch(`${url}/demonstration/function`, {
    method: "POST",
    headers: { Origin: url },
    body: new URLSearchParams(form),
    redirect: "manual",
  });

const whoAmI = async (url: string, cookie: string) => (await fetch(`${url}/nowhere`, { headers: { cookie } })).text();

function aDemonstration() {
  const db = testDb();
  loadDemonstration(db, now);
  return startServer({ db, now, demonstration: true });
}

describe("one-click functions", () => {
  it("let a visitor of the demonstration take somebody's place and go back to the page", async () => {
    await using server = await aDemonstration();

    const answer = await take(server.url, { person: "k-orel", return: "/meetings/sarajevo-2018?tab=people" });

    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/meetings/sarajevo-2018?tab=people");
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^sid=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=2592000$/);
    expect(await whoAmI(server.url, cookie.split(";")[0] ?? "")).toContain("k-orel");
  });

  it("make nobody of whoever is not on the list", async () => {
    await using server = await aDemonstration();
    const answer = await take(server.url, { person: "the-minister; Path=/x" });
    expect(answer.headers.get("set-cookie")).toBe("sid=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0");
  });

  it("never lead to another site", async () => {
    await using server = await aDemonstration();
    const ways = [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/\t/evil.example",
      "/..//evil.example",
      "",
    ];
    const answers = await Promise.all(ways.map((way) => take(server.url, { person: "k-orel", return: way })));
    expect(answers.map((answer) => answer.headers.get("location"))).toEqual(ways.map(() => "/"));
  });

  it("do not exist in a real installation, where the cookie is nobody's", async () => {
    await using server = await startServer({ demonstration: false });
    const answer = await take(server.url, { person: "k-orel" });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([404, null]);
    expect(await whoAmI(server.url, "sid=a-marin")).not.toContain("marin");
  });
});
