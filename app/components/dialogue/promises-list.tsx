import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Status } from "#app/components/status.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";

export type FollowUpInBrief = {
  readonly id: string;
  readonly text: string;
  readonly owner?: string;
  readonly dueOn?: string;
  readonly isOverdue: boolean;
};

/** What was promised at one meeting, carried until it is done. */
export function PromisesList({
  meeting,
  followUps,
}: {
  meeting: { readonly city: string; readonly startsOn: string; readonly endsOn: string };
  followUps: readonly FollowUpInBrief[];
}) {
  const text = useText();
  const days = useDays();
  return (
    <Section
      className="promises"
      title={text.rich("follow_ups.title", { city: <RecordText>{meeting.city}</RecordText> })}
      note={<RecordText>{days.range(meeting.startsOn, meeting.endsOn)}</RecordText>}
    >
      <ul>
        {followUps.map(({ id, text: promise, owner, dueOn, isOverdue }) => (
          <li className="row flush" key={id}>
            {owner === undefined ? (
              <Status mark="alert">{text("follow_ups.no_owner")}</Status>
            ) : (
              <Status mark={isOverdue ? "time" : "half"}>
                {text(isOverdue ? "follow_ups.overdue" : "follow_ups.open")}
              </Status>
            )}
            <RecordText>{promise}</RecordText>
            <span className="end">
              {owner !== undefined && <RecordText>{owner}</RecordText>}
              {owner !== undefined && dueOn !== undefined && ", "}
              {dueOn !== undefined && text.rich("follow_ups.due", { day: <RecordText>{days.day(dueOn)}</RecordText> })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
