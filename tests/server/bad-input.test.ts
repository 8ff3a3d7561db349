import type { OpenDatabase } from "#db/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { everyPath, theBuild } from "#tests/support/every-path.ts";
import { keptLog } from "#tests/support/log.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const room = "/meetings/sarajevo-2018/sessions/s3?index";
let secretary = "";
const urlencoded = "application/x-www-form-urlencoded";

type Sent = {
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly headers?: string;
  readonly host?: string;
  /** The request is a proper one, and does what it asks for. */
  readonly isDone?: boolean;
};

/** What a program sends that is no browser: every byte as it stands here, by somebody who may write. */
function bytesOf(
  method: string,
  target: string,
  { body = "", type = urlencoded, headers = "", host }: Sent = {},
): Buffer {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host ?? "localhost"}`,
    "Connection: close",
    "Sec-Fetch-Site: same-origin",
    ...(method === "POST" ? [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`] : []),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n${secretary}${headers}\r\n`, "latin1"),
    Buffer.from(body),
  ]);
}

let server: TestServer;
let db: OpenDatabase;
let before: ReturnType<typeof contentsOf>;
const { log, written } = keptLog();

beforeAll(async () => {
  db = testDb();
  loadDemonstration(db, now);
  server = await startServer({ db, demonstration: true, now, log });
  signIn();
});
afterAll(() => server.close());

function signIn(): void {
  secretary = `Cookie: sid=${deviceOf(db, "a-marin", { now }).token}\r\n`;
  before = contentsOf(db);
}

/**
 * The answer's status, once it is certain that the answer gives nothing away, leads nowhere else, that nothing was
 * changed, that no error was logged and that the server lives.
 */
async function harmless(method: string, target: string, sent: Sent = {}): Promise<number | undefined> {
  const answer = await sendRaw(server.url, bytesOf(method, target, sent));
  const what = `${method} ${target.slice(0, 80)}`;
  expect(answer, what).not.toMatch(/node_modules|\bat .+:\d+:\d+|SQLITE|Error:|\.tsx?:/);
  const location = /^location: (.*)$/im.exec(answer)?.[1]?.trim();
  if (location !== undefined) expect(new URL(location, "http://here.example").host, what).toBe("here.example");
  expect(location ?? "/", what).toMatch(/^\/(?![/\\])/);
  if (sent.isDone) signIn();
  expect(contentsOf(db), what).toEqual(before);
  expect(written(), what).not.toMatch(/"level":(50|60)/);
  expect((await fetch(`${server.url}/healthz`)).status, what).toBe(200);
  return statusIn(answer);
}

const statuses = async (method: string, targets: readonly string[], sent?: Sent) => {
  const answers: (number | undefined)[] = [];
  for (const target of targets) answers.push(await harmless(method, target, sent));
  return answers;
};

const fields = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => field(i)).join("&");

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
    expect(await harmless("POST", room, { body })).toBe(status);
  });

  it("is refused in any other type, which nothing here reads", async () => {
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=a",
      "application/json",
      "text/plain",
      "x",
    ])
      expect(await harmless("POST", room, { body: '{"__proto__":{"who":"Sweden"}}', type }), type).toBe(415);
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
    for (const status of await statuses("GET", [...targets, ...dotted])) expect(status).toBe(400);
  });

  it("is refused as an address of its own, and as none at all", async () => {
    const absolute = ["http://evil.example/", "http://localhost/healthz", "http://evil.example//x", "*", "evil", "?x"];
    for (const status of await statuses("GET", absolute)) expect(status).toBe(400);
  });

  it("leads nowhere when it is encoded", async () => {
    const targets = ["/%5cevil.example", "/%2f%2fevil.example", "/%5c%5cevil.example", "/%252f%252fevil.example"];
    for (const status of await statuses("GET", [...targets, "/meetings//sarajevo-2018"])) expect(status).toBe(404);
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
    for (const status of await statuses("GET", [...controls, ...broken])) expect(status).toBe(400);
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
    for (const status of await statuses("GET", [...up, ...named])) expect([403, 404]).toContain(status);
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
    expect(await harmless("POST", "/demonstration/function", { body, isDone: true })).toBe(302);
    expect(await harmless("POST", "/demonstration/function.data", { body, isDone: true })).toBe(202);
    const twice = `person=a-marin&return=/a&return=${encodeURIComponent(asked)}`;
    expect(await harmless("POST", "/demonstration/function", { body: twice, isDone: true })).toBe(302);
  });

  it.each(["%2f%2fevil.example", "..%2f..%2f..%2f%2fevil.example", "%5c%5cevil.example", "a%20b%3fc%23d", "%d0%a1"])(
    "after an act is not made of ids that belong to nothing: %s",
    async (evil) => {
      const turn = "interventions/i36";
      const targets = [
        `/meetings/${evil}/step`,
        `/meetings/sarajevo-2018/sessions/${evil}?index`,
        `/meetings/sarajevo-2018/sessions/${evil}/${turn}/withdrawal`,
        `/meetings/sarajevo-2018/sessions/${evil}/${turn}/restoration`,
        `/meetings/sarajevo-2018/sessions/s2/interventions/${evil}/withdrawal`,
      ];
      const body =
        "from=closed&who=Sweden&kind=statement&form=predicate&line=x&id=01890a5d-ac96-774b-bcce-b302099a8057";
      for (const status of await statuses("POST", targets, { body })) expect(status).toBe(404);
    },
  );
});

describe("a method", () => {
  it("that no page of ours uses is refused, so that no action runs under another name", async () => {
    for (const method of ["TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "LOCK", "MKCOL"])
      for (const status of await statuses(method, ["/", "/demonstration/function", "/dialogues/budapest-process.data"]))
        expect(status, method).toBe(405);
    expect(await harmless("CONNECT", "evil.example:443")).toBeUndefined();
    expect(await harmless("get", "/")).toBe(400);
  });

  it("cannot be overridden by a field, a parameter or a header", async () => {
    const step = "/meetings/sarajevo-2018/step?_method=POST";
    const headers = "X-HTTP-Method-Override: POST\r\nX-Method-Override: POST\r\n";
    expect(await harmless("GET", step, { headers })).toBe(400);
    expect(await harmless("HEAD", step, { headers })).toBe(400);
    expect(await harmless("POST", "/?_method=DELETE", { body: "_method=DELETE", headers })).toBe(405);
  });

  it("HEAD answers as GET does and changes nothing, on every page and every action", async () => {
    const paths = await everyPath();
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths)
      for (const target of [path, `${path === "/" ? "/_root" : path}.data`]) {
        const got = await harmless("GET", target);
        expect(await harmless("HEAD", target), target).toBe(got);
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
      expect(await harmless("GET", "/", { host }), host).toBe(421);
    expect(await harmless("GET", "/", { headers: "Host: evil.example\r\n" })).toBe(421);
    expect(statusIn(await sendRaw(server.url, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
    expect(statusIn(await sendRaw(server.url, "GET / HTTP/1.0\r\n\r\n"))).toBe(421);
  });

  it("is never taken from what a proxy is said to have forwarded", async () => {
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
    expect(await harmless("GET", "/register", { headers: odd })).toBe(404);
    expect(await harmless("GET", "/", { headers: `Cookie: a=${"x".repeat(9_000)}\r\n` })).toBe(302);
    expect(await harmless("GET", "/", { headers: `Cookie: ${"a=1; ".repeat(1_500)}\r\n` })).toBe(302);
    expect(await harmless("GET", "/", { headers: `Cookie: a=${"x".repeat(17_000)}\r\n` })).toBe(431);
  });
});

describe("the parameters of the framework", () => {
  it("for one loader's data alone are refused", async () => {
    const targets = ["root", "__proto__", "constructor", "routes/report/route", ""].map((route) => `/?_data=${route}`);
    for (const status of await statuses("GET", targets)) expect(status).toBe(400);
    expect(await harmless("POST", "/demonstration/function?_data=routes/demonstration-function")).toBe(400);
  });

  it("for some loaders skip no right: each judges for itself", async () => {
    const page = "/meetings/sarajevo-2018/report.data?_routes=routes/report/route";
    const nobody = await fetch(`${server.url}${page}`);
    expect(nobody.status).toBe(404);
    expect(await nobody.text()).not.toMatch(/Sweden|Georgia|guardians/);
    for (const routes of ["__proto__,constructor", "nonsense", ",,,", "x,".repeat(3_000)])
      expect(await harmless("GET", `/dialogues/budapest-process.data?_routes=${routes}`)).toBe(200);
  });

  it("for the manifest are few and short", async () => {
    const { version } = (await theBuild()).assets;
    const manifest = (paths: string) => `/__manifest?version=${version}&${paths}`;
    expect(await harmless("GET", manifest("p=/meetings/x/report&p=/"))).toBe(200);
    const floods = [
      fields(1_000, (i) => `p=/${i}`),
      `p=${"/a".repeat(13)}`,
      `p=${"/".repeat(5_000)}`,
      `p=/${"a".repeat(7_000)}`,
    ];
    for (const status of await statuses("GET", floods.map(manifest))) expect(status).toBe(400);
    expect(await harmless("GET", manifest("p=__proto__&p=//evil.example&p=%00"))).toBe(200);
    expect(await harmless("GET", "/__manifest?version=other&p=/")).toBe(204);
  });
});
