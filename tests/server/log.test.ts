import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { errorInLog } from "#app/server/error-in-log.ts";
import { pathTeller } from "#app/server/route-pattern.ts";
import { createServer } from "#app/server/create-server.ts";
import { builtPages } from "#app/server/pages.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { keptLog } from "#tests/support/log.ts";
import { sendRaw } from "#tests/support/raw-request.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { startServer } from "#tests/support/server.ts";
import { testDb } from "#tests/support/test-db.ts";

const now = new Date("2018-05-10T09:00:00Z");
let marks = 0;
/** Something that must be found nowhere in the log. Each is another one, so that a failure shows where it got in. */
const mark = () => `ZZMARK${++marks}X`;

const linesOf = (written: string) =>
  written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function aTalkativeServer() {
  const db = testDb();
  loadDemonstration(db, now);
  const { log, written } = keptLog();
  return Object.assign(await startServer({ db, demonstration: true, now, log }), { db, written });
}

describe("the log of a running server", () => {
  it("holds nothing of what stands in paths, queries, cookies, headers or bodies", async () => {
    await using server = await aTalkativeServer();
    const paths = [
      `/sign-in/link/${mark()}`,
      `/invitations/${mark()}`,
      `/calendar/${mark()}`,
      `/calendar/${mark()}.ics`,
      `/sign-in/link/${mark()}.data`,
      `/sign%2din/link/${mark()}`,
      `//sign-in/link/${mark()}`,
      `/sign-in/link/${mark()}/`,
      `/%E0%A4%A${mark()}`,
      `/assets/${mark()}.js`,
      `/${mark()}.svg`,
      `/meetings/${mark()}/report`,
      `/meetings/${mark()}/report.docx`,
      `/dialogues/${mark()}/register.data?_routes=${mark()}`,
      `/__manifest?version=${mark()}&p=/sign-in/link/${mark()}`,
      `/?_data=${mark()}`,
      `/healthz?address=${mark()}&language=${mark()}`,
      `/healthz#${mark()}`,
    ];
    const headers = () =>
      ["Cookie: sid=", "User-Agent: ", "Referer: http://localhost/?", "Authorization: Bearer ", "Accept-Language: "]
        .concat(["X-Forwarded-For: ", "X-Request-Id: ", "If-None-Match: ", "Range: bytes="])
        .map((name) => `${name}${mark()}\r\n`)
        .join("");
    const ours = "Host: localhost\r\nConnection: close\r\n";
    for (const path of paths) await sendRaw(server.url, `GET ${path} HTTP/1.1\r\n${ours}${headers()}\r\n`);
    const body = `return=${mark()}&person=${mark()}&${mark()}=1`;
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
      for (const path of [`/demonstration/function?${mark()}`, `/sign-in/link/${mark()}`, "/"])
        await sendRaw(
          server.url,
          `${method} ${path} HTTP/1.1\r\n${ours}${headers()}Sec-Fetch-Site: same-origin\r\n` +
            `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        );
    for (const strange of [
      `GET / HTTP/1.1\r\nHost: ${mark()}.example\r\nConnection: close\r\n\r\n`,
      `GET http://${mark()}.example/ HTTP/1.1\r\n${ours}\r\n`,
      `${mark()} / HTTP/1.1\r\n${ours}\r\n`,
      `GET /${mark()} HTTP/9.9\r\n${ours}\r\n`,
      `GET / HTTP/1.1\r\n${ours}X-${mark()} : ${mark()}\u0000\r\n\r\n`,
      `GET /?${mark()}${"a".repeat(20_000)} HTTP/1.1\r\n${ours}\r\n`,
      `POST /?${mark()} HTTP/1.1\r\n${ours}Content-Length: 10\r\n\r\n${mark()}`,
    ])
      await sendRaw(server.url, strange);

    await expect.poll(() => linesOf(server.written()).length).toBeGreaterThan(paths.length + 15);
    expect(server.written()).not.toMatch(/ZZMARK/);
    const told = new Set(linesOf(server.written()).flatMap(({ path }) => path ?? []));
    expect([...told].toSorted()).toEqual([
      "*",
      "/",
      "/__manifest",
      "/assets/*",
      "/demonstration/function",
      "/dialogues/:dialogueId/register.data",
      "/healthz",
      "/invitations/:token",
      "/meetings/:meetingId/report",
      "/meetings/:meetingId/report.docx",
      "/sign-in/link/:token",
      "/sign-in/link/:token.data",
    ]);
  });

  it("tells of an error of the database without the values of its statement", async () => {
    await using server = await aTalkativeServer();
    server.db.$client.exec("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'");
    server.db.$client.exec(`CREATE TRIGGER broken BEFORE INSERT ON floors
      BEGIN SELECT RAISE(ABORT, 'ZZMARK in the message'); END`);
    const answer = await fetch(`${server.url}/meetings/sarajevo-2018/sessions/s3/floor/screen`, {
      method: "POST",
      headers: { Origin: server.url, Cookie: `sid=${deviceOf(server.db, "a-marin", { now }).token}` },
      body: new URLSearchParams({ mode: "message", message: `break ${mark()}`, isFrozen: "" }),
    });

    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/ZZMARK|SQLITE|floor\.ts/);
    const error = linesOf(server.written()).find(({ err }) => err !== undefined);
    expect(error).toMatchObject({ level: 50, requestId: answer.headers.get("x-request-id") });
    expect(JSON.stringify(error)).toMatch(/SQLITE_CONSTRAINT_TRIGGER/);
    expect(server.written()).not.toMatch(/ZZMARK/);
  });

  it("tells where an error comes from and never its message, whoever throws it and however late", async () => {
    const { log, written } = keptLog();
    const thrown = Object.assign(new TypeError(`no such address: ${mark()}\n    at ${mark()} (/x/y.ts:1:1)`), {
      code: "ENOTFOUND",
      recipient: mark(),
      cause: new Error(mark(), { cause: mark() }),
    });
    const server = await createServer({
      db: testDb(),
      clock: () => now,
      log,
      key: testKey,
      uploads: "",
      demonstration: false,
      pages: async () => ({
        ...(await builtPages()),
        files: [
          (req, res, next) => {
            if (req.path === "/late") res.write("half");
            next(req.path === "/text" ? mark() : thrown);
          },
        ],
      }),
    });
    await server.listen(0);
    const answers = [await fetch(`${server.url}/soon`), await fetch(`${server.url}/text`)];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    await expect(fetch(`${server.url}/late`).then((answer) => answer.text())).rejects.toThrow();
    await server.close();

    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(texts.join()).not.toMatch(/ZZMARK/);
    expect(written()).not.toMatch(/ZZMARK/);
    const errors = linesOf(written()).flatMap(({ err }) => (err === undefined ? [] : [err]));
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatchObject({ type: "TypeError", code: "ENOTFOUND", cause: { type: "Error" } });
    expect(JSON.stringify(errors[0])).toContain("log.test.ts");
  });

  it("tells of an error that ends the process in the same way", () => {
    const secret = mark();
    const script = `
      import { createLog, logLastWords } from "#app/server/log.ts";
      logLastWords(createLog("info"));
      setTimeout(() => Promise.reject(new RangeError(process.argv[1] + "\\n" + process.argv[1])), 0);`;
    const args = ["--input-type=module-typescript", "--eval", script, secret];
    const { status, stderr, stdout } = spawnSync("node_modules/.bin/node", args, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr + stdout).toContain('"type":"RangeError"');
    expect(stderr + stdout).not.toContain(secret);
  });
});

describe("an error in the log", () => {
  it("has the frames of its stack, even where its message looks like one", () => {
    const told = errorInLog(new Error("one\n    at SECRET (/tmp/secret.ts:1:1)\ntwo"));
    expect(told.at?.[0]).toContain("log.test.ts");
    expect(JSON.stringify(told)).not.toMatch(/SECRET|secret/);
  });

  it("says nothing of where it was made once its message is another", () => {
    const made = new Error("SECRET-1");
    expect(made.stack).toContain("SECRET-1");
    const error = Object.assign(made, { message: "SECRET-2", name: "SECRET 3", code: "secret" });
    expect(errorInLog(error)).toEqual({ type: "Error", at: [] });
  });

  it("is a kind of value where it is no error", () => {
    expect(["SECRET", undefined, { message: "SECRET" }].map((value) => errorInLog(value))).toEqual([
      { type: "string" },
      { type: "undefined" },
      { type: "object" },
    ]);
  });

  it("ends where causes run in a circle", () => {
    const error = new Error("a");
    error.cause = error;
    expect(JSON.stringify(errorInLog(error)).match(/"cause"/g)).toHaveLength(4);
  });
});

describe("a path in the log", () => {
  it("is that of its route, with every token and id left out", async () => {
    const { build } = await builtPages();
    const tell = pathTeller(build);
    const told = [
      "/",
      "/healthz",
      "/invitations/:token",
      "/meetings/secret",
      "/meetings/secret/people",
      "/meetings/secret/step",
      "/_root.data",
    ];
    expect(await Promise.all(told.map(tell))).toEqual([
      "/",
      "/healthz",
      "/invitations/:token",
      "/meetings/:meetingId",
      "/meetings/:meetingId/people",
      "/meetings/:meetingId/step",
      "/.data",
    ]);
    expect(await Promise.all(["/meetings/a/b/c/d", "/secret", "//meetings/secret", "/meetings/"].map(tell))).toEqual([
      "*",
      "*",
      "*",
      "*",
    ]);
  });
});
