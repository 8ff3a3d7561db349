import { useText } from "#app/locales/use-text.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { Form } from "@remix-run/react";

/** The states that a meeting leaves by a step; archiving is no mere step, because it purges. */
const steps = { planned: "planned", registration: "registration", "in session": "in_session" } as const;

type StateLeft = keyof typeof steps;

/**
 * What the next state opens and closes, said before one moves the meeting there; nothing once it is closed. Sent as a
 * whole page: a step changes what every tab shows.
 */
export function MeetingStep({ meetingId, state }: { meetingId: string; state: MeetingState }) {
  const text = useText();
  if (!isLeft(state)) return null;
  const step = steps[state];
  return (
    <Form
      className="banner no-print"
      method="post"
      action={`/meetings/${meetingId}/step`}
      discover="none"
      reloadDocument
    >
      <input type="hidden" name="from" value={state} />
      <p>{text(`meeting.step.${step}.opens`)}</p>
      <span className="end">
        <button className="button" type="submit">
          {text(`meeting.step.${step}.go`)}
        </button>
      </span>
    </Form>
  );
}

function isLeft(state: MeetingState): state is StateLeft {
  return state in steps;
}
