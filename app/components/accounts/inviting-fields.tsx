import { Field } from "#app/components/field.tsx";
import type { Choice, InvitingChoices, InvitingValues } from "#app/components/accounts/inviting.ts";
import { useText } from "#app/locales/use-text.ts";
import type { FieldMetadata } from "@conform-to/react";
import { getInputProps, getSelectProps } from "@conform-to/react";

const problems = {
  "address-wrong": "inviting.address_wrong",
  "name-wrong": "inviting.name_wrong",
  "not-chosen": "inviting.not_chosen",
  "not-known": "inviting.not_known",
  "day-wrong": "inviting.day_wrong",
  "reason-missing": "inviting.reason_missing",
  "too-long": "inviting.reason_missing",
} as const;

type Fields = { readonly [Name in keyof Required<InvitingValues>]: FieldMetadata<InvitingValues[Name]> };

/** Who is invited, to what, and for what; what the function needs not is hidden while it is chosen. */
export function InvitingFields({ fields, choices }: { fields: Fields; choices: InvitingChoices }) {
  const text = useText();
  const { address, name, until, reason } = fields;
  const functions = choices.functions.map((id) => ({ id, name: text(`function.${id}`) }));
  return (
    <div className="fields">
      <Field id={address.id} label={text("inviting.address")} state={address} problems={problems}>
        <input {...getInputProps(address, { type: "email" })} className="input" required dir="ltr" autoComplete="off" />
      </Field>
      <Field id={name.id} label={text("inviting.name")} state={name} problems={problems}>
        <input {...getInputProps(name, { type: "text" })} className="input" required dir="auto" maxLength={200} />
      </Field>
      <ChoiceField field={fields.function} label={text("inviting.function")} choices={functions} />
      <div className="scope dialogue">
        <ChoiceField field={fields.dialogue} label={text("inviting.dialogue")} choices={choices.dialogues} isRecord />
      </div>
      <div className="scope body">
        <ChoiceField field={fields.body} label={text("inviting.body")} choices={choices.bodies} isRecord />
      </div>
      <div className="scope meeting">
        <ChoiceField field={fields.meeting} label={text("inviting.meeting")} choices={choices.meetings} isRecord />
      </div>
      <div className="scope party">
        <ChoiceField field={fields.party} label={text("inviting.party")} choices={choices.parties} isRecord />
      </div>
      <Field id={until.id} label={text("inviting.until")} state={until} problems={problems}>
        <input {...getInputProps(until, { type: "date" })} className="input" />
      </Field>
      {choices.mayAskReason && (
        <Field id={reason.id} label={text("inviting.reason")} state={reason} problems={problems}>
          <input {...getInputProps(reason, { type: "text" })} className="input" dir="auto" maxLength={500} />
        </Field>
      )}
    </div>
  );
}

function ChoiceField({
  field,
  label,
  choices,
  isRecord = false,
}: {
  field: FieldMetadata<string | undefined>;
  label: string;
  choices: readonly Choice[];
  /** Whether the names come from the record and not from the catalogue. */
  isRecord?: boolean;
}) {
  const text = useText();
  const groups = Map.groupBy(choices, ({ group }) => group);
  return (
    <Field id={field.id} label={label} state={field} problems={problems}>
      <select {...getSelectProps(field)} className="select">
        <option value="">{text("inviting.choose")}</option>
        {[...groups].map(([group, ofGroup]) =>
          group === undefined ? (
            ofGroup.map((choice) => <ChoiceOption key={choice.id} choice={choice} isRecord={isRecord} />)
          ) : (
            <optgroup key={group} label={group} data-record="">
              {ofGroup.map((choice) => (
                <ChoiceOption key={choice.id} choice={choice} isRecord={isRecord} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

function ChoiceOption({ choice: { id, name }, isRecord }: { choice: Choice; isRecord: boolean }) {
  return (
    <option value={id} data-record={isRecord ? "" : undefined}>
      {name}
    </option>
  );
}
