import type { FileOnPage, RecordInBrief } from "#app/components/files/import-file.tsx";
import type { ImportDesk } from "#app/desk/files/import-access.server.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { confirmImport } from "#db/files/imports.ts";
import { exportRecord } from "#db/record/records.ts";
import { readUpload } from "#db/files/upload-files.ts";
import type { Upload } from "#db/files/uploads.ts";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import { readRecordFile } from "#domain/record/fault-of-file.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { AppLoadContext } from "@remix-run/node";

type Judged = {
  readonly judgement: FileOnPage["judgement"];
  readonly record?: MeetingRecord;
};

/** What a file holds that was brought in, what is wrong with it, and what it would replace. */
export function fileOnPage(context: AppLoadContext, desk: ImportDesk, upload: Upload): FileOnPage {
  const { id, originalName: name, size, createdAt } = upload;
  const { dialogue } = desk.register;
  return {
    ...{ id, name, size, day: createdAt.slice(0, 10) },
    dialogue: { id: dialogue.id, name: dialogue.name },
    mayImport: desk.asker.may("import.confirm", { dialogueId: dialogue.id }),
    judgement: judged(context, desk, upload).judgement,
  };
}

/** Takes the file in, if it still may be; the meeting's id, or why not. */
export function takeIn(
  context: AppLoadContext,
  desk: ImportDesk,
  { upload, replace }: { readonly upload: Upload; readonly replace: boolean },
): { readonly meetingId: string } | "replace" | "refused" {
  const { judgement, record } = judged(context, desk, upload);
  if (!record || (judgement.kind !== "new" && judgement.kind !== "replaces")) return "refused";
  if (judgement.kind === "replaces" && !replace) return "replace";
  const { id: actorId, deviceSessionId } = desk.asker;
  const done = confirmImport(context.db, {
    ...{ upload, record, base: budapestProcess, replace, folder: context.uploads },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  if (done.outcome === "exists") return "replace";
  return done.outcome === "gone" || done.outcome === "refused" ? "refused" : { meetingId: done.meetingId };
}

function judged(context: AppLoadContext, { asker, register }: ImportDesk, upload: Upload): Judged {
  const bytes = readUpload(context.uploads, upload.sha256);
  if (!bytes) return { judgement: { kind: "damaged" } };
  const read = readRecordFile(bytes);
  if (!("record" in read)) return { judgement: { kind: "unsound", problems: read.problems } };
  const { record } = read;
  const holds = inBrief(record);
  const problems = checkAgainstRegister(record, register);
  if (record.dialogue.id !== register.dialogue.id)
    return { judgement: { kind: "other dialogue", holds, dialogueId: record.dialogue.id } };
  const stored = findMeetingSeen(context.db, record.meeting.id);
  // Ids count for the whole installation; whose it is is nobody's business here.
  const mayReplace = stored?.meeting.dialogueId === register.dialogue.id && asker.may("meeting.change", stored.subject);
  if (stored && !mayReplace) return { judgement: { kind: "taken", holds } };
  if (problems.length > 0) return { judgement: { kind: "unknown names", holds, problems } };
  if (stored) context.notes.settle(record.meeting.id);
  const now = stored && exportRecord(context.db, record.meeting.id);
  if (now) return { judgement: { kind: "replaces", holds, stored: inBrief(now) }, record };
  return { judgement: { kind: "new", holds }, record };
}

function inBrief({ meeting, sessions = [], participants, ...rest }: MeetingRecord): RecordInBrief {
  const { id, title, city, startsOn, endsOn } = meeting;
  return {
    ...{ id, title, city, startsOn, endsOn },
    sessions: sessions.length,
    interventions: sessions.reduce((sum, { interventions = [] }) => sum + interventions.length, 0),
    delegations: participants?.delegations?.length ?? 0,
    remarks: rest.remarks?.length ?? 0,
    points: rest.chairPoints?.length ?? 0,
    followUps: rest.followUps?.length ?? 0,
    paragraphs: rest.report?.paragraphs?.length ?? 0,
  };
}
