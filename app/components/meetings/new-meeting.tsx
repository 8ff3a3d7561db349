import { MeetingForm } from "#app/components/meetings/meeting-form.tsx";
import type { MeetingChoices, MeetingRefused, MeetingTyped } from "#app/components/meetings/meeting-typed.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

export type NewMeetingOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly earlier: readonly { id: string; title: string; city: string; startsOn: string }[];
  /** The meeting that the form begins as. */
  readonly source?: { readonly id: string; readonly title: string; readonly sessions: number };
  readonly values: MeetingTyped;
  readonly choices: MeetingChoices;
};

/** Where a meeting is made, from nothing or after an earlier one. */
export function NewMeeting({ page, refused }: { page: NewMeetingOnPage; refused?: MeetingRefused }) {
  const text = useText();
  return (
    <>
      <PageHead title={text("meetings.new")} line={<RecordText>{page.dialogue.name}</RecordText>} />
      <div className="meeting-page">
        {page.earlier.length > 0 && <Beginning page={page} />}
        {/* Another meeting to begin as is another form: what was typed belongs to the one before. */}
        <MeetingForm
          key={page.source?.id ?? ""}
          values={page.values}
          choices={page.choices}
          refused={refused}
          button={text("meetings.make")}
        >
          {page.source && <TakenAlong source={page.source} />}
        </MeetingForm>
      </div>
    </>
  );
}

function Beginning({ page: { earlier, source, dialogue } }: { page: NewMeetingOnPage }) {
  const text = useText();
  const days = useDays();
  return (
    <Form className="beginning" action={`/dialogues/${dialogue.id}/meetings/new`} reloadDocument>
      <label className="field across">
        <span className="label">{text("meetings.begin_as")}</span>
        <select className="select" name="from" defaultValue={source?.id ?? ""}>
          <option value="">{text("meetings.begin_empty")}</option>
          {earlier.map(({ id, title, city, startsOn }) => (
            <option key={id} value={id} data-record="">
              {`${city}, ${days.day(startsOn)}: ${title}`}
            </option>
          ))}
        </select>
      </label>
      <button className="button" type="submit">
        {text("meetings.begin")}
      </button>
    </Form>
  );
}

/** What comes along from the earlier meeting and what never does. */
function TakenAlong({ source: { id, title, sessions } }: { source: NonNullable<NewMeetingOnPage["source"]> }) {
  const text = useText();
  return (
    <fieldset className="taken-along">
      <input type="hidden" name="from" value={id} />
      <legend>{text.rich("meetings.after", { title: <RecordText>{title}</RecordText> })}</legend>
      <p className="small quiet">{text("meetings.taken_along")}</p>
      <label className="check">
        <input type="checkbox" name="takeProgramme" defaultChecked={sessions > 0} />
        {text("meetings.take_programme", { sessions })}
      </label>
      {sessions > 0 && (
        <label className="check">
          <input type="checkbox" name="takeModerators" defaultChecked />
          {text("meetings.take_moderators")}
        </label>
      )}
      <label className="check">
        <input type="checkbox" name="takeRoomOptions" defaultChecked />
        {text("meetings.take_room_options")}
      </label>
      <label className="check">
        <input type="checkbox" name="takeRegistrationForm" defaultChecked />
        {text("meetings.take_registration_form")}
      </label>
      <p className="small quiet">{text("meetings.left_behind")}</p>
    </fieldset>
  );
}
