import type { OpenDatabase } from "#db/client.ts";
import { dismissFinding } from "#db/dismissed-findings.ts";
import { leaveOut } from "#db/lines-left-out.ts";
import { staff } from "#tests/access/world-people.ts";

/** A line that the report leaves out, and a finding that is no mistake, each with a reason. */
export function addDecisions(db: OpenDatabase, meetingId: string, now: Date): void {
  const act = { meetingId, actorId: staff.noteTaker, now };
  leaveOut(db, { ...act, interventionId: `${meetingId}-s1-i4`, reason: "Off the point." });
  const finding = { fingerprint: `${meetingId}-finding`, check: "acronyms", quote: "IBM" };
  dismissFinding(db, { ...act, ...finding, reason: "Everybody knows it." });
}
