import { MeetingForm } from "#app/components/meetings/meeting-form.tsx";
import type { MeetingChoices, MeetingRefused, MeetingTyped } from "#app/components/meetings/meeting-typed.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type MeetingFactsOnPage = {
  readonly meeting: { readonly id: string; readonly title: string; readonly dialogueId: string };
  /** When what is shown was last changed. */
  readonly changedAt: string;
  readonly values: MeetingTyped;
  readonly choices: MeetingChoices;
  readonly mayCopy: boolean;
};

type Props = { readonly page: MeetingFactsOnPage; readonly refused?: MeetingRefused; readonly isSaved: boolean };

/** What a meeting is, to be changed. */
export function MeetingFactsPage({ page, refused, isSaved }: Props) {
  const text = useText();
  const { meeting, changedAt, values, choices, mayCopy } = page;
  return (
    <>
      {isSaved && (
        <p className="banner" role="status">
          {text("meetings.saved")}
        </p>
      )}
      <div className="meeting-page">
        <p className="quiet small">
          {text("meetings.names_note")}{" "}
          {mayCopy && (
            <Link to={`/dialogues/${meeting.dialogueId}/meetings/new?from=${encodeURIComponent(meeting.id)}`}>
              {text("meetings.copy")}
            </Link>
          )}
        </p>
        <MeetingForm values={values} choices={choices} refused={refused} button={text("meetings.keep")}>
          <input type="hidden" name="seen" value={changedAt} />
        </MeetingForm>
      </div>
    </>
  );
}
