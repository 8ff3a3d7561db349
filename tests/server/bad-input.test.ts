import { aBesiegedHouse, fields } from "#tests/server/harmless.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const form = "/accounts/invitation";

let house: Awaited<ReturnType<typeof aBesiegedHouse>>;
beforeAll(async () => {
  house = await aBesiegedHouse();
});
afterAll(() => house.server.close());

describe("a form that no page of ours sends", () => {
  it.each<[what: string, body: string | Buffer, status: number]>([
    ["a hundred thousand fields", fields(100_000, (i) => `field${i}=1`), 413],
    ["a hundred thousand fields of one name", fields(100_000, () => "who=1"), 413],
    ["a hundred thousand fields in a list", fields(100_000, (i) => `more[${i}].who=1`), 413],
    ["a field of ten million letters", `note=${"x".repeat(10_000_000)}`, 413],
    ["a name of a hundred thousand brackets", `a${"[0]".repeat(100_000)}=1`, 400],
    ["a name of fifty thousand steps", `a${".a".repeat(50_000)}=1`, 400],
    ["the four-thousand-millionth item of a list", "who[4294967295]=1&who=Sweden", 400],
    ["names that every object has", "__proto__[who]=1&constructor.prototype.kind=statement&who=Sweden", 400],
    ["names that every object has, in the way of our own", "__proto__.who=1&who.constructor=2&prototype=3", 400],
    ["names with NUL, spaces and quotes", "wh%00o=1&w%20h=2&%22=3", 400],
    ["bytes that are no UTF-8", Buffer.from("who=\xff\xfe&\xc0\xaf=1", "latin1"), 400],
    ["no fields", "", 422],
    ["no equals sign", "who", 422],
    ["the same field twice", "who=Sweden&who=Norway&kind=statement&line=a&line=b&form=predicate", 422],
    ["a list where one text belongs", "who[0]=Sweden&who[1]=Norway&kind.a=statement", 422],
    ["keys of an object where a text belongs", "who.toString=1&id.length=3&line.then=x", 422],
    ["ids and states that are not its own", "who=Sweden&meetingId=sofia-2017&state=closed&actorId=x&revision=99", 422],
  ])("%s is refused", async (_what, body, status) => {
    expect(await house.harmless("POST", form, { body })).toBe(status);
  });

  it("is refused in any other type, which nothing here reads", async () => {
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=a",
      "application/json",
      "text/plain",
      "x",
    ])
      expect(await house.harmless("POST", form, { body: '{"__proto__":{"who":"Sweden"}}', type }), type).toBe(415);
  });
});

describe("a target that is no plain path", () => {
  it("is refused where it would be read as another site's address", async () => {
    const targets = ["//evil.example", "/\\evil.example", "\\\\evil.example", "///evil.example/..", "/.//evil.example"];
    const dotted = [
      "/..//evil.example",
      "/%2e%2e//evil.example",
      "/meetings/..//evil.example",
      "//meetings/sarajevo-2018",
    ];
    for (const status of await house.statuses("GET", [...targets, ...dotted])) expect(status).toBe(400);
  });

  it("is refused as an address of its own, and as none at all", async () => {
    const absolute = ["http://evil.example/", "http://localhost/healthz", "http://evil.example//x", "*", "evil", "?x"];
    for (const status of await house.statuses("GET", absolute)) expect(status).toBe(400);
  });

  it("leads nowhere when it is encoded", async () => {
    const targets = ["/%5cevil.example", "/%2f%2fevil.example", "/%5c%5cevil.example", "/%252f%252fevil.example"];
    for (const status of await house.statuses("GET", [...targets, "/meetings//sarajevo-2018"]))
      expect(status).toBe(404);
  });

  it("is refused where it would end a line, or is no UTF-8", async () => {
    const controls = [
      "/%09/evil.example",
      "/%0d%0aX:y",
      "/%00",
      "/dialogues/budapest-process%00",
      "/%e2%80%a8",
      "/%7f",
    ];
    const broken = ["/%ff", "/%c0%af", "/dialogues/%ff", "/%", "/%zz", "/%u002f"];
    for (const status of await house.statuses("GET", [...controls, ...broken])) expect(status).toBe(400);
  });

  it("reads no file that is not the pages' own", async () => {
    const up = ["/../package.json", "/assets/..%2f..%2fpackage.json", "/assets/%2e%2e/%2e%2e/package.json"];
    const named = [
      "/.env",
      "/.git/config",
      "/package.json",
      "/assets/",
      "/build/server/index.js",
      "/data/demonstration.db",
    ];
    for (const status of await house.statuses("GET", [...up, ...named])) expect([403, 404]).toContain(status);
  });
});

describe("a redirect of ours", () => {
  const elsewhere = ["//evil.example", "/\\evil.example", "/%5cevil.example", "/%09/evil.example", "/\t/evil.example"]
    .concat([
      "https://evil.example",
      "javascript:alert(1)",
      "/..//evil.example",
      "\\\\evil.example",
      "/a\r\nX: y",
      "evil",
    ])
    .concat([
      "/%2f%2fevil.example",
      "///evil.example",
      "http:/evil.example",
      "/%0a/evil.example",
      " //evil.example",
      "",
    ]);

  it.each(elsewhere)("after a choice of function stays here, whatever was asked for: %j", async (asked) => {
    const body = new URLSearchParams({ person: "a-marin", return: asked }).toString();
    expect(await house.harmless("POST", "/demonstration/function", { body, isDone: true })).toBe(302);
    expect(await house.harmless("POST", "/demonstration/function.data", { body, isDone: true })).toBe(202);
    const twice = `person=a-marin&return=/a&return=${encodeURIComponent(asked)}`;
    expect(await house.harmless("POST", "/demonstration/function", { body: twice, isDone: true })).toBe(302);
  });

  it.each(["%2f%2fevil.example", "..%2f..%2f..%2f%2fevil.example", "%5c%5cevil.example", "a%20b%3fc%23d", "%d0%a1"])(
    "after an act is not made of ids that belong to nothing: %s",
    async (evil) => {
      const turn = "interventions/i36";
      const targets = [
        `/meetings/${evil}/step`,
        `/meetings/sarajevo-2018/sessions/${evil}/${turn}/withdrawal`,
        `/meetings/sarajevo-2018/sessions/${evil}/${turn}/restoration`,
        `/meetings/sarajevo-2018/sessions/s2/interventions/${evil}/withdrawal`,
      ];
      const body =
        "from=closed&who=Sweden&kind=statement&form=predicate&line=x&id=01890a5d-ac96-774b-bcce-b302099a8057";
      for (const status of await house.statuses("POST", targets, { body })) expect(status).toBe(404);
    },
  );
});
