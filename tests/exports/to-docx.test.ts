import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Report } from "#domain/report/report.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aFinalReport, aLongReport, aReport } from "#tests/support/a-report.ts";

const written = (report: Report) => toDocx(meetingReport(report));

describe("bytes", () => {
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

  it("are the same whenever, wherever and after whatever else the file is made", async () => {
    const once = digest(await written(aReport()));
    await written(aFinalReport());
    expect(digest(await written(aReport()))).toBe(once);
    expect(madeElsewhere("Asia/Tokyo")).toBe(once);
  }, 30_000);

  it("are the same from a worker, which makes the long reports", async () => {
    const report = aLongReport(450);
    expect(digest(await meetingReportBytes(report))).toBe(digest(await written(report)));
  }, 30_000);

  function madeElsewhere(zone: string): string {
    const script = `
      import { createHash } from "node:crypto";
      import { meetingReport } from "#exports/meeting-report.ts";
      import { toDocx } from "#exports/to-docx.ts";
      import { aReport } from "#tests/support/a-report.ts";
      process.stdout.write(createHash("sha256").update(await toDocx(meetingReport(aReport()))).digest("hex"));`;
    const options = ["--input-type=module", "--eval", script];
    return execFileSync(process.execPath, options, { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  }
});
