import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { digest } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { dismissFinding } from "#db/draft/dismissed-findings.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { fingerprintOf } from "#domain/checks/fingerprint.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { aFolder, type, within } from "#tests/support/command-line.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx } from "#tests/support/docx-reader.ts";

describe("report write", () => {
  it("writes the report that a ministry can open, the same bytes each time", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("demo", ...database);

    await type("report", "write", "sarajevo-2018", "--out", path("one.docx"), ...database);
    await type("report", "write", "sarajevo-2018", "--out", path("two.docx"), ...database);

    const [one, two] = ["one.docx", "two.docx"].map((name) => readFileSync(path(name)));
    expect(await gate(new Uint8Array(one ?? []))).toEqual([]);
    const sha = (bytes: Buffer | undefined) =>
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex");
    expect(sha(one)).toBe(sha(two));
    const lines = (await readDocx(new Uint8Array(one ?? []))).map(([, text]) => text);
    expect(lines.some((line) => line.startsWith("14. "))).toBe(true);
    expect(lines.some((line) => line.startsWith("(z) "))).toBe(true);
  });

  it("refuses a version that does not exist and a folder that does not, and writes nothing", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("demo", ...database);

    const version = await type(
      "report",
      "write",
      "sarajevo-2018",
      "--version",
      "3",
      "--out",
      path("a.docx"),
      ...database,
    );
    expect(version.refused).toBe("sarajevo-2018 has no version 3; it has version 1.");
    const folder = await type("report", "write", "sarajevo-2018", "--out", path("no/such/a.docx"), ...database);
    expect(folder.refused).toBe(`${path("no/such/a.docx")} cannot be written (ENOENT).`);
    expect(existsSync(path("a.docx"))).toBe(false);
  });
});

describe("export closing-paper", () => {
  it("writes the Chair's points as Word letters them, and asks where to", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("demo", ...database);

    const { printed } = await type(
      ...["export", "closing-paper", "sarajevo-2018", "--json", "--out", path("one.docx"), ...database],
    );

    expect(JSON.parse(printed)).toMatchObject({ meeting: "sarajevo-2018", points: 26, version: 1 });
    const lines = (await readDocx(new Uint8Array(readFileSync(path("one.docx"))))).map(([, text]) => text);
    expect(lines.at(-1)).toMatch(/^\(z\) /u);
    const without = await type("export", "closing-paper", "sarajevo-2018", ...database);
    expect(without.refused).toBe("Say where to write the file: --out FILE.docx");
  });
});

describe("check", () => {
  it("finds the unlisted speaker in a record, with its place", async () => {
    const { printed } = await type("check", "--record", "db/demo/sarajevo-2018.json", "--json");
    const found = JSON.parse(printed).find(({ check }: { check: string }) => check === "unlisted-speaker");
    expect(found).toMatchObject({
      level: "error",
      where: { paragraph: 11, session: "s4" },
      message: "Afghanistan speaks and is not on the list of participants.",
      suggestion: "Register the delegation, or correct who spoke.",
    });
    expect(found.where.span.end).toBeGreaterThan(found.where.span.start);
  });

  it("finds stated counts that differ from the list", async () => {
    const { write } = aFolder();
    const record = JSON.parse(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
    const file = write(
      "r.json",
      JSON.stringify({ ...record, participants: { ...record.participants, people: 61, countries: 30 } }),
    );
    const { printed } = await type("check", "--record", file, "--json");
    const found = JSON.parse(printed).map(({ check, message }: { check: string; message: string }) => [check, message]);
    expect(found).toContainEqual(["countries-differ", "30 countries or delegations are stated, 29 are listed."]);
    expect(found).toContainEqual(["people-differ", "61 people are stated, the delegations add up to 60."]);
  });

  it("gives each finding of the text with its characters, and with what mends it", async () => {
    const { write } = aFolder();
    const record = JSON.parse(readFileSync("tests/domain/report/tirana-2026.record.json", "utf8"));
    const paragraphs = [{ number: 1, kind: "session", text: "Albania spoke,  then left." }];
    const chairPoints = [{ id: "p1", text: "Trust matters.." }];
    const points = { number: 2, kind: "chair-points", text: "In closing, the Chair summarised the following points:" };
    const file = write(
      "r.json",
      JSON.stringify({ ...record, chairPoints, report: { paragraphs: [...paragraphs, points] } }),
    );

    const { printed } = await type("check", "--record", file, "--json");
    const found = JSON.parse(printed).filter(({ check }: { check: string }) => check.startsWith("doubled"));
    expect(found).toEqual([
      {
        check: "doubled-space",
        level: "warning",
        where: { paragraph: 1, span: { start: 14, end: 16 } },
        values: { around: "spoke,  then" },
        replacement: " ",
        message: "Two spaces: “spoke,  then”",
        reason: "One is enough.",
        suggestion: "Take one out.",
      },
      expect.objectContaining({
        check: "doubled-stop",
        where: { paragraph: 2, point: "a", span: { start: 13, end: 15 } },
        replacement: ".",
      }),
    ]);
    const forPeople = await type("check", "--record", file);
    expect(forPeople.printed).toContain("Warning, paragraph 2 (a): A stop is doubled: “matters..”");
  });

  it("says for people how many findings there are", async () => {
    const { printed } = await type("check", "--record", "tests/domain/report/tirana-2026.record.json");
    expect(printed).toBe("Nothing was found.");
  });

  it("names a finding that somebody dismissed as dismissed, with the reason", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("demo", ...database);
    const found = async () => JSON.parse((await type("check", "sarajevo-2018", "--json", ...database)).printed);
    const before: unknown[] = await found();
    within(path("x.db"), (db) => dismissAcronym(db));

    const after: { check: string; dismissed?: string }[] = await found();
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ dismissed }) => dismissed !== undefined)).toMatchObject([
      { check: "acronym-unexpanded", dismissed: "Known to everybody" },
    ]);
    const { printed } = await type("check", "sarajevo-2018", ...database);
    expect(printed).toContain("Dismissed: Known to everybody");
    expect(printed).toContain(`${before.length - 1} findings.`);
  });
});

/** As the report page does it. */
function dismissAcronym(db: Db): void {
  const record = exportRecord(db, "sarajevo-2018");
  const register = loadRegister(db, "budapest-process");
  if (!record || !register) throw new Error("The demonstration is not there.");
  const report = reportOf(record, register, "2018-05-14");
  const found = runChecks(record, report, register).find(({ check }) => check === "acronym-unexpanded");
  if (!found) throw new Error("The demonstration has no such finding.");
  dismissFinding(db, {
    ...{ meetingId: "sarajevo-2018", actorId: "a-marin", now: new Date("2018-05-14T08:00:00Z") },
    fingerprint: fingerprintOf(found, report, digest),
    ...{ check: found.check, quote: "", reason: "Known to everybody" },
  });
}
