import { Field } from "#app/components/field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { FormRow, QuestionRow, type RowProps } from "#app/components/registering/form-row.tsx";
import { RegisteringFields } from "#app/components/registering/registering-form.tsx";
import type { RegisteringOnPage } from "#app/components/registering/registering-on-page.ts";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { FormProblem } from "#domain/registering/form-sent.ts";
import { knownFields } from "#domain/registering/form.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type Values = Readonly<Record<string, string>>;

export type FormOnPage = {
  readonly action: string;
  readonly timeZone: string;
  /** By the names of the fields in which the form is set. */
  readonly values: Values;
  /** The names of the secretariat's own questions that there is room for. */
  readonly questions: readonly string[];
  readonly preview: RegisteringOnPage;
};

export type FormResult = { readonly problem: FormProblem; readonly values: Values };

/** What registering asks, how long each answer is kept and why; beside it the form as it looks on a phone. */
export function FormPage({ page, isSaved, result }: { page: FormOnPage; isSaved: boolean; result?: FormResult }) {
  const text = useText();
  const values = result?.values ?? page.values;
  const rowOf = (name: string): RowProps => ({ name, values, isWrong: result?.problem.field === name });
  return (
    <div className="house form-setting">
      {isSaved && !result && (
        <p className="banner" role="status">
          {text("registering.form.saved")}
        </p>
      )}
      <Form method="post" action={page.action} discover="none" reloadDocument>
        <Section className="first" title={text("registering.form.title")} note={text("registering.form.note")}>
          <Rows caption={text("registering.form.title")}>
            {knownFields.map((field) => (
              <FormRow key={field.name} {...rowOf(field.name)} field={field} />
            ))}
          </Rows>
        </Section>
        <Section title={text("registering.form.own")} note={text("registering.form.own_note")}>
          <Rows caption={text("registering.form.own")}>
            {page.questions.map((name) => (
              <QuestionRow key={name} {...rowOf(name)} />
            ))}
          </Rows>
        </Section>
        <Closing values={values} timeZone={page.timeZone} isWrong={result?.problem.field === "closesAt"} />
        <p>
          <button className="button primary" type="submit">
            {text("registering.form.save")}
          </button>
        </p>
      </Form>
      <Section title={text("registering.form.preview")} note={text("registering.form.preview_note")}>
        <fieldset className="phone-frame entrance" disabled aria-label={text("registering.form.preview")}>
          <div className="registering-form">
            <RegisteringFields page={page.preview} />
          </div>
        </fieldset>
      </Section>
    </div>
  );
}

function Rows({ caption, children }: { caption: string; children: ReactNode }) {
  const text = useText();
  const columns = ["asked", "required", "days", "why"] as const;
  return (
    <table className="table">
      <caption className="hear">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(`registering.form.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Closing({ values, timeZone, isWrong }: { values: Values; timeZone: string; isWrong: boolean }) {
  const text = useText();
  return (
    <Field
      id="closesAt"
      label={text("registering.form.closes")}
      state={{ errorId: "closesAt-wrong", errors: isWrong ? ["closing"] : undefined }}
      problems={{ closing: "registering.form.closes_wrong" }}
      help={
        <p className="help" id="closesAt-help">
          {text.rich("registering.form.closes_help", { zone: <RecordText>{timeZone}</RecordText> })}
        </p>
      }
    >
      <input
        className="input"
        id="closesAt"
        name="closesAt"
        type="datetime-local"
        defaultValue={values.closesAt}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? "closesAt-wrong closesAt-help" : "closesAt-help"}
      />
    </Field>
  );
}
