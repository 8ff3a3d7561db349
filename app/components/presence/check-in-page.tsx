import type { CheckInState, OpenCheckIn } from "#app/check-in/check-in-client.ts";
import { useCheckIn, useCheckInState, useKeptCheckIn } from "#app/check-in/use-check-in.ts";
import { AttendanceFindings } from "#app/components/presence/attendance-findings.tsx";
import { BadgeScanner } from "#app/components/presence/badge-scanner.tsx";
import type { CheckInOnPage } from "#app/components/presence/check-in-on-page.ts";
import { CheckInBar } from "#app/components/presence/check-in-bar.tsx";
import { CheckInContext } from "#app/components/presence/check-in-context.ts";
import { ExpectedPeople } from "#app/components/presence/expected-people.tsx";
import { Empty } from "#app/components/empty.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** The desk on the day: who comes is found and checked in, with a network or without. Names come by themselves, apart. */
export function CheckInPage({ page }: { page: CheckInOnPage }) {
  const checkIn = useCheckIn(page.personId, page.meetingId);
  const state = useCheckInState(checkIn);
  const kept = useKeptCheckIn(checkIn);
  return (
    <div className="check-in">
      <CheckInBar page={page} state={state} kept={kept} />
      {state?.isClockWrong === true && <ClockWrong />}
      {checkIn && state ? <Desk page={page} checkIn={checkIn} state={state} /> : <Opening />}
    </div>
  );
}

function ClockWrong() {
  const text = useText();
  return (
    <p className="banner time" role="status">
      {text("check_in.clock_wrong")}
    </p>
  );
}

function Opening() {
  const text = useText();
  return <p className="quiet note">{text("check_in.opening")}</p>;
}

function Desk({ page, checkIn, state }: { page: CheckInOnPage; checkIn: OpenCheckIn; state: CheckInState }) {
  const text = useText();
  const { list, people, line } = state;
  if (!list) {
    const isComing = line === "unknown";
    return (
      <Empty title={text(isComing ? "check_in.opening" : line === "refused" ? "check_in.refused" : "check_in.no_list")}>
        {isComing ? "" : text(line === "refused" ? "check_in.refused_remedy" : "check_in.no_list_remedy")}
      </Empty>
    );
  }
  if (people.length === 0) return <Empty title={text("check_in.nobody")}>{text("check_in.nobody_remedy")}</Empty>;
  return (
    <CheckInContext.Provider value={{ checkIn, list, people, timeZone: page.timeZone }}>
      <BadgeScanner />
      <ExpectedPeople />
      <AttendanceFindings findings={list.findings} undecided={people.filter(isHereUndecided)} />
      <Section title={text("check_in.presence")} className="rooms">
        <p className="quiet">{text("check_in.presence_line")}</p>
        <ul>
          {page.sessions.map((session) => (
            <li key={session.id}>
              <Link to={`${page.home}/sessions/${session.id}/presence`}>
                <SessionName session={session} />
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </CheckInContext.Provider>
  );
}

const isHereUndecided = ({ isAccepted, arrivedAt }: CheckInState["people"][number]) =>
  !isAccepted && arrivedAt !== undefined;
