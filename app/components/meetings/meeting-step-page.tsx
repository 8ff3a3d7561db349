import { MeetingStateWord } from "#app/components/dialogue/meeting-card.tsx";
import { ChangesTable } from "#app/components/meetings/changes-table.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import type { Changes } from "#domain/access/what-changes.ts";
import type { Hindrance, StateReached } from "#domain/meetings/steps.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

const matters = [
  "registrationsWaiting",
  "sessionsWithoutTime",
  "sessionsUnreleased",
  "mailsHeld",
  "floorsOpen",
  "linesToDraft",
  "keptAside",
] as const;

export type MeetingStepOnPage = {
  readonly meeting: { readonly id: string; readonly title: string; readonly state: MeetingState };
  readonly next?: Changes & { readonly state: StateReached };
  readonly before?: Changes & { readonly state: MeetingState; readonly hindrance?: Hindrance };
  readonly open: Readonly<Record<(typeof matters)[number], number>>;
};

/** Read before a meeting is moved: what that opens and closes, for whom, and what is still open. */
export function MeetingStepPage({ page: { meeting, next, before, open } }: { page: MeetingStepOnPage }) {
  const text = useText();
  const home = `/meetings/${meeting.id}`;
  const isOpen = matters.some((matter) => open[matter] > 0);
  return (
    <div className="meeting-page steps">
      {isOpen && (
        <Section className="first" title={text("meetings.still_open")} note={text("meetings.still_open_note")}>
          <ul className="open-matters">
            {matters.map(
              (matter) =>
                open[matter] > 0 && <li key={matter}>{text(`meetings.open.${matter}`, { count: open[matter] })}</li>,
            )}
          </ul>
        </Section>
      )}
      {next && (
        <Step to={next.state} changes={next}>
          <StepForm action={`${home}/step`} from={meeting.state} isMain>
            {text(`meetings.go.${next.state}`)}
          </StepForm>
        </Step>
      )}
      {before && (
        <Step isBack to={before.state} changes={before}>
          {before.hindrance === undefined ? (
            <StepForm action={`${home}/step-back`} from={meeting.state}>
              {text("meetings.step_back")}
            </StepForm>
          ) : (
            <p className="banner stop">{text(`meetings.hindered.${before.hindrance}`)}</p>
          )}
        </Step>
      )}
    </div>
  );
}

type StepProps = {
  readonly isBack?: boolean;
  readonly to: MeetingState;
  readonly changes: Changes;
  readonly children: ReactNode;
};

function Step({ isBack = false, to, changes, children }: StepProps) {
  const text = useText();
  return (
    <Section
      title={text.rich(isBack ? "meetings.step_back_to" : "meetings.step_to", {
        state: <MeetingStateWord state={to} />,
      })}
    >
      <ChangesTable changes={changes} />
      {children}
    </Section>
  );
}

type FormProps = {
  readonly action: string;
  readonly from: MeetingState;
  readonly isMain?: boolean;
  readonly children: ReactNode;
};

/** Sent as a whole page: a step changes what every tab shows. */
function StepForm({ action, from, isMain = false, children }: FormProps) {
  return (
    <Form method="post" action={action} discover="none" reloadDocument>
      <input type="hidden" name="from" value={from} />
      <button className={isMain ? "button primary" : "button"} type="submit">
        {children}
      </button>
    </Form>
  );
}
