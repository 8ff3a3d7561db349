import type { OpenDatabase } from "#db/database/client.ts";
import { approvals, pencils } from "#db/schema/approvals.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { messages } from "#db/schema/outbox.ts";
import { versionFiles, versions } from "#db/schema/versions.ts";
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
  db.insert(versionFiles)
    .values({ versionId: id, sha256: "1".repeat(64), givenAt: at })
    .run();
  addDispatch(db, { meetingId, versionId: id, preparedBy: frozenBy, at });
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

/** It was sent to a list of the dialogue, by a message of its own. */
function addDispatch(
  db: OpenDatabase,
  { meetingId, versionId, preparedBy, at }: Record<"meetingId" | "versionId" | "preparedBy" | "at", string>,
): void {
  const [id, messageId] = [`${meetingId}-dispatch`, `${meetingId}-dispatch-message`];
  const dialogueId = meetingId.startsWith("b") ? "budapest" : "khartoum";
  db.insert(messages)
    .values({
      ...{ id: messageId, kind: "notice", dialogueId, meetingId, language: "en", subject: "s", body: "b" },
      ...{ createdBy: preparedBy, createdAt: at },
    })
    .run();
  db.insert(dispatches)
    .values({
      ...{ id, meetingId, versionId, messageId, isFinal: false, listName: "Everybody", replyBy: at },
      ...{ timeZone: "Europe/Sarajevo", preparedBy, preparedAt: at },
    })
    .run();
}
