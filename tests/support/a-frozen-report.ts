import type { OpenDatabase } from "#db/database/client.ts";
import { freezeVersion } from "#db/versions/version-acts.ts";
import { findVersion } from "#db/versions/versions.ts";
import type { Report } from "#domain/report/report.ts";
import { textHash } from "#exports/text-hash.ts";
import { aReport } from "#tests/support/a-report.ts";
import { act, aMeeting, aRecord, aRegister } from "#tests/support/factories.ts";
import { aPerson } from "#tests/support/people.ts";
import { testDb } from "#tests/support/test-db.ts";

export const meetingId = "sarajevo-2018";
/** A day later than everything that the factories write. */
export const at = (seconds: number) => new Date(Date.parse("2026-03-02T09:00:00Z") + seconds * 1000);

/** Freezes a text as somebody of the secretariat. */
export function freeze(db: OpenDatabase, id: string, report: Report = aReport(), editedBy: readonly string[] = []) {
  const seen = { sha256: textHash(report), open: { errors: 0, missing: 0 } };
  const outcome = freezeVersion(db, { id, meetingId, ...act, seen }, () => ({ report, editedBy, open: seen.open }));
  const version = findVersion(db, id);
  if (!version) throw new Error(`Nothing was frozen: ${outcome}.`);
  return version;
}

/** A meeting of two chairs with its report frozen, and those who can decide of it. */
export function aFrozenReport() {
  const db = testDb();
  const record = aRecord();
  const bodies = ["silk", "seas"].map((id) => ({ id, name: id, shortName: id, level: "expert" as const, chairs: [] }));
  const meeting = {
    ...record,
    meeting: {
      ...record.meeting,
      bodies: ["silk", "seas"],
      chairs: [
        { written: "Turkey", party: "TUR", body: "silk" },
        { written: "Serbia", party: "SRB", body: "seas" },
      ],
    },
  };
  aMeeting(db, meeting, aRegister({ bodies }));
  const dialogueId = record.dialogue.id;
  const chair = (name: string, bodyId: string, partyId: string) =>
    aPerson(db, name, [{ function: "chair", dialogueId, bodyId, partyId }]).id;
  const [demir, kiss] = [chair("Demir", "silk", "TUR"), chair("Kiss", "seas", "SRB")];
  const [marin, okafor] = ["Marin", "Okafor"].map(
    (name) => aPerson(db, name, [{ function: "secretariat", dialogueId }]).id,
  );
  if (marin === undefined || okafor === undefined) throw new Error("Two secretaries are needed.");
  return { db, dialogueId, version: freeze(db, "v1"), people: { demir, kiss, marin, okafor } };
}
