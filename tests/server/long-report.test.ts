import { loadDemonstration } from "#db/demo/load.ts";
import { importRecord } from "#db/record/records.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { aLongRecord } from "#tests/support/a-long-record.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const now = new Date("2018-05-10T09:00:00Z");
const sides = z.object({
  findings: z.array(z.object({ check: z.string() })),
  coverage: z.object({ reflected: z.number() }),
});

describe("the report of a record with thousands of lines", () => {
  it("is checked and printed by the server that runs", { timeout: 60_000 }, async () => {
    const db = testDb();
    loadDemonstration(db, now);
    const record = aLongRecord({ sessions: 100 });
    importRecord(db, { record, base: budapestProcess, actorId: "a-marin", now });
    await using server = await startServer({ db, demonstration: true, now });
    const ask = (path: string) => fetch(`${server.url}/meetings/long/report${path}`, { headers: { Cookie: cookie } });
    const cookie = `sid=${deviceOf(db, "a-marin", { now }).token}`;

    const beside = sides.parse(await (await ask("/sides.json")).json());
    expect(beside.coverage.reflected).toBe(2_500);
    expect(beside.findings.map(({ check }) => check)).toContain("doubled-word");
    const file = await ask(".docx");
    const lines = await readDocx(new Uint8Array(await file.arrayBuffer()));
    expect(lines.map(([, words]) => words).join("\n")).toContain("of edition 0");
  });
});
