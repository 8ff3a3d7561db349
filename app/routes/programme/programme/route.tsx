import { DelegatePage } from "#app/components/floor/delegate-page.tsx";
import { Empty } from "#app/components/empty.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { ProgrammeDayColumn } from "#app/components/programme/programme.tsx";
import { ProgrammeDesk } from "#app/components/programme/programme-desk.tsx";
import { delegateOnPage, delegationOf } from "#app/desk/floor/delegate-page.server.ts";
import { requireMeeting, requireRegister, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { noteTakersOnPage } from "#app/desk/room/note-takers.server.ts";
import { hasRelease, sessionsShown } from "#app/desk/programme/programme-access.server.ts";
import { programmeDesk } from "#app/desk/programme/programme-desk.server.ts";
import { papersBesideItems } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { programmeOf } from "#app/desk/programme/programme.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { countKeptAside } from "#db/room/kept-aside.ts";
import { useText } from "#app/locales/use-text.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, actor, meetingId);
  const { meeting } = seen;
  const wishes = new URL(request.url).searchParams;
  const party = delegationOf(actor, seen, wishes.get("for"));
  const delegate = party === undefined ? undefined : delegateOnPage(context, actor, seen, party);
  const rights = rightsAt(actor, seen);
  const sessions = delegate ? [] : sessionsShown(context.db, actor, seen);
  return {
    title: meeting.title,
    ...{ delegate, isPlain: delegate !== undefined },
    meetingId,
    mayReadLines: rights.mayReadLines,
    mayReadNotes: rights.mayReadNotes,
    noteTakers: rights.mayAssign ? noteTakersOnPage(context.db, meeting, context.clock()) : undefined,
    aside: rights.maySettleAside ? countKeptAside(context.db, meetingId) : 0,
    desk: programmeDesk(context, actor, seen, wishes),
    isReleased: hasRelease(context.db, actor, seen),
    days:
      sessions.length === 0
        ? []
        : programmeOf(
            context.db,
            meeting,
            requireRegister(context.db, meeting.dialogueId),
            rights,
            sessions,
            papersBesideItems(context, actor, seen),
          ),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.programme"), data?.title]);

/** The programme for whoever sits at the desk; a page of its own for whoever sits in a delegation. */
export default function ProgrammeRoute() {
  const { delegate, ...programme } = useLoaderData<typeof loader>();
  return delegate ? <DelegatePage page={delegate} /> : <Programme {...programme} />;
}

type OnPage = Omit<ReturnType<typeof useLoaderData<typeof loader>>, "delegate" | "isPlain" | "title">;

function Programme({ days, aside, desk, isReleased, ...rights }: OnPage) {
  const text = useText();
  if (days.length === 0 && !desk)
    return (
      <div className="door">
        <Empty title={text("programme.empty")}>{text("programme.empty_remedy")}</Empty>
      </div>
    );
  const columns = days.map((day) => (
    <ProgrammeDayColumn
      key={day.date ?? ""}
      day={day}
      {...rights}
      openId={desk?.open?.id}
      mayMove={desk !== undefined}
    />
  ));
  return (
    <>
      {aside > 0 && (
        <p className="banner">
          <Link to={`/meetings/${rights.meetingId}/kept-aside`}>{text("kept_aside.waits", { count: aside })}</Link>
        </p>
      )}
      {desk ? (
        <ProgrammeDesk desk={desk}>
          {days.length === 0 ? (
            <Empty title={text("programme.no_sessions")}>{text("programme.no_sessions_remedy")}</Empty>
          ) : (
            columns
          )}
        </ProgrammeDesk>
      ) : (
        <>
          {isReleased && (
            <p className="banner no-print">
              <a href={`/programmes/${rights.meetingId}`}>{text("programme.as_released")}</a>
            </p>
          )}
          <div className="programme panes">{columns}</div>
        </>
      )}
    </>
  );
}
