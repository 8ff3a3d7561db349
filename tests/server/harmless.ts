import type { OpenDatabase } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { keptLog } from "#tests/support/log.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { expect } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const urlencoded = "application/x-www-form-urlencoded";

type Sent = {
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly headers?: string;
  readonly host?: string;
  /** The request is a proper one, and does what it asks for. */
  readonly isDone?: boolean;
};

/** A server with the demonstration, and somebody of its secretariat who sends it what no browser sends. */
export async function aBesiegedHouse() {
  const { log, written } = keptLog();
  const db: OpenDatabase = testDb();
  loadDemonstration(db, now);
  const server: TestServer = await startServer({ db, demonstration: true, now, log });
  let secretary = "";
  let before: ReturnType<typeof contentsOf>;
  signIn();

  function signIn(): void {
    secretary = `Cookie: sid=${deviceOf(db, "a-marin", { now }).token}\r\n`;
    before = contentsOf(db);
  }

  /** The bytes of a request by somebody who may write, every one as it stands here. */
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

  return { db, server, now, bytesOf, harmless, statuses };
}

/** So many fields of a form or an address. */
export const fields = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => field(i)).join("&");
