import { useText } from "#app/locales/use-text.ts";
import { alwaysAsked, fieldDays, type knownFields } from "#domain/registering/form.ts";
import type { ReactNode } from "react";

export type RowProps = {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly isWrong: boolean;
};

/** A field that the house knows: is it asked, must it be answered, how long is it kept, and why. */
export function FormRow({ field, ...row }: RowProps & { readonly field: (typeof knownFields)[number] }) {
  const text = useText();
  const { name, values } = row;
  const isFixed = alwaysAsked.includes(name);
  return (
    <Row
      {...row}
      label={text(`registering.field.${field.name}`)}
      isTick={field.kind === "tick"}
      isFixed={isFixed}
      keptWithPerson={field.isPerson}
    >
      <label className="check">
        <input
          type="checkbox"
          name={`ask-${name}`}
          defaultChecked={isFixed || values[`ask-${name}`] === "on"}
          disabled={isFixed}
        />
        {text(`registering.field.${field.name}`)}
      </label>
    </Row>
  );
}

/** A question of the secretariat's own; without words it is not asked. */
export function QuestionRow(row: RowProps) {
  const text = useText();
  const { name, values } = row;
  return (
    <Row {...row} label={values[`question-${name}`] || text("registering.form.question")} isTick={false}>
      <input
        className="input"
        name={`question-${name}`}
        defaultValue={values[`question-${name}`]}
        maxLength={300}
        dir="auto"
        aria-label={text("registering.form.question")}
      />
      <select
        className="select"
        name={`kind-${name}`}
        defaultValue={values[`kind-${name}`]}
        aria-label={text("registering.form.kind")}
      >
        <option value="text">{text("registering.form.kind.text")}</option>
        <option value="tick">{text("registering.form.kind.tick")}</option>
      </select>
    </Row>
  );
}

type Setting = RowProps & {
  readonly label: string;
  readonly isTick: boolean;
  readonly isFixed?: boolean;
  readonly keptWithPerson?: boolean;
  readonly children: ReactNode;
};

function Row({ name, values, isWrong, label, isTick, isFixed = false, keptWithPerson = false, children }: Setting) {
  const text = useText();
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        {!isTick && (
          <input
            type="checkbox"
            name={`required-${name}`}
            defaultChecked={isFixed || values[`required-${name}`] === "on"}
            disabled={isFixed}
            aria-label={text("registering.form.required_of", { field: label })}
          />
        )}
      </td>
      <td>
        {keptWithPerson ? (
          <span className="quiet">{text("registering.form.with_person")}</span>
        ) : (
          <input
            className="input days"
            type="number"
            name={`days-${name}`}
            min={fieldDays.least}
            max={fieldDays.most}
            required
            defaultValue={values[`days-${name}`] ?? "30"}
            aria-label={text("registering.form.days_of", { field: label })}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `days-${name}-wrong` : undefined}
          />
        )}
        {isWrong && (
          <p className="wrong" id={`days-${name}-wrong`}>
            {text("registering.form.days_wrong")}
          </p>
        )}
      </td>
      <td>
        <input
          className="input"
          name={`why-${name}`}
          defaultValue={values[`why-${name}`]}
          maxLength={300}
          dir="auto"
          aria-label={text("registering.form.why_of", { field: label })}
        />
      </td>
    </tr>
  );
}
