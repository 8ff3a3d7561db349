import { BodiesFields } from "#app/components/meetings/bodies-fields.tsx";
import { MeetingLine, MeetingSelect, MeetingText } from "#app/components/meetings/meeting-fields.tsx";
import type { MeetingChoices, MeetingRefused, MeetingTyped } from "#app/components/meetings/meeting-typed.ts";
import { paperLanguages } from "#app/components/meetings/meeting-typed.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  readonly values: MeetingTyped;
  readonly choices: MeetingChoices;
  readonly refused?: MeetingRefused;
  /** Fields of one use of the form alone. */
  readonly children?: ReactNode;
  readonly button: ReactNode;
};

/** What a meeting is: made, copied or changed by the same form. */
export function MeetingForm({ values, choices, refused, children, button }: Props) {
  const text = useText();
  const of = { typed: refused?.typed ?? values, problems: refused?.problems ?? [] };
  return (
    <Form method="post" className="meeting-form" discover="none" reloadDocument>
      {refused && <Refusal problems={refused.problems} />}
      {children}
      <Section className="first" title={text("meetings.what")}>
        <MeetingLine name="title" of={of} isNeeded />
        <div className="meeting-row">
          <MeetingLine name="kind" of={of} isNeeded list="kinds" />
          <MeetingLine name="symbol" of={of} />
          <MeetingSelect name="language" of={of}>
            {paperLanguages.map((language) => (
              <option key={language} value={language}>
                {text(`meetings.language.${language}`)}
              </option>
            ))}
          </MeetingSelect>
        </div>
        <datalist id="kinds">
          {choices.kinds.map((kind) => (
            <option key={kind} value={kind} data-record="" />
          ))}
        </datalist>
      </Section>
      <Section title={text("meetings.when_where")}>
        <div className="meeting-row">
          <MeetingLine name="startsOn" of={of} isNeeded type="date" />
          <MeetingLine name="endsOn" of={of} isNeeded type="date" />
          <MeetingLine name="city" of={of} isNeeded />
          <MeetingSelect name="host" of={of}>
            <option value="">{text("meetings.no_host")}</option>
            {choices.parties.map(({ id, name }) => (
              <option key={id} value={id} data-record="">
                {name}
              </option>
            ))}
          </MeetingSelect>
          <MeetingSelect name="timeZone" of={of} isNeeded>
            <option value="">{text("meetings.choose_zone")}</option>
            {choices.zones.map((zone) => (
              <option key={zone} value={zone} data-record="">
                {zone}
              </option>
            ))}
          </MeetingSelect>
        </div>
      </Section>
      <BodiesFields typed={of.typed} choices={choices} />
      <Areas typed={of.typed} choices={choices} />
      <Section title={text("meetings.concept")} note={text("meetings.one_a_line")}>
        <MeetingText name="background" of={of} />
        <MeetingText name="objectives" of={of} />
        <MeetingText name="guidingQuestions" of={of} />
      </Section>
      <p>
        <button className="button primary" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}

function Refusal({ problems }: Pick<MeetingRefused, "problems">) {
  const text = useText();
  const whole = problems.find((problem) => problem === "changed-meanwhile" || problem === "unknown-to-register");
  return (
    <p className="banner stop" role="alert">
      {text(whole === undefined ? "meetings.wrong" : `meetings.problem.${whole}`)}
    </p>
  );
}

function Areas({ typed, choices }: { typed: MeetingTyped; choices: MeetingChoices }) {
  const text = useText();
  return (
    <Section title={text("meetings.areas")}>
      {choices.instruments.map(({ id, name, parts }) => (
        <details key={id} open={typed.areas.some((area) => area.startsWith(`${id} `))}>
          <summary>
            <RecordText>{name}</RecordText>
          </summary>
          <ul className="ticks">
            {parts.map(({ number, title }) => (
              <li key={number}>
                <label className="check">
                  <input
                    type="checkbox"
                    name="areas"
                    value={`${id} ${number}`}
                    defaultChecked={typed.areas.includes(`${id} ${number}`)}
                  />
                  <bdi>{number}</bdi> <RecordText>{title}</RecordText>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
