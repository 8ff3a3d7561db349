import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { findMeeting } from "#db/meetings.ts";
import { reportOf } from "#domain/report/report-of.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What the record of a meeting says now as a report, whoever asks; undefined where there is no such meeting. */
export function compiledParagraphs(
  { db, clock, notes }: Pick<AppLoadContext, "db" | "clock" | "notes">,
  meetingId: string,
): readonly Paragraph[] | undefined {
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return undefined;
  const { record, register } = readMeeting({ db, notes }, meeting, { mayReadNotes: true });
  return reportOf(record, register, dayIn(clock(), meeting.timeZone)).paragraphs;
}
