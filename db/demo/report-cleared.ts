import { v7 as newId } from "uuid";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { instantAt } from "#domain/text/clock-time.ts";
import { canonicalText } from "#domain/versions/canonical-text.ts";
import { coveringMail } from "#domain/dispatches/covering-mail.ts";
import { replyByText } from "#domain/dispatches/reply-by.ts";
import { asDraft } from "#domain/versions/frozen-report.ts";
import { giveApproval } from "#db/approvals/approval-acts.ts";
import { digest } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { daysFrom } from "#db/demo/days.ts";
import { tellAsSent } from "#db/demo/told-as-sent.ts";
import { prepareDispatch, reachWith } from "#db/dispatches/dispatches.ts";
import { listDistributionLists } from "#db/network/distribution-lists.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { exportRecord } from "#db/record/records.ts";
import { freezeVersion } from "#db/versions/version-acts.ts";
import { findVersion } from "#db/versions/versions.ts";

const dialogueId = budapestProcess.dialogue.id;
const timeZone = "Europe/Istanbul";

/** Freezes the report of the last meeting held, and lets its Chair approve of it. Returns the version's id. */
export function clearReport(db: Db, { meetingId, now }: { readonly meetingId: string; readonly now: Date }): string {
  const record = exportRecord(db, meetingId);
  if (!record) throw new Error("The demonstration has no report to clear.");
  const frozenAt = daysFrom(now, -12);
  const report = reportOf(record, budapestProcess, dayIn(frozenAt, timeZone));
  const id = newId({ msecs: frozenAt.getTime() });
  const sha256 = digest(canonicalText({ ...asDraft(report, 1), versionId: id }));
  const open = { errors: 0, missing: 0 };
  const frozen = freezeVersion(
    db,
    { id, meetingId, seen: { sha256, open }, actorId: "a-marin", now: frozenAt },
    () => ({ report, editedBy: ["a-marin"], open }),
  );
  const given = giveApproval(db, {
    ...{ id: newId(), versionId: id, gate: "circulate", seat: "silk-routes/TUR", sha256, kind: "approved" },
    ...{ exceptions: [], means: "demonstration", actorId: "l-demir", now: daysFrom(now, -9) },
    mails: () => ({ language: "en", subject: "Antalya: Draft 1 is cleared", body: "The Chair has approved Draft 1." }),
  });
  if (frozen !== "frozen" || given !== "cleared") throw new Error(`The report was ${frozen} and ${given}.`);
  return id;
}

/**
 * Tells of the cleared report, whose file must be kept, as if it had gone to its Working Group: the rest of the network
 * can still be sent it.
 */
export function tellReportAsSent(db: Db, { versionId, now }: { readonly versionId: string; readonly now: Date }): void {
  const version = findVersion(db, versionId);
  const meeting = version && findMeeting(db, version.meetingId);
  const list = listDistributionLists(db, dialogueId).find(({ bodyId }) => bodyId === "silk-routes");
  if (!version || !meeting || !list) throw new Error("The demonstration has no report to send.");
  const sending = { actorId: "a-marin", now: daysFrom(now, -6) };
  const reach = reachWith(db, { version, dialogueId, listId: list.id, now: sending.now });
  const replyBy = instantAt(`${dayIn(daysFrom(now, 9), timeZone)}T17:00`, timeZone);
  const mail = coveringMail(
    { draft: 1, meeting, dialogue: budapestProcess.dialogue.name, replyBy: replyByText(replyBy, meeting, "en") },
    "en",
  );
  const outcome = prepareDispatch(db, {
    ...{ ...sending, id: newId(), meetingId: meeting.id, versionId, listId: list.id, seen: reach?.seen ?? "", replyBy },
    mail: { language: "en", ...mail },
  });
  if (outcome !== "prepared") throw new Error(`The report was not sent: ${outcome}.`);
  tellAsSent(db, { ...sending, refusing: ["p.peldas@foreign.hu.example.org"] });
}
