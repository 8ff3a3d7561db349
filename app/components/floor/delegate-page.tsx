import { DelegateActs } from "#app/components/floor/delegate-acts.tsx";
import type { FloorRequest } from "#app/components/floor/floor-requests.tsx";
import { DelegateFloor } from "#app/components/floor/delegate-floor.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useFollowing } from "#app/components/floor/use-following.ts";
import type { FollowedDelegate } from "#app/live/followed.ts";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { forDelegate } from "#domain/floor/delegate-view.ts";
import type { RemarkState } from "#domain/remarks/remark.ts";
import type { ReactNode } from "react";

type DelegateText = {
  readonly id: string;
  readonly state: RemarkState;
  readonly session?: SessionInBrief;
  /** When it was received; null where nobody knows. */
  readonly at: string | null;
};

export type DelegateOnPage = {
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    readonly city: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
  readonly party: string;
  readonly session?: SessionInBrief & { readonly id: string };
  /** Absent where this reader may not follow the floor, or nobody can. */
  readonly followed?: FollowedDelegate;
  /** Why nobody has the floor, for whoever could follow it. */
  readonly rests?: "before" | "after";
  /** The other parties for which this reader is there. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** What this page can ask for; absent where the meeting takes no requests. */
  readonly request?: FloorRequest;
  /** What the delegation has sent. */
  readonly texts: readonly DelegateText[];
  readonly timeZone: string;
  /** The day of the programme that is open. */
  readonly day: string;
  /** There is a page of the released programme, with who presents and its calendar. */
  readonly isReleased: boolean;
  readonly programme: readonly {
    readonly date: string;
    readonly items: readonly (SessionInBrief & { readonly id: string; readonly from?: string })[];
  }[];
  readonly mayReadPeople: boolean;
  /** Where whoever speaks for the party names its people. */
  readonly ownPeople?: string;
  readonly mayReadReport: boolean;
  readonly mayWrite: boolean;
  readonly mayOpenPapers: boolean;
  readonly isRegistered: boolean;
  /** Where this reader registers, while that is due. */
  readonly register?: string;
};

/** A meeting on a delegate's telephone: text first, one act at the bottom edge. */
export function DelegatePage({ page }: { page: DelegateOnPage }) {
  const text = useText();
  const days = useDays();
  const root = useFollowing<HTMLDivElement>();
  const { meeting, party, session, followed, request, programme, mayWrite } = page;
  const now = followed && forDelegate(followed.floor, followed, new Date(followed.now));
  const home = `/meetings/${meeting.id}`;
  return (
    <div
      className="delegate"
      data-follow={followed && JSON.stringify(followed)}
      data-standing={now?.standing}
      ref={root}
      suppressHydrationWarning
    >
      <div className="body">
        <p className="over">
          <RecordText>{now && session ? meeting.title : meeting.city}</RecordText>
        </p>
        <h1>{now && session ? <SessionName session={session} /> : <RecordText>{meeting.title}</RecordText>}</h1>
        {!now && (
          <p className="over">
            <RecordText>{days.range(meeting.startsOn, meeting.endsOn)}</RecordText>
          </p>
        )}
        {now && session && (
          <DelegateFloor
            home={`${home}/sessions/${session.id}`}
            shown={now.shown}
            request={request}
            writes={mayWrite && request ? `${home}/remarks/new` : undefined}
          />
        )}
        {page.rests !== undefined && <p className="quiet">{text(`delegate.rests.${page.rests}`)}</p>}
        <h2>{text.rich("delegate.own", { party: <RecordText>{party}</RecordText> })}</h2>
        <ul className="rows">
          {page.texts.map((sent) => (
            <Text key={sent.id} sent={sent} home={`${home}/remarks`} timeZone={page.timeZone} />
          ))}
          {page.others.map(({ id, name }) => (
            <Row key={id} to={`${home}?for=${encodeURIComponent(id)}`}>
              {text.rich("delegate.other", { party: <RecordText>{name}</RecordText> })}
            </Row>
          ))}
          {page.isRegistered && <Row to={`${home}/registration`}>{text("registering.own_title")}</Row>}
          {mayWrite && <Row to={`${home}/remarks`}>{text("delegate.texts")}</Row>}
          {page.mayOpenPapers && <Row to={`${home}/papers`}>{text("documents.title")}</Row>}
          {page.ownPeople !== undefined && <Row to={page.ownPeople}>{text("delegations.own")}</Row>}
          {page.isReleased && <Row to={`/programmes/${meeting.id}`}>{text("programme.whole")}</Row>}
          {page.mayReadPeople && <Row to={`${home}/people`}>{text("meeting.people")}</Row>}
          {page.mayReadReport && <Row to={`${home}/report`}>{text("meeting.report")}</Row>}
        </ul>
        {programme.length === 0 && <p className="quiet">{text("programme.empty")}</p>}
        {programme.map(({ date, items }) => (
          <details key={date} open={date === page.day}>
            <summary>
              <h2>{text.rich("delegate.programme", { day: <RecordText>{days.weekday(date)}</RecordText> })}</h2>
            </summary>
            <ul className="rows">
              {items.map((item) => (
                <li key={item.id} aria-current={item.id === session?.id && now ? "true" : undefined}>
                  <div>
                    <span>
                      <SessionName session={item} />
                    </span>
                    {item.from !== undefined && <time data-record="">{item.from}</time>}
                  </div>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      {!request && <DelegateActs home={home} register={page.register} mayWrite={mayWrite} />}
    </div>
  );
}

function Text({ sent, home, timeZone }: { sent: DelegateText; home: string; timeZone: string }) {
  const text = useText();
  const time = useMeetingTime(timeZone);
  return (
    <Row to={`${home}/${encodeURIComponent(sent.id)}`}>
      <span>
        {sent.session
          ? text.rich("remarks.text_for", { session: <SessionName session={sent.session} /> })
          : text("remarks.text_for_meeting")}
        {sent.at !== null && (
          <small>{text.rich("remark.received_at", { at: <RecordText>{time(sent.at)}</RecordText> })}</small>
        )}
      </span>
      <span className="quiet">{text(`remark.state.${sent.state}`)}</span>
    </Row>
  );
}

function Row({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <a href={to}>{children}</a>
    </li>
  );
}
