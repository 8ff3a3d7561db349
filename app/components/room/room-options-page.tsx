import { Field } from "#app/components/field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RoomOptions } from "#domain/floor/room-options.ts";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Ticks = Omit<RoomOptions, "limitSeconds" | "correctionsUntil">;

export type RoomOptionsOnPage = Ticks & {
  readonly meetingId: string;
  readonly timeZone: string;
  /** Empty: no limit. */
  readonly limitMinutes: string;
  /** By the clocks of the meeting's city; empty: none. */
  readonly correctionsUntil: string;
};

type Props = { readonly options: RoomOptionsOnPage; readonly isSaved: boolean; readonly problem?: string };

/** What the rooms of a meeting allow: everything is off until the secretariat opens it. */
export function RoomOptionsPage({ options, isSaved, problem }: Props) {
  const text = useText();
  return (
    <div className="house">
      {isSaved && (
        <p className="banner" role="status">
          {text("options.saved")}
        </p>
      )}
      <p>
        <Link to={`/meetings/${options.meetingId}/registration-form`}>{text("registering.form.title")}</Link>
      </p>
      <Form
        className="room-options"
        method="post"
        action={`/meetings/${options.meetingId}/room-options`}
        discover="none"
        reloadDocument
      >
        <Section className="first" title={text("options.floor")} note={text("options.floor_note")}>
          <Tick name="takesRequests" options={options} />
          <Tick name="takesPointsOfOrder" options={options} />
          <Tick name="takesRightsOfReply" options={options} />
          <Limit options={options} isWrong={problem === "limitMinutes"} />
        </Section>
        <Section title={text("options.chair")}>
          <Tick name="showsSpeakingTime" options={options} />
        </Section>
        <Section title={text("options.own_lines")} note={text("options.own_lines_note")}>
          <Tick name="showsOwnLines" options={options} />
          <Until options={options} isWrong={problem === "correctionsUntil"} />
        </Section>
        <p>
          <button className="button primary" type="submit">
            {text("options.save")}
          </button>
        </p>
      </Form>
    </div>
  );
}

const words = {
  takesRequests: ["options.requests", "options.requests_help"],
  takesPointsOfOrder: ["options.points_of_order", "options.points_of_order_help"],
  takesRightsOfReply: ["options.rights_of_reply", "options.rights_of_reply_help"],
  showsSpeakingTime: ["options.speaking_time", "options.speaking_time_help"],
  showsOwnLines: ["options.lines", "options.lines_help"],
} as const satisfies Record<keyof Ticks, readonly [MessageId, MessageId]>;

function Tick({ name, options }: { name: keyof Ticks; options: RoomOptionsOnPage }) {
  const text = useText();
  const [label, help] = words[name];
  return (
    <div className="option">
      <label className="check">
        <input type="checkbox" name={name} defaultChecked={options[name]} aria-describedby={`${name}-help`} />
        {text(label)}
      </label>
      <Help of={name}>{text(help)}</Help>
    </div>
  );
}

function Help({ of, children }: { of: string; children: ReactNode }) {
  return (
    <p className="help small quiet" id={`${of}-help`}>
      {children}
    </p>
  );
}

function Limit({ options, isWrong }: { options: RoomOptionsOnPage; isWrong: boolean }) {
  const text = useText();
  const state = { errorId: "limitMinutes-error", errors: isWrong ? ["wrong"] : undefined };
  return (
    <Field
      id="limitMinutes"
      label={text("options.limit")}
      state={state}
      problems={{ wrong: "options.limit_wrong" }}
      help={<Help of="limitMinutes">{text("options.limit_help")}</Help>}
    >
      <input
        className="input"
        id="limitMinutes"
        name="limitMinutes"
        type="number"
        min={0.5}
        max={120}
        step={0.5}
        defaultValue={options.limitMinutes}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? "limitMinutes-error limitMinutes-help" : "limitMinutes-help"}
      />
    </Field>
  );
}

function Until({ options, isWrong }: { options: RoomOptionsOnPage; isWrong: boolean }) {
  const text = useText();
  const state = { errorId: "correctionsUntil-error", errors: isWrong ? ["wrong"] : undefined };
  return (
    <Field
      id="correctionsUntil"
      label={text("options.until")}
      state={state}
      problems={{ wrong: "options.until_wrong" }}
      help={
        <Help of="correctionsUntil">
          {text.rich("options.until_help", { zone: <RecordText>{options.timeZone}</RecordText> })}
        </Help>
      }
    >
      <input
        className="input"
        id="correctionsUntil"
        name="correctionsUntil"
        type="datetime-local"
        defaultValue={options.correctionsUntil}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? "correctionsUntil-error correctionsUntil-help" : "correctionsUntil-help"}
      />
    </Field>
  );
}
