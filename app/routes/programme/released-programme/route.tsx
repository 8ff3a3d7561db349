import { PageHead } from "#app/components/page-head.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { ProgrammeDayColumn } from "#app/components/programme/programme.tsx";
import { CalendarLinks } from "#app/components/programme/calendar-links.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { papersBesideItems } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { requireReleased } from "#app/desk/programme/programme-access.server.ts";
import { programmeOf } from "#app/desk/programme/programme.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { findCalendarLink, tokenOfCalendar } from "#db/programme/calendar-links.ts";
import { sessionsOf } from "#domain/programme/programme.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

const asReader = { mayReadLines: false, mayReadNotes: false, mayRecordPresence: false, mayReadScript: false };

export function loader(asked: LoaderFunctionArgs) {
  const { context } = asked;
  const { asker, seen, release } = requireReleased(asked);
  const { id, title, city, startsOn, endsOn, timeZone, dialogueId } = seen.meeting;
  const { db, key, publicUrl, signedIn } = context;
  const link = signedIn && findCalendarLink(db, { meetingId: id, personId: signedIn.person.id });
  const register = requireRegister(db, dialogueId);
  return {
    ...{ meetingId: id, title, city, startsOn, endsOn, timeZone, isPlain: true },
    revision: { number: release.number, at: release.releasedAt },
    days: programmeOf(
      db,
      seen.meeting,
      register,
      asReader,
      sessionsOf(release.programme),
      papersBesideItems(context, asker, seen),
    ),
    calendar: {
      home: pathTo`/programmes/${id}`,
      maySubscribe: signedIn !== undefined,
      address: link && `${publicUrl}/calendars/${tokenOfCalendar(key, link)}/programme.ics`,
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.programme"), data?.title]);

/** The programme as it was released last, for everybody; on a telephone too. */
export default function ReleasedProgrammeRoute() {
  const { title, city, startsOn, endsOn, timeZone, revision, days, calendar, meetingId } =
    useLoaderData<typeof loader>();
  const text = useText();
  const dates = useDays();
  const time = useMeetingTime(timeZone);
  return (
    <>
      <PageHead
        title={<RecordText>{title}</RecordText>}
        line={
          <>
            <RecordText>{city}</RecordText>
            {" · "}
            <RecordText>{dates.range(startsOn, endsOn)}</RecordText>
          </>
        }
        state={
          <>
            {text("programme.revision", { number: revision.number })}{" "}
            {text.rich("programme.released_at", { at: <RecordText>{time(revision.at)}</RecordText> })}
          </>
        }
      />
      <CalendarLinks calendar={calendar} />
      <div className="programme panes">
        {days.map((day) => (
          <ProgrammeDayColumn
            key={day.date ?? ""}
            day={day}
            meetingId={meetingId}
            mayReadLines={false}
            mayReadNotes={false}
          />
        ))}
      </div>
    </>
  );
}
