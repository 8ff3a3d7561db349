import { seedOfDraft } from "#app/collab/draft-document.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { dismissFinding } from "#db/draft/dismissed-findings.ts";
import { beginDraft } from "#db/draft/drafts.ts";
import { leaveOut } from "#db/draft/lines-left-out.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { staff } from "#tests/access/world-people.ts";

/** A line that the report leaves out, and a finding that is no mistake, each with a reason. */
export function addDecisions(db: OpenDatabase, meetingId: string, now: Date): void {
  const act = { meetingId, actorId: staff.noteTaker, now };
  leaveOut(db, { ...act, interventionId: `${meetingId}-s1-i4`, reason: "Off the point." });
  const finding = { fingerprint: `${meetingId}-finding`, check: "acronyms", quote: "IBM" };
  dismissFinding(db, { ...act, ...finding, reason: "Everybody knows it." });
}

/** The meetings whose report is being written. */
export const begun: readonly string[] = ["b-session", "b-closed-", "k-closed-"];

/** Their drafts, which say what is compiled: with the marks of the lines that they tell. */
export function addDrafts(db: OpenDatabase, now: Date): void {
  for (const meetingId of begun) {
    const record = exportRecord(db, meetingId);
    const register = record && loadRegister(db, record.dialogue.id);
    if (!record || !register) throw new Error("The world has these meetings.");
    const seed = seedOfDraft(draftOf(compilationOf(record, register).paragraphs));
    beginDraft(db, { meetingId, actorId: staff.noteTaker, now, seed });
  }
}
