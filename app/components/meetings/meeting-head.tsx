import { MeetingStateWord } from "#app/components/dialogue/meeting-card.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { TabOfMany } from "#app/components/tab-of-many.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { Link, NavLink } from "@remix-run/react";

export type MeetingOnTop = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly mandate?: string;
  readonly symbol?: string;
  readonly timeZone: string;
  readonly state: MeetingState;
};

/** What stands over every page of a meeting. */
export function MeetingHead({ meeting }: { meeting: MeetingOnTop }) {
  const text = useText();
  const days = useDays();
  return (
    <PageHead
      title={<RecordText>{meeting.title}</RecordText>}
      line={
        <>
          <RecordText>{meeting.place}</RecordText>
          {" · "}
          <RecordText>{days.range(meeting.startsOn, meeting.endsOn)}</RecordText>
          {meeting.mandate !== undefined && (
            <>
              {" · "}
              <RecordText>{meeting.mandate}</RecordText>
            </>
          )}
        </>
      }
      state={<MeetingStateWord state={meeting.state} />}
      symbol={meeting.symbol}
      symbolNote={text.rich("meeting.times_in", { zone: <RecordText>{meeting.timeZone}</RecordText> })}
    />
  );
}

export type MeetingTabs = {
  /** How many delegations this reader may count; absent for those who find nobody there. */
  readonly people?: { readonly delegations?: number };
  /** The session that the room opens on; absent for those who may not read lines. */
  readonly room?: { readonly sessionId: string };
  readonly mayReadPoints: boolean;
  readonly mayReadReport: boolean;
  readonly mayOpenPapers: boolean;
  readonly mayOpenRemarks: boolean;
  /** What was noted of one's own delegation, where the meeting shows it. */
  readonly mayReadOwnLines: boolean;
  readonly mayGiveCodes: boolean;
  readonly mayMakePapers: boolean;
  readonly mayCheckIn: boolean;
  readonly mayChange: boolean;
};

/** The tabs of a meeting: always in this order, and only those that lead somewhere for this reader. */
export function MeetingTabs({ meetingId, tabs }: { meetingId: string; tabs: MeetingTabs }) {
  const text = useText();
  const home = `/meetings/${meetingId}`;
  const pagesOf = (...names: readonly string[]) => names.map((name) => `${home}/${name}`);
  return (
    <nav className="tabs" aria-label={text("meeting.tabs")}>
      <TabOfMany to={home} pages={pagesOf("programme", "facts", "step")}>
        {text("meeting.programme")}
      </TabOfMany>
      {tabs.people && (
        <TabOfMany to={`${home}/people`} pages={pagesOf("people", "attendance", "registration-form")}>
          {text("meeting.people")}
          {tabs.people.delegations !== undefined && <span className="count">{tabs.people.delegations}</span>}
        </TabOfMany>
      )}
      {tabs.room && (
        <TabOfMany to={`${home}/sessions/${tabs.room.sessionId}`} pages={pagesOf("sessions")}>
          {text("meeting.room")}
        </TabOfMany>
      )}
      {tabs.mayOpenPapers && <NavLink to={`${home}/papers`}>{text("documents.tab")}</NavLink>}
      {tabs.mayOpenRemarks && <NavLink to={`${home}/remarks`}>{text("meeting.remarks")}</NavLink>}
      {tabs.mayReadOwnLines && <NavLink to={`${home}/own-lines`}>{text("meeting.own_lines")}</NavLink>}
      {tabs.mayReadPoints && <NavLink to={`${home}/points`}>{text("meeting.points")}</NavLink>}
      {tabs.mayReadReport && <NavLink to={`${home}/report`}>{text("meeting.report")}</NavLink>}
      {tabs.mayMakePapers && <NavLink to={`${home}/papers-in-word`}>{text("papers.tab")}</NavLink>}
      {tabs.mayGiveCodes && <NavLink to={`${home}/desk`}>{text("meeting.desk")}</NavLink>}
      {tabs.mayCheckIn && (
        // As a whole page: only this one's headers let it use the camera.
        <Link to={`${home}/check-in`} reloadDocument>
          {text("check_in.title")}
        </Link>
      )}
      {tabs.mayChange && <NavLink to={`${home}/room-options`}>{text("meeting.room_options")}</NavLink>}
    </nav>
  );
}
