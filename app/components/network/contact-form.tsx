import { ContactDoubts } from "#app/components/network/contact-doubts.tsx";
import { BodyTicks, CopyChoice, LanguageTicks, LeadTick } from "#app/components/network/contact-ticks.tsx";
import type { ContactChoices, ContactRefused, ContactTyped } from "#app/components/network/contact-typed.ts";
import { problemWords } from "#app/components/network/problem-words.ts";
import { Field } from "#app/components/field.tsx";
import { idsOf, stateOf, TextLine, type FieldTyped } from "#app/components/report/text-line.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { EntryField } from "#domain/network/judge-entry.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  readonly values: ContactTyped;
  readonly choices: ContactChoices;
  readonly refused?: ContactRefused;
  readonly button: ReactNode;
};

/** Who, for which party, how to write to them, from when until when. Whatever was refused stands there as typed. */
export function ContactForm({ values, choices, refused, button }: Props) {
  const typed = refused?.typed ?? values;
  const fieldOf = (name: EntryField) => ({
    name,
    problems: (refused?.problems ?? []).filter(({ field }) => field === name).map(({ why }) => problemWords[why]),
    value: typed[name],
  });
  return (
    <Form method="post" className="contact-form" discover="none" reloadDocument>
      {refused && <ContactDoubts doubts={refused.doubts} hasProblems={refused.problems.length > 0} />}
      <div className="fields">
        {choices.parties && <PartyChoice parties={choices.parties} field={fieldOf("party")} />}
        <TextLine field={fieldOf("name")} label="network.name" required dir="auto" help="network.name_help" />
        <TextLine field={fieldOf("function")} label="network.function" dir="auto" />
        <TextLine field={fieldOf("institution")} label="contacts.institution" dir="auto" />
        <TextLine field={fieldOf("address")} label="contacts.address" required dir="ltr" />
        <TextLine field={fieldOf("from")} label="network.from" required type="date" />
        <TextLine field={fieldOf("until")} label="network.until" type="date" help="network.until_help" />
      </div>
      <div className="fields">
        <CopyChoice copy={typed.copy} />
        <LeadTick isLead={typed.isLead} />
        <LanguageTicks languages={typed.languages} />
        <BodyTicks bodies={choices.bodies} chosen={typed.bodies} />
      </div>
      <p className="acts">
        <button className="button primary" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}

function PartyChoice({ parties, field }: { parties: NonNullable<ContactChoices["parties"]>; field: FieldTyped }) {
  const text = useText();
  const state = stateOf(field.name, field.problems);
  return (
    <Field id="party" label={text("network.party")} state={state} problems={idsOf(field.problems)}>
      <select
        id="party"
        name="party"
        className="select"
        defaultValue={field.value}
        aria-describedby={state.errors.length > 0 ? state.errorId : undefined}
        aria-invalid={state.errors.length > 0 || undefined}
        required
      >
        <option value="">{text("inviting.choose")}</option>
        {parties.map(({ id, name }) => (
          <option key={id} value={id} data-record="">
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
