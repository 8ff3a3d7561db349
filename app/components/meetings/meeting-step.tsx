import { useText } from "#app/locales/use-text.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { Link } from "@remix-run/react";

/** The states that a meeting leaves by a step; archiving is no mere step, because it purges. */
const steps = {
  planned: "planned",
  registration: "registration",
  "in session": "in_session",
  closed: "closed",
} as const;

/** Where a meeting stands, and the way to what its next step opens and closes, and to what it is. */
export function MeetingStep({ meetingId, state }: { meetingId: string; state: MeetingState }) {
  const text = useText();
  if (!isLeft(state)) return null;
  return (
    <div className="banner no-print">
      <p>{text(`meeting.step.${steps[state]}.opens`)}</p>
      <span className="end">
        <Link className="button" to={`/meetings/${meetingId}/facts`}>
          {text("meetings.change")}
        </Link>
        <Link className="button" to={`/meetings/${meetingId}/step`}>
          {text("meetings.see_step")}
        </Link>
      </span>
    </div>
  );
}

function isLeft(state: MeetingState): state is keyof typeof steps {
  return state in steps;
}
