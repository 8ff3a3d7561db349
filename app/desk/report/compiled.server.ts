import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import type { Paragraph } from "#domain/report/report.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What a draft begins from and follows, whoever asks; undefined where there is no such meeting. */
export function compiledForDraft(
  { db, notes }: Pick<AppLoadContext, "db" | "notes">,
  meetingId: string,
): readonly Paragraph[] | undefined {
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return undefined;
  const { record, register } = readMeeting({ db, notes }, meeting, { mayReadNotes: true });
  return compilationOf(record, register).paragraphs;
}
