import { spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { auditFilesOf, verifySignedAudit, type AuditFiles } from "#db/audit/audit-heads.ts";
import { headSigner, keepHeadSigned } from "#db/audit/audit-signing.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";

const { now } = act;
const clock = () => now;

let file: string;
let files: AuditFiles;
let db: OpenDatabase;

beforeEach(() => {
  file = aFolder().path("x.db");
  files = auditFilesOf(file);
  db = openDatabase(file);
});
afterEach(() => {
  vi.useRealTimers();
  db.$client.close();
});

const fail = (error: unknown) => {
  throw error;
};
const sign = () => headSigner(db, files).sign(now);
const linesOf = () => readFileSync(files.heads, "utf8").trimEnd().split("\n");
const meet = (id: string) => aMeeting(db, aRecord({ meeting: { id } }));

/** As somebody does who may write the file: takes the triggers away, then the newest entries. */
function cutAfter(seq: number): void {
  db.$client.exec(`DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE seq > ${seq}`);
}

describe("the signed heads of an audit", () => {
  it("begin before the first entry, with a key that only its owner may read", () => {
    sign();
    expect(linesOf()).toHaveLength(1);
    expect(linesOf()[0]).toMatch(/^0 0{64} 2018-05-10T09:00:00[.]000Z [\w+/]{86}==$/);
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
    expect(verifySignedAudit(db, files)).toEqual({
      entries: 0,
      newest: { seq: 0, hash: "0".repeat(64), at: "2018-05-10T09:00:00.000Z" },
    });
  });

  it("show that the newest entries were cut off, also when others were written since", () => {
    meet("one");
    meet("two");
    sign();
    cutAfter(2);
    expect(verifySignedAudit(db, files).broken).toEqual({ kind: "cut", seq: 2 });

    meet("three");
    meet("four");
    sign();
    expect(verifySignedAudit(db, files).broken).toEqual({ kind: "rewritten", seq: 1 });
  });

  it("survive a restart: the same key signs on, and no line is written twice", () => {
    for (const id of ["one", "two"]) {
      const { stop } = keepHeadSigned(db, files, { clock, complain: fail });
      meet(id);
      stop();
      db.$client.close();
      db = openDatabase(file);
    }
    expect(linesOf().map((line) => line.split(" ")[0])).toEqual(["0", "2", "3"]);
    expect(verifySignedAudit(db, files)).toMatchObject({ entries: 3, newest: { seq: 3 } });
  });

  it("may be older than the end of the audit: a process that was killed after its commit leaves it intact", () => {
    sign();
    const { signal } = spawnSync(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `import { keepHeadSigned } from "#db/audit/audit-signing.ts";
         import { auditFilesOf } from "#db/audit/audit-heads.ts";
         import { openDatabase } from "#db/database/client.ts";
         import { aMeeting } from "#tests/support/factories.ts";
         const db = openDatabase(${JSON.stringify(file)});
         keepHeadSigned(db, auditFilesOf(${JSON.stringify(file)}), { clock: () => new Date(), complain: console.error });
         aMeeting(db);
         process.kill(process.pid, "SIGKILL");`,
      ],
      { stdio: "inherit" },
    );
    expect(signal).toBe("SIGKILL");
    expect(verifySignedAudit(db, files)).toMatchObject({ entries: 2, newest: { seq: 0 } });
    expect(verifySignedAudit(db, files).broken).toBeUndefined();

    keepHeadSigned(db, files, { clock, complain: fail }).stop();
    expect(verifySignedAudit(db, files)).toMatchObject({ entries: 2, newest: { seq: 2 } });
  });

  it("are written within a second of an act, whichever process did it, and not while nobody acts", () => {
    vi.useFakeTimers();
    const { stop } = keepHeadSigned(db, files, { clock, complain: fail });
    const other = openDatabase(file);
    aMeeting(other);
    expect(linesOf()).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(linesOf()).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(linesOf()).toHaveLength(2);
    stop();
    other.$client.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are written as soon as this process has committed, once for all acts of a turn, without waiting for a timer", async () => {
    const { stop } = keepHeadSigned(db, files, { clock, complain: fail });
    for (const id of ["one", "two", "three"]) meet(id);
    // The act itself does not wait for the disk a second time.
    expect(linesOf()).toHaveLength(1);
    await vi.waitFor(() => expect(linesOf()).toHaveLength(2), { timeout: 900, interval: 5 });
    expect(verifySignedAudit(db, files)).toMatchObject({ entries: 4, newest: { seq: 4 }, broken: undefined });

    db.$client.exec("BEGIN");
    meet("taken back");
    db.$client.exec("ROLLBACK");
    meet("five");
    await vi.waitFor(() => expect(linesOf()).toHaveLength(3), { timeout: 900, interval: 5 });
    stop();
    meet("after it was stopped");
    expect(linesOf()).toHaveLength(3);
    expect(verifySignedAudit(db, files)).toMatchObject({ newest: { seq: 5 }, broken: undefined });
  });

  it("are tried again after a fault, which is told once", () => {
    vi.useFakeTimers();
    const complain = vi.fn<(error: unknown) => void>();
    const { stop } = keepHeadSigned(db, files, { clock, complain });
    meet("one");
    const kept = readFileSync(files.heads);
    rmSync(files.heads);
    mkdirSync(files.heads);
    vi.advanceTimersByTime(5_000);
    expect(complain).toHaveBeenCalledTimes(1);

    rmSync(files.heads, { recursive: true });
    writeFileSync(files.heads, kept);
    vi.advanceTimersByTime(1_000);
    expect(verifySignedAudit(db, files)).toMatchObject({ entries: 2, newest: { seq: 2 } });
    stop();
  });
});

describe("what a head is checked with", () => {
  beforeEach(() => {
    meet("one");
    sign();
    meet("two");
    sign();
  });

  it("may be the public half alone, which can sign nothing", () => {
    const half = aFolder().write(
      "half.pem",
      String(createPublicKey(readFileSync(files.key)).export({ type: "spki", format: "pem" })),
    );
    expect(verifySignedAudit(db, { ...files, key: half }).broken).toBeUndefined();
    expect(() => headSigner(db, { ...files, key: half })).toThrow(/no key that can sign/);
  });

  it("is never made anew where it signed something already", () => {
    rmSync(files.key);
    expect(() => sign()).toThrow(`The key ${files.key} signed this audit and is missing; put it back.`);
    expect(verifySignedAudit(db, files)).toEqual({ entries: 3, broken: { kind: "key", file: files.key } });
  });

  it("is not another installation's", () => {
    const other = auditFilesOf(aFolder().path("other.db"));
    headSigner(db, other).sign(now);
    expect(verifySignedAudit(db, { ...files, key: other.key }).broken).toEqual({
      kind: "signature",
      file: files.heads,
      line: 1,
    });
  });

  it.each([
    ["hash", (line: string) => line.replace(/ [0-9a-f]/, (start) => (start === " 7" ? " 8" : " 7"))],
    ["number", (line: string) => line.replace("3 ", "2 ")],
    ["instant", (line: string) => line.replace("2018", "2019")],
    ["signature", (line: string) => line.replace(/.....==$/, "AAAAA==")],
    ["shape", () => "Dear colleagues,"],
  ])("shows a line whose %s was changed", (_what, change) => {
    const [first = "", second = ""] = linesOf();
    writeFileSync(files.heads, `${first}\n${change(second)}\n`);
    expect(verifySignedAudit(db, files)).toMatchObject({
      broken: { kind: "signature", file: files.heads, line: 2 },
      newest: { seq: 2 },
    });
  });

  it("names a broken entry first, whatever befell the heads", () => {
    db.$client.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET verb = 'x' WHERE seq = 2");
    rmSync(files.heads);
    expect(verifySignedAudit(db, files).broken).toEqual({ kind: "changed", seq: 2 });
  });

  it("is wanted: without any head nothing is intact", () => {
    rmSync(files.heads);
    expect(verifySignedAudit(db, files).broken).toEqual({ kind: "unsigned", file: files.heads });
  });

  it("leaves out what a power cut left of a last line, and signs on below it", () => {
    appendFileSync(files.heads, "3 0a3f");
    expect(verifySignedAudit(db, files)).toMatchObject({ newest: { seq: 3 }, broken: undefined });
    meet("three");
    sign();
    expect(linesOf()).toHaveLength(3);
    expect(verifySignedAudit(db, files)).toMatchObject({ newest: { seq: 4 }, broken: undefined });
  });
});
