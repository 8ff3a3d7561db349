import type { ChairOnPage } from "#app/components/floor/chair-page.tsx";
import { waitingFor } from "#app/desk/approvals/approval-waiting.server.ts";
import { floorFollowed } from "#app/desk/floor/floor-followed.server.ts";
import { floorAtRest } from "#app/desk/floor/floor-shown.server.ts";
import type { SessionSeen } from "#app/desk/room/session-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The floor of a session for whoever chairs it or looks on from the chair's side. */
export function chairOnPage(context: AppLoadContext, { asker, seen, session }: SessionSeen): ChairOnPage {
  const { meeting, subject } = seen;
  const { following } = floorFollowed(context, meeting, session.id) ?? notFound();
  const { showsSpeakingTime } = roomOptionsOf(context.db, meeting.id);
  return {
    // The Chair may open the page before the meeting is in session, but not read its floor then.
    following: asker.may("floor.read", subject) ? following : { ...following, ...floorAtRest(session.id) },
    timeZone: meeting.timeZone,
    mayReadPoints: asker.may("point.read", subject),
    waiting: waitingFor(context, asker, seen),
    mayManage: asker.may("floor.manage", subject),
    showsTimes: asker.may("speaking_time.read", {
      ...subject,
      openings: showsSpeakingTime ? ["speaking time shown"] : [],
    }),
    attribution: asker.may("attribution.set", subject) ? (session.attribution ?? "party") : undefined,
    programme: listSessions(context.db, meeting.id)
      .filter(({ startsAt }) => startsAt === undefined || startsAt.slice(0, 10) === session.startsAt?.slice(0, 10))
      .map(({ id, kind, number, title, startsAt, endsAt }) => ({
        ...{ id, kind, number, title, from: startsAt?.slice(11, 16), to: endsAt?.slice(11, 16) },
      })),
    session: { kind: session.kind, number: session.number, title: session.title },
  };
}
