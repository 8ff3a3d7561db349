import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { askForCorrection, listCorrections, listOwnLines, settleCorrection } from "#db/remarks/line-corrections.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const verbs = (db: OpenDatabase) =>
  listAudit(db, meetingId)
    .map(({ verb }) => verb)
    .slice(1);

describe("what was noted of a party", () => {
  function aRoom(): OpenDatabase {
    const db = testDb();
    const interventions = [
      anIntervention({ id: "i1", party: "SRB", note: "private" }),
      anIntervention({ id: "i2", party: undefined, parties: ["GEO", "SRB"], line: "supported it" }),
      anIntervention({ id: "i3", party: "GEO" }),
      anIntervention({ id: "i4", party: "SRB", line: undefined, note: "to draft" }),
    ];
    aMeeting(db, aRecord({ sessions: [aSession({ interventions })] }));
    return db;
  }
  const asked = { id: "c1", meetingId, party: "SRB", interventionId: "i1", text: "presented its draft law", ...act };

  it("are its own lines, and never a note", () => {
    const own = listOwnLines(aRoom(), { meetingId, party: "SRB" });
    expect(own.map(({ id }) => id)).toEqual(["i1", "i2"]);
    expect(JSON.stringify(own)).not.toMatch(/private|to draft/);
  });

  it("is corrected once asked, of an own line only, and settled once", () => {
    const db = aRoom();
    expect(askForCorrection(db, asked)).toBe("asked");
    expect(unchanged(db, () => askForCorrection(db, asked))).toBe("already-asked");
    expect(unchanged(db, () => askForCorrection(db, { ...asked, id: "c2", interventionId: "i3" }))).toBe(
      "no-such-line",
    );
    expect(listCorrections(db, { meetingId, party: "SRB" })).toMatchObject([
      { id: "c1", line: "presented its new law", text: "presented its draft law", outcome: null },
    ]);
    expect(listCorrections(db, { meetingId, party: "GEO" })).toEqual([]);
    expect(settleCorrection(db, { id: "c1", meetingId, outcome: "taken", ...act })).toBe(true);
    expect(unchanged(db, () => settleCorrection(db, { id: "c1", meetingId, outcome: "noted", ...act }))).toBe(false);
    expect(verbs(db)).toEqual(["correction.asked", "correction.settled"]);
  });
});
