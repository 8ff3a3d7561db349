import { DelegateFloor } from "#app/components/delegate-floor.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useFollowing } from "#app/components/use-following.ts";
import type { FollowedDelegate } from "#app/live/followed.ts";
import { useText } from "#app/locales/use-text.ts";
import { forDelegate } from "#domain/floor/delegate-view.ts";
import type { ReactNode } from "react";

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
  /** Of the wish for the floor that this page can send; absent where the meeting takes none. */
  readonly request?: { readonly id: string };
  readonly day: string;
  readonly programme: readonly (SessionInBrief & { readonly id: string; readonly from?: string })[];
  readonly mayReadPeople: boolean;
  readonly mayReadReport: boolean;
  readonly mayWrite: boolean;
};

/** A meeting on a delegate's telephone: text first, one act at the bottom edge. `children`: what the delegation has sent. */
export function DelegatePage({ page, children }: { page: DelegateOnPage; children?: ReactNode }) {
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
          <RecordText>{meeting.title}</RecordText>
        </p>
        <h1>{now && session ? <SessionName session={session} /> : <RecordText>{meeting.city}</RecordText>}</h1>
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
        <h2>{text.rich("delegate.own", { party: <RecordText>{party}</RecordText> })}</h2>
        <ul className="rows">
          {children}
          {mayWrite && <Row to={`${home}/remarks`}>{text("delegate.texts")}</Row>}
          {page.mayReadPeople && <Row to={`${home}/people`}>{text("meeting.people")}</Row>}
          {page.mayReadReport && <Row to={`${home}/report`}>{text("meeting.report")}</Row>}
        </ul>
        <h2>{text.rich("delegate.programme", { day: <RecordText>{days.weekday(page.day)}</RecordText> })}</h2>
        {programme.length === 0 && <p className="quiet">{text("programme.empty")}</p>}
        <ul className="rows">
          {programme.map((item) => (
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
      </div>
      {mayWrite && !request && (
        <div className="act-bar">
          <a className="button primary" href={`${home}/remarks/new`}>
            {text("delegate.send")}
          </a>
        </div>
      )}
    </div>
  );
}

function Row({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <a href={to}>{children}</a>
    </li>
  );
}
