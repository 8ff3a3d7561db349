import type { MeetingStepOnPage } from "#app/components/meetings/meeting-step-page.tsx";
import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { openMattersOf, standingOf } from "#db/meetings/meeting-steps.ts";
import { meetingStates, type MeetingState } from "#domain/access/subject.ts";
import { whatChanges } from "#domain/access/what-changes.ts";
import { hindranceTo, stateAfter, stateBefore } from "#domain/meetings/steps.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** A meeting that the asker may move on. Throws 404 or 403. */
export function requireStep(asked: Pick<LoaderFunctionArgs, "params" | "context">): MeetingDesk {
  const desk = requireMeetingDesk(asked, "meeting.read");
  authorize(desk.asker, "meeting.advance", desk.subject);
  return desk;
}

/** The state that somebody saw when they pressed. Throws 404 at what is none. */
export async function stateSeen(request: Request): Promise<MeetingState> {
  const sent = (await request.formData()).get("from");
  return meetingStates.find((state) => state === sent) ?? notFound();
}

/** What each step from here opens and closes, and what is still open. */
export function meetingStepOnPage(db: Db, { meeting: { id, title, state } }: MeetingDesk): MeetingStepOnPage {
  const [next, before] = [stateAfter(state), stateBefore(state)];
  return {
    meeting: { id, title, state },
    next: next && { state: next, ...whatChanges(state, next) },
    before: before && {
      ...{ state: before, ...whatChanges(state, before) },
      hindrance: hindranceTo(state, standingOf(db, id)),
    },
    open: openMattersOf(db, id),
  };
}
