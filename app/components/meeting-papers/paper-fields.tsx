import { Field } from "#app/components/field.tsx";
import type { PaperProblem, PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { problemIn } from "#app/components/meeting-papers/paper-notice.tsx";
import type { ReactNode } from "react";
import { useId } from "react";

type Common = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly result: PaperResult | undefined;
  /** What can be wrong with it. */
  readonly problems?: readonly PaperProblem[];
};

/** One line to be typed. */
export function LineField({ longest, help, ...field }: Common & { readonly longest: number; readonly help?: string }) {
  const { control, around } = useField(field);
  return (
    <Field {...around} help={help && <p className="help">{help}</p>}>
      <input className="input" {...control} maxLength={longest} dir="auto" />
    </Field>
  );
}

/** One of several; `none` is what is chosen where nothing else is. */
export function ChoiceField({
  none,
  children,
  ...field
}: Common & { readonly none?: string; readonly children: ReactNode }) {
  const { control, around } = useField(field);
  return (
    <Field {...around}>
      <select className="select" {...control}>
        {none !== undefined && <option value="">{none}</option>}
        {children}
      </select>
    </Field>
  );
}

/** What ties a control to its label and to what is wrong with it. */
function useField({ name, label, value, isRequired, result, problems = [] }: Common) {
  const id = useId();
  const found = problemIn(result, `${id}-wrong`, problems);
  const isWrong = found.state.errors !== undefined;
  return {
    around: { id, label, ...found },
    control: {
      ...{ id, name, required: isRequired, defaultValue: value },
      "aria-invalid": isWrong || undefined,
      "aria-describedby": isWrong ? found.state.errorId : undefined,
    },
  };
}
