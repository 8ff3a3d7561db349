import { MeetingHead, MeetingTabs } from "#app/components/meetings/meeting-head.tsx";
import { useHasOwnBar } from "#app/components/use-has-own-bar.ts";
import { MeetingStep } from "#app/components/meetings/meeting-step.tsx";
import { delegationOf } from "#app/desk/floor/delegate-page.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { mayReadOwnLines } from "#app/desk/remarks/own-lines.server.ts";
import { mayOpenPapers } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { mayOpenRemarks } from "#app/desk/remarks/remarks-access.server.ts";
import { peopleTab } from "#app/desk/delegations/people-tab.server.ts";
import { mayMakePapers } from "#app/desk/papers/word-papers.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { mandateInShort, placeOf } from "#domain/report/facts.ts";
import { spellingOf } from "#domain/text/spelling.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useMatch } from "@remix-run/react";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, actor, meetingId);
  const { title, startsOn, endsOn, symbol, timeZone, state, language } = seen.meeting;
  const rights = rightsAt(actor, seen);
  const { record, register } = readMeeting(context, seen.meeting, rights);
  const firstSession = record.sessions?.find(({ kind }) => kind !== "break");
  return {
    meeting: {
      ...{ id: meetingId, title, startsOn, endsOn, symbol, timeZone, state },
      place: placeOf(record, register),
      mandate: mandateInShort(record, register, spellingOf(language)),
    },
    mayAdvance: rights.mayAdvance,
    isOfDelegation: delegationOf(actor, seen) !== undefined,
    tabs: {
      people: peopleTab(actor, seen, record),
      room: rights.mayReadLines && firstSession ? { sessionId: firstSession.id } : undefined,
      mayReadPoints: rights.mayReadPoints,
      mayReadReport: rights.mayReadReport,
      mayOpenPapers: mayOpenPapers(context.db, actor, seen),
      mayOpenRemarks: mayOpenRemarks(actor, seen.subject),
      mayReadOwnLines: mayReadOwnLines(context.db, actor, seen),
      mayGiveCodes: rights.mayGiveCodes,
      mayMakePapers: mayMakePapers(actor, seen),
      mayCheckIn: rights.mayCheckIn,
      mayChange: rights.mayChange,
    },
  };
}

export default function MeetingPage() {
  const { meeting, mayAdvance, isOfDelegation, tabs } = useLoaderData<typeof loader>();
  const isProgramme = useMatch("/meetings/:meetingId") !== null;
  const hasOwnBar = useHasOwnBar();
  // A delegation's own page begins with what goes on; the room has a bar of its own.
  if (hasOwnBar || (isOfDelegation && isProgramme)) return <Outlet />;
  return (
    <>
      <MeetingHead meeting={meeting} />
      <MeetingTabs meetingId={meeting.id} tabs={tabs} />
      {mayAdvance && isProgramme && <MeetingStep meetingId={meeting.id} state={meeting.state} />}
      <Outlet />
    </>
  );
}
