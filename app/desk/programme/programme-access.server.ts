import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { findMeetingSeen, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { revisionIn } from "#app/desk/points/points-access.server.ts";
import { authorize, mustRead, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Db } from "#db/database/client.ts";
import { findLastRelease, listDraftSessions } from "#db/programme/programme.ts";
import type { SessionAct } from "#db/programme/session-acts.ts";
import type { Act } from "#domain/access/rights.ts";
import { sessionsOf, type ProgrammeSession } from "#domain/programme/programme.ts";
import { programmeNews } from "#domain/programme/programme-text.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/**
 * The sessions of a meeting as this reader may know them: the draft, or what was released last. Of a meeting whose
 * report is issued and whose programme was never released here, what its record says.
 */
export function sessionsShown(db: Db, asker: Asker, { meeting, subject }: MeetingSeen): readonly ProgrammeSession[] {
  if (asker.may("programme.read_draft", subject)) return listDraftSessions(db, meeting.id);
  const release = findLastRelease(db, meeting.id);
  const mayReadReleased = asker.may("programme.read_released", { ...subject, isReleased: release !== undefined });
  if (release) return mayReadReleased ? sessionsOf(release.programme) : [];
  if (subject.versionState !== "issued" || !asker.may("report.read_issued", subject)) return [];
  return listDraftSessions(db, meeting.id).map(({ id, kind, number, title, startsAt, endsAt }) => ({
    ...{ id, kind, number, title, startsAt, endsAt },
    ...{ guidingQuestions: [], items: [] },
  }));
}

/** Is there a release that this reader may read? */
export function hasRelease(db: Db, asker: Asker, { meeting, subject }: MeetingSeen): boolean {
  const isReleased = findLastRelease(db, meeting.id) !== undefined;
  return isReleased && asker.may("programme.read_released", { ...subject, isReleased });
}

/** A meeting whose programme was released, for whoever may read that. Throws 404 to all others. */
export function requireReleased({ params, context }: Pick<ActionFunctionArgs, "params" | "context">) {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = findMeetingSeen(context.db, meetingId);
  const release = findLastRelease(context.db, meetingId);
  mustRead(asker, "programme.read_released", { ...seen?.subject, isReleased: release !== undefined });
  return { asker, seen: seen ?? notFound(), release: release ?? notFound() };
}

/** An act upon the programme by whoever may do it, with the form that was sent. Throws 404 or 403 to all others. */
export async function requireProgrammeAct(asked: ActionFunctionArgs, act: Act = "programme.change") {
  const desk: MeetingDesk = requireMeetingDesk(asked, "programme.read_draft");
  authorize(desk.asker, act, desk.subject, "programme.read_draft");
  const form = await asked.request.formData();
  return { desk, form, acting: { meetingId: desk.meeting.id, ...desk.doing } };
}

/** The same upon one session, as the person had it before them. */
export async function requireSessionAct(asked: ActionFunctionArgs) {
  const { acting, form } = await requireProgrammeAct(asked);
  const { sessionId } = readParams(asked.params, "sessionId");
  return { form, acting: { ...acting, sessionId, expectedRevision: revisionIn(form) } satisfies SessionAct };
}

/** Back to the programme with a session open, which says why where nothing was changed. */
export function backToProgramme(
  { meetingId, sessionId }: { readonly meetingId: string; readonly sessionId?: string },
  outcome: string,
  undo?: "session" | "item",
): Response {
  if (outcome === "no-such-session") notFound();
  const wishes = new URLSearchParams();
  const isGone = outcome === "done" && undo === "session";
  if (sessionId !== undefined) wishes.set(isGone ? "undo" : "session", sessionId);
  if (outcome === "done" && undo === "item") wishes.set("undo-item", "");
  const news = programmeNews.find((one) => one === outcome);
  if (news !== undefined) wishes.set("news", news);
  const place = sessionId === undefined || isGone ? "" : "#session-form";
  return redirect(`${pathTo`/meetings/${meetingId}`}?${wishes.toString()}${place}`);
}
