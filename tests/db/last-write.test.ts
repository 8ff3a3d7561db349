import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/database/client.ts";
import { restoreIntervention, withdrawIntervention } from "#db/room/interventions.ts";
import { lastWrite } from "#db/database/last-write.ts";
import { listMeetings } from "#db/meetings/meetings.ts";
import { act, aMeeting } from "#tests/support/factories.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

describe("the mark of the last write", () => {
  it("stays while one only reads, and differs after a write of this program or of another one", () => {
    const folder = mkdtempSync(join(tmpdir(), "last-write-"));
    const [desk, operator] = [openDatabase(join(folder, "d.db")), openDatabase(join(folder, "d.db"))];
    onTestFinished(() => {
      desk.$client.close();
      operator.$client.close();
      rmSync(folder, { recursive: true });
    });
    const meetingId = aMeeting(desk);
    const withdrawal = { meetingId, interventionId: "i1", ...act };

    const first = lastWrite(desk);
    listMeetings(desk, "budapest-process");
    expect(lastWrite(desk)).toBe(first);

    withdrawIntervention(desk, withdrawal);
    const second = lastWrite(desk);
    expect(second).not.toBe(first);

    restoreIntervention(operator, withdrawal);
    expect(lastWrite(desk)).not.toBe(second);
  });
});
