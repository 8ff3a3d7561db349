import type { MeetingInBrief } from "#app/components/dialogue/meeting-card.tsx";
import { MeetingStateWord } from "#app/components/dialogue/meeting-card.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** The other meetings of a dialogue, newest first. */
export function MeetingsTable({ meetings }: { meetings: readonly MeetingInBrief[] }) {
  const text = useText();
  const days = useDays();
  return (
    <Section title={text("dialogue.meetings")}>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{text("dialogue.meeting")}</th>
            <th scope="col">{text("dialogue.place")}</th>
            <th scope="col">{text("dialogue.dates")}</th>
            <th scope="col">{text("dialogue.state")}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ id, title, city, startsOn, endsOn, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/meetings/${id}`}>
                  <RecordText>{title}</RecordText>
                </Link>
              </th>
              <td data-label={text("dialogue.place")}>
                <RecordText>{city}</RecordText>
              </td>
              <td className="nowrap" data-label={text("dialogue.dates")}>
                <RecordText>{days.range(startsOn, endsOn)}</RecordText>
              </td>
              <td data-label={text("dialogue.state")}>
                <MeetingStateWord state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
