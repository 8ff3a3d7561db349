import { useText } from "#app/locales/use-text.ts";
import type { AuditVerb } from "#db/audit/audit.ts";
import { actorWithoutPerson } from "#domain/audit/actors.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

export type AuditChosen = { readonly meetingId?: string; readonly actorId?: string; readonly verb?: string };

export type AuditChoicesOnPage = {
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly actors: readonly { readonly id: string; readonly name: string | null }[];
  readonly verbs: readonly AuditVerb[];
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
        options={choices.actors.map(({ id, name }) => {
          const known = actorWithoutPerson(id);
          return known
            ? { value: id, words: text(`audit.actor.${known}`) }
            : { value: id, words: name || id, isRecord: true };
        })}
      />
      <Choice
        name="act"
        label={text("audit.what")}
        chosen={wish.verb}
        options={choices.verbs.map((verb) => ({ value: verb, words: text(`audit.verb.${verb}`) }))}
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
