import { Field } from "#app/components/field.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";

/** What stands in a field, and what is wrong with it. */
export type FieldTyped = { readonly name: string; readonly problems: readonly MessageId[]; readonly value: string };

/** One line of text under its label. */
export function TextLine({
  field: { name, problems, value },
  label,
  help,
  ...input
}: {
  field: FieldTyped;
  label: MessageId;
  help?: MessageId;
  type?: "date" | "email" | "tel";
  required?: boolean;
  dir?: "auto" | "ltr";
}) {
  const text = useText();
  const state = stateOf(name, problems);
  const described = [help && `${name}-help`, state.errors.length > 0 && state.errorId].filter(Boolean).join(" ");
  return (
    <Field
      id={name}
      label={text(label)}
      state={state}
      problems={idsOf(problems)}
      help={
        help && (
          <p className="help" id={`${name}-help`}>
            {text(help)}
          </p>
        )
      }
    >
      <input
        {...input}
        id={name}
        name={name}
        className="input"
        defaultValue={value}
        autoComplete="off"
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={state.errors.length > 0 || undefined}
      />
    </Field>
  );
}

export const stateOf = (name: string, problems: readonly MessageId[]) => ({
  errorId: `${name}-wrong`,
  errors: problems,
});
export const idsOf = (problems: readonly MessageId[]) => Object.fromEntries(problems.map((id) => [id, id]));
