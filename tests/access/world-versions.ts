import type { OpenDatabase } from "#db/client.ts";
import { keepVersionFile } from "#db/versions.ts";
import { versions } from "#db/schema/versions.ts";
import { placeForMark } from "#tests/access/marks.ts";
import { aReport } from "#tests/support/a-report.ts";

/** A version that is back on the desk, so that the text stays worked on; an issued one where the report is. */
export function addVersion(db: OpenDatabase, meetingId: string, now: Date): void {
  const isIssued = meetingId === "b-issued-" || meetingId === "b-archive";
  const id = `${meetingId}-version`;
  const at = now.toISOString();
  const frozenBy = meetingId.startsWith("b") ? "sec-b" : "sec-k";
  db.insert(versions)
    .values({
      ...{ id, meetingId, number: 1, state: isIssued ? "issued" : "returned" },
      ...{ report: aReport({ title: placeForMark }), text: "A text.", sha256: "0".repeat(64) },
      ...{ frozenBy, frozenAt: at, editedBy: [], open: { errors: 0, missing: 0 }, changedAt: at, changedBy: frozenBy },
    })
    .run();
  keepVersionFile(db, { versionId: id, sha256: "1".repeat(64), now });
}
