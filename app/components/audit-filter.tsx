import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

export type AuditChosen = { readonly meetingId?: string; readonly actorId?: string; readonly verb?: string };

export type AuditChoicesOnPage = {
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly actors: readonly {
    readonly id: string;
    readonly name: string | null;
    /** Of whoever is no person. */
    readonly words?: MessageId;
  }[];
  readonly verbs: readonly { readonly verb: string; readonly words: MessageId }[];
};

/** Chooses entries by meeting, person and act. */
export function AuditFilter({ wish, choices }: { wish: AuditChosen; choices: AuditChoicesOnPage }) {
  const text = useText();
  return (
    <Form className="toolbar" method="get" action="/audit" reloadDocument>
      <Choice
        name="meeting"
        label={text("audit.meeting")}
        chosen={wish.meetingId}
        options={choices.meetings.map(({ id, title }) => ({ value: id, words: title, isRecord: true }))}
      />
      <Choice
        name="person"
        label={text("audit.who")}
        chosen={wish.actorId}
        options={choices.actors.map(({ id, name, words }) =>
          words === undefined ? { value: id, words: name || id, isRecord: true } : { value: id, words: text(words) },
        )}
      />
      <Choice
        name="act"
        label={text("audit.what")}
        chosen={wish.verb}
        options={choices.verbs.map(({ verb, words }) => ({ value: verb, words: text(words) }))}
      />
      <button className="button" type="submit">
        {text("audit.choose")}
      </button>
    </Form>
  );
}

function Choice({
  name,
  label,
  chosen = "",
  options,
}: {
  name: string;
  label: string;
  chosen?: string;
  options: readonly { readonly value: string; readonly words: string; readonly isRecord?: boolean }[];
}) {
  const text = useText();
  const id = useId();
  return (
    <div className="field across">
      <label htmlFor={id}>{label}</label>
      <select className="select" id={id} name={name} defaultValue={chosen}>
        <option value="">{text("audit.all")}</option>
        {options.map(({ value, words, isRecord }) => (
          <option key={value} value={value} data-record={isRecord && ""}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
