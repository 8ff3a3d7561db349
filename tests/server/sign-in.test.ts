import { address, anEntrance } from "#tests/server/entrance.ts";
import { aPerson, now } from "#tests/support/people.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { onStatements } from "#tests/support/statements.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { aVisitor, headersOf, pageOf } from "#tests/support/visitor.ts";
import { describe, expect, it } from "vitest";

const fifty = Array.from({ length: 50 }, (_nothing, index) => index);
const statusesOf = (answers: readonly Response[]) => answers.map(({ status }) => status).toSorted();
const oneOf = (winner: number, loser: number) => [winner, ...fifty.slice(1).map(() => loser)];

async function asked(desk: Awaited<ReturnType<typeof anEntrance>>, fields: Record<string, string> = {}) {
  const visitor = aVisitor(desk.url);
  await visitor.get("/sign-in");
  const answer = await visitor.post("/sign-in", { address, ...fields });
  expect(answer.status).toBe(302);
  return visitor;
}

describe("the way in", () => {
  it("by link leads from the question to the page one wanted, and the link is nowhere but in the mail", async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk, { return: "/meetings/sarajevo-2018" });
    expect(await (await visitor.get("/sign-in/code")).text()).toContain(address);

    const arrival = await visitor.get(`/sign-in/link/${desk.token()}`);
    expect([arrival.status, arrival.headers.get("location")]).toEqual([302, "/sign-in/link"]);
    expect(arrival.headers.get("referrer-policy")).toBe("same-origin");
    const button = await visitor.get("/sign-in/link");
    const page = await button.text();
    expect(page).toContain(address);
    expect(page + JSON.stringify([...button.headers])).not.toContain(desk.token());

    const entered = await visitor.post("/sign-in/link", {});
    expect([entered.status, entered.headers.get("location")]).toEqual([302, "/"]);
    expect((await visitor.get("/meetings/sarajevo-2018")).status).toBe(200);
    expect(visitor.cookies.has("link")).toBe(false);
  });

  it("by code goes with the space in which it is printed, and on to the page one wanted", async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk);
    const code = desk.code().replace(/(\d{4})(\d{4})/, "$1 $2");
    const entered = await visitor.post("/sign-in/code", { code, return: "/meetings/sarajevo-2018" });
    expect(entered.headers.get("location")).toBe("/meetings/sarajevo-2018");
    expect((await visitor.get("/meetings/sarajevo-2018")).status).toBe(200);
  });

  it("by invitation leads in once", async () => {
    await using desk = await anEntrance();
    const token = desk.invitation();
    const visitor = aVisitor(desk.url);
    const arrival = await visitor.get(`/invitations/${token}`);
    expect([arrival.status, arrival.headers.get("location")]).toEqual([302, "/invitation"]);
    const page = await (await visitor.get("/invitation")).text();
    expect(page).toContain("Mira Zahid");
    expect(page).not.toContain(token);
    expect((await visitor.post("/invitation", { name: "Mira Zahid" })).status).toBe(302);
    expect((await visitor.get("/meetings/sarajevo-2018")).status).toBe(200);
    const again = aVisitor(desk.url);
    await again.get(`/invitations/${token}`);
    expect(await (await again.get("/invitation")).text()).not.toMatch(/Mira|mira@/);
  });

  it("is opened by no program that follows links, however often", { timeout: 30_000 }, async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk);
    const [link, invitation] = [desk.token(), desk.invitation()];
    const before = contentsOf(desk.db);
    for (const visit of [visitor, aVisitor(desk.url)])
      for (const path of [`/sign-in/link/${link}`, "/sign-in/link", `/invitations/${invitation}`, "/invitation"])
        for (const method of ["GET", "HEAD"])
          await Promise.all(
            fifty.map(() =>
              fetch(desk.url + path, { method, headers: { cookie: cookieOf(visit) }, redirect: "manual" }),
            ),
          );
    expect(contentsOf(desk.db)).toEqual(before);
    await visitor.get(`/sign-in/link/${link}`);
    expect((await visitor.post("/sign-in/link", {})).status).toBe(302);
  });

  const cookieOf = ({ cookies }: { cookies: Map<string, string> }) =>
    [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
});

describe("fifty at once", () => {
  it("with one link: one gets in", async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk);
    await visitor.get(`/sign-in/link/${desk.token()}`);
    const { cookies } = visitor;
    const answers = await Promise.all(fifty.map(() => aVisitor(desk.url, ...cookies).post("/sign-in/link", {})));
    expect(statusesOf(answers)).toEqual(oneOf(302, 422));
    expect(desk.count("device_sessions")).toBe(1);
  });

  it("with one code: one gets in", async () => {
    await using desk = await anEntrance();
    const { cookies } = await asked(desk);
    const body = { code: desk.code() };
    const answers = await Promise.all(fifty.map(() => aVisitor(desk.url, ...cookies).post("/sign-in/code", body)));
    expect(answers.filter(({ headers }) => headers.getSetCookie().some((one) => /^sid=./.test(one)))).toHaveLength(1);
    expect(desk.count("device_sessions")).toBe(1);
  });

  it("with one invitation: one person, one function, one device", async () => {
    await using desk = await anEntrance();
    const token = desk.invitation();
    const before = { people: desk.count("people"), holdings: desk.count("holdings") };
    const answers = await Promise.all(
      fifty.map(() => aVisitor(desk.url, ["link", token]).post("/invitation", { name: "Mira Zahid" })),
    );
    expect(statusesOf(answers)).toEqual(oneOf(302, 422));
    expect([desk.count("people"), desk.count("holdings")]).toEqual([before.people + 1, before.holdings + 1]);
    expect(desk.count("device_sessions")).toBe(1);
  });

  it("with one question: one link, one mail, and whoever waits gets in by it", async () => {
    await using desk = await anEntrance();
    const visitor = aVisitor(desk.url);
    await visitor.get("/sign-in");
    const { cookies } = visitor;
    const answers = await Promise.all(fifty.map(() => aVisitor(desk.url, ...cookies).post("/sign-in", { address })));
    expect(new Set(answers.map(({ headers }) => headers.get("location")))).toEqual(
      new Set(["/sign-in/code?return=%2F"]),
    );
    expect([desk.count("sign_in_links"), desk.count("mails"), desk.count("messages")]).toEqual([1, 1, 1]);
    expect((await visitor.post("/sign-in/code", { code: desk.code() })).status).toBe(302);
  });
});

describe("a link that opens nothing", () => {
  it("is refused expired, used, forwarded, truncated, doubled and garbled, and nobody is told for whom it was", async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk);
    const token = desk.token();
    const wrong = [token.slice(0, -1), `${token}${token}`, `${token}=`, "a".repeat(43), "x", "%00", "<script>"];
    const before = contentsOf(desk.db);
    for (const bad of wrong) {
      const other = aVisitor(desk.url, ...visitor.cookies);
      const arrival = await other.get(`/sign-in/link/${encodeURIComponent(bad)}`);
      expect(arrival.status).toBe(302);
      expect((await other.post("/sign-in/link", {})).status).toBe(422);
    }
    const forwarded = aVisitor(desk.url);
    await forwarded.get(`/sign-in/link/${token}`);
    expect(await (await forwarded.get("/sign-in/link")).text()).not.toContain(address);
    const refused = await forwarded.post("/sign-in/link", {});
    expect([refused.status, (await refused.text()).includes(address)]).toEqual([422, false]);
    expect(contentsOf(desk.db)).toEqual(before);

    await visitor.get(`/sign-in/link/${token}`);
    desk.tick(30);
    expect((await visitor.post("/sign-in/link", {})).status).toBe(422);
    desk.tick(-30);
    expect((await visitor.post("/sign-in/link", {})).status).toBe(422);
    expect(desk.count("device_sessions")).toBe(0);
  });

  it("once used is not usable again though the clock be put back or on by two hours", async () => {
    await using desk = await anEntrance();
    const visitor = await asked(desk);
    const [token, code] = [desk.token(), desk.code()];
    const { cookies } = aVisitor(desk.url, ...visitor.cookies, ["link", token]);
    await visitor.get(`/sign-in/link/${token}`);
    desk.tick(-120);
    expect((await visitor.post("/sign-in/link", {})).status).toBe(302);
    for (const step of [-120, 0, 120, 120, 120]) {
      desk.tick(step);
      const again = aVisitor(desk.url, ...cookies);
      expect((await again.post("/sign-in/link", {})).status).toBe(422);
      expect((await again.post("/sign-in/code", { code })).status).not.toBe(200);
      expect(again.cookies.has("sid")).toBe(false);
    }
    expect(desk.count("device_sessions")).toBe(1);
  });
});

describe("an address that nobody has", () => {
  it("is answered as a known one: same bytes, same headers, as many statements", async () => {
    await using desk = await anEntrance();
    const [known, unknown] = [await wayOf(address), await wayOf("nobod@example.org")];
    expect(unknown).toEqual(known);
    expect(known.map(({ status }) => status)).toEqual([302, 200, 422, 422, 302]);
    expect(known.slice(0, 4).filter(({ statements }) => statements === 0)).toEqual([]);

    async function wayOf(written: string) {
      const visitor = aVisitor(desk.url);
      await visitor.get("/sign-in");
      const answers = [];
      for (const act of [
        () => visitor.post("/sign-in", { address: written, return: "/meetings/sarajevo-2018" }),
        () => visitor.get("/sign-in/code"),
        () => visitor.post("/sign-in/code", { code: "00000000" }),
        () => visitor.post("/sign-in/link", {}),
        () => visitor.get("/sign-in/link/x"),
      ]) {
        let statements = 0;
        const end = onStatements(desk.db.$client, { before: () => void statements++ });
        const answer = await act();
        end();
        const page = (await pageOf(answer)).replaceAll(written, "ADDRESS");
        answers.push({ status: answer.status, headers: headersOf(answer), page, statements });
      }
      return answers;
    }
  });

  it("gets no mail, and neither does its question leave any", async () => {
    await using desk = await anEntrance();
    await asked(desk, { address: "nobody@example.org" });
    expect([desk.count("sign_in_links"), desk.count("mails"), desk.count("messages")]).toEqual([1, 0, 0]);
  });
});

describe("the device that is signed in", () => {
  it("never has a token that was brought along, and a new one at each sign-in, the one before being ended", async () => {
    await using desk = await anEntrance();
    const planted = "planted-by-somebody-else-000000000000000000";
    const visitor = await asked(desk);
    visitor.cookies.set("sid", planted);
    await visitor.post("/sign-in/code", { code: desk.code() });
    const first = visitor.cookies.get("sid") ?? "";
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(first).not.toBe(planted);

    desk.tick(1);
    await visitor.post("/sign-in", { address });
    await visitor.post("/sign-in/code", { code: desk.code() });
    expect(visitor.cookies.get("sid")).not.toBe(first);
    expect(desk.count("device_sessions")).toBe(1);
    const before = await aVisitor(desk.url, ["sid", first]).get("/meetings/sarajevo-2018");
    expect(before.status).not.toBe(200);
  });

  it("has cookies that no script, no other host and no unencrypted page can touch", async () => {
    await using desk = await anEntrance({ publicUrl: new URL("https://desk.example") });
    const visitor = await asked(desk);
    const entered = await visitor.post("/sign-in/code", { code: desk.code() });
    const sid = entered.headers.getSetCookie().find((header) => header.includes("sid=")) ?? "";
    expect(sid).toMatch(/^__Host-sid=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Secure; Max-Age=\d+$/);
    expect([...visitor.cookies.keys()].toSorted()).toEqual(["__Host-browser", "__Host-sid"]);
  });

  it("once it is revoked is nobody's: every page has the bytes that nobody gets", async () => {
    await using desk = await anEntrance();
    const { token } = deviceOf(desk.db, desk.person.id, { now, assurance: "mail" });
    const paths = ["/", "/meetings/sarajevo-2018", "/meetings/none", "/sign-in", "/dialogues/budapest-process"];
    expect((await aVisitor(desk.url, ["sid", token]).get("/meetings/sarajevo-2018")).status).toBe(200);
    desk.db.$client.exec("DELETE FROM device_sessions");
    for (const path of paths) {
      const [revoked, nobody] = [
        await aVisitor(desk.url, ["sid", token]).get(path),
        await aVisitor(desk.url).get(path),
      ];
      expect([revoked.status, await pageOf(revoked), headersOf(revoked)]).toEqual([
        ...[nobody.status, await pageOf(nobody), headersOf(nobody)],
      ]);
    }
  });
});

describe("a network", () => {
  it("of a hundred delegates lets all of them in within ten minutes", { timeout: 30_000 }, async () => {
    await using desk = await anEntrance();
    const people = fifty.concat(fifty.map((index) => index + 50)).map((index) => aPerson(desk.db, `delegate${index}`));
    for (const person of people) {
      desk.tick(0.1);
      const visitor = await asked(desk, { address: person.address ?? "" });
      expect((await visitor.post("/sign-in/code", { code: desk.code() })).status).toBe(302);
    }
    expect(desk.count("device_sessions")).toBe(100);
  });

  it("that asks for the thousand-and-first time in an hour is answered more slowly, and not refused", async () => {
    const waits: number[] = [];
    await using desk = await anEntrance({ wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)) });
    await asked(desk);
    const key = testKey.digestOf("limit", "link by network\n127.0.0.1");
    expect(desk.db.$client.prepare("SELECT count(*) FROM limit_takes WHERE key = ?").pluck().get(key)).toBe(1);
    const take = desk.db.$client.prepare("INSERT INTO limit_takes (key, free_at) VALUES (?, ?)");
    for (let taken = 1; taken < 999; taken++) take.run(key, "2018-05-07T11:00:00.000Z");

    desk.tick(1);
    await asked(desk);
    expect(waits).toEqual([]);
    desk.tick(1);
    const visitor = await asked(desk);
    expect(waits).toEqual([3000]);
    expect((await visitor.post("/sign-in/code", { code: desk.code() })).status).toBe(302);
  });
});
