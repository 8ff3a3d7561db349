import type { OpenDatabase } from "#db/client.ts";
import { keepVersionFile } from "#db/versions.ts";
import { approvals, pencils } from "#db/schema/approvals.ts";
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
  addDecisions(db, meetingId, { versionId: id, at });
}

/** A chair returned it, after words in pencil; withdrawn, so that every column has something to hide. */
function addDecisions(db: OpenDatabase, meetingId: string, { versionId, at }: { versionId: string; at: string }): void {
  const chair = meetingId.startsWith("b") ? "chr-silk" : "chr-nile";
  db.insert(approvals)
    .values({
      ...{ id: `${meetingId}-approval`, versionId, meetingId, gate: "circulate", seat: "silk/", kind: "condition" },
      ...{ exceptions: ["a-passage"], condition: "If it is so.", reason: "A reason.", means: "passkey" },
      ...{ capacity: "chair", personId: chair, name: "A chair", sha256: "2".repeat(64), at, enteredBy: chair },
      signed: {
        ...{ credentialId: "id", publicKey: "key", nonce: "nonce" },
        ...{ clientDataJSON: "data", authenticatorData: "more", signature: "signature" },
      },
      ...{ confirmedAt: at, confirmedBy: chair, withdrawnAt: at, withdrawnBy: chair, withdrawalReason: "Too quick." },
    })
    .run();
  const pencil = { id: `${meetingId}-pencil`, versionId, meetingId, passage: "a-passage", text: "And fair?" };
  db.insert(pencils)
    .values({ ...pencil, writtenBy: chair, writtenAt: at })
    .run();
}
