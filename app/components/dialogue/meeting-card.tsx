import { Facts } from "#app/components/facts.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Status } from "#app/components/status.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { Link } from "@remix-run/react";

export type MeetingInBrief = {
  readonly id: string;
  readonly title: string;
  readonly city: string;
  readonly host?: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: MeetingState;
  /** Counts that this reader may see. */
  readonly states?: number;
  readonly organisations?: number;
  readonly people?: number;
  readonly sessions: number;
  readonly lines?: { readonly written: number; readonly toDraft: number };
  readonly mayReadReport: boolean;
};

/** The meeting that the desk is busy with: the next one, or the latest where none is ahead. */
export function MeetingCard({ meeting, isAhead, today }: { meeting: MeetingInBrief; isAhead: boolean; today: string }) {
  const text = useText();
  const days = useDays();
  const home = `/meetings/${meeting.id}`;
  return (
    <Section
      className="first next"
      title={text(isAhead ? "dialogue.next_meeting" : "dialogue.latest_meeting")}
      note={isAhead ? <InDays from={today} to={meeting.startsOn} /> : <MeetingStateWord state={meeting.state} />}
    >
      <div className="next-grid">
        <div>
          <p className="title">
            <Link to={home}>
              <RecordText>{meeting.title}</RecordText>
            </Link>
          </p>
          <p className="quiet small">
            {text.rich(meeting.host ? "dialogue.place_dates_host" : "dialogue.place_dates", {
              city: <RecordText>{meeting.city}</RecordText>,
              dates: <RecordText>{days.range(meeting.startsOn, meeting.endsOn)}</RecordText>,
              host: <RecordText>{meeting.host}</RecordText>,
            })}
          </p>
          <p className="acts">
            <Link className="button primary" to={home}>
              {text("dialogue.open_meeting")}
            </Link>
            {meeting.mayReadReport && (
              <Link className="button" to={`${home}/report`}>
                {text("dialogue.open_report")}
              </Link>
            )}
          </p>
        </div>
        <MeetingFacts meeting={meeting} />
      </div>
    </Section>
  );
}

function MeetingFacts({ meeting }: { meeting: MeetingInBrief }) {
  const text = useText();
  const { states, organisations, people, sessions, lines } = meeting;
  return (
    <Facts
      facts={[
        ...(states === undefined || organisations === undefined
          ? []
          : [
              {
                label: text("dialogue.delegations"),
                value: text("dialogue.states_and_organisations", { states, organisations }),
              },
            ]),
        ...(people === undefined
          ? []
          : [{ label: text("dialogue.people"), value: text("dialogue.people_count", { people }) }]),
        { label: text("dialogue.programme"), value: text("dialogue.session_count", { sessions }) },
        ...(lines === undefined
          ? []
          : [{ label: text("dialogue.lines"), value: text("dialogue.lines_count", { ...lines }) }]),
      ]}
    />
  );
}

const markOf = {
  planned: "empty",
  registration: "half",
  "in session": "half",
  closed: "full",
  archived: "full",
} as const satisfies Record<MeetingState, string>;

/** The state of a meeting in a word. */
export function MeetingStateWord({ state }: { state: MeetingState }) {
  const text = useText();
  const id = state === "in session" ? "meeting.state.in_session" : (`meeting.state.${state}` as const);
  return <Status mark={markOf[state]}>{text(id)}</Status>;
}

function InDays({ from, to }: { from: string; to: string }) {
  const text = useText();
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return <Status mark="time">{text("dialogue.in_days", { count })}</Status>;
}
