import { Field } from "#app/components/field.tsx";
import type { CaptureFields, CaptureFieldsProps } from "#app/components/capture-fields.ts";
import { captureProblems } from "#app/components/capture-fields.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { capacities, interventionKinds, lineForms } from "#domain/record/record.ts";
import { getInputProps, getSelectProps } from "@conform-to/react";
import type { ReactNode } from "react";

/** Who, what kind, in which capacity, with which verb. */
export function CaptureWho({ fields, datalist, stored }: CaptureFieldsProps & { datalist: string }) {
  const text = useText();
  return (
    <div className="fields">
      <Field
        id="who"
        label={text("capture.who")}
        state={fields.who}
        problems={captureProblems}
        help={stored?.who !== undefined && <Meanwhile words={stored.who} />}
      >
        <input
          className="input"
          {...getInputProps(fields.who, { type: "text" })}
          key={fields.who.key}
          id="who"
          list={datalist}
          autoComplete="off"
        />
      </Field>
      <Choice field={fields.kind} id="kind" label={text("capture.kind")}>
        {interventionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(`intervention.${kind}`)}
          </option>
        ))}
      </Choice>
      <Field id="verb" label={text("capture.verb")} state={fields.verb} problems={captureProblems}>
        <input
          className="input"
          {...getInputProps(fields.verb, { type: "text" })}
          key={fields.verb.key}
          id="verb"
          autoComplete="off"
        />
      </Field>
      <Choice field={fields.capacity} id="capacity" label={text("capture.capacity")}>
        <option value="">{text("capture.capacity_unsaid")}</option>
        {capacities.map((capacity) => (
          <option key={capacity} value={capacity}>
            {text(`capacity.${capacity}`)}
          </option>
        ))}
      </Choice>
      <Choice field={fields.form} id="form" label={text("capture.form")}>
        <option value="">{text("capture.form_unsaid")}</option>
        {lineForms.map((form) => (
          <option key={form} value={form}>
            {text(`line_form.${form}`)}
          </option>
        ))}
      </Choice>
      <Tick field={fields.notIdentified} label={text("capture.nobody_knows")} />
      {fields.who.errors?.includes("who-unknown") && (
        <Tick field={fields.asWritten} label={text("capture.as_written")} />
      )}
      <Tick field={fields.pinned} label={text("capture.pin")} />
    </div>
  );
}

export function Choice({
  field,
  id,
  label,
  children,
}: {
  field: CaptureFields[keyof CaptureFields];
  id: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Field id={id} label={label} state={field} problems={captureProblems}>
      <select className="select" {...getSelectProps(field)} key={field.key} id={id}>
        {children}
      </select>
    </Field>
  );
}

function Tick({ field, label }: { field: CaptureFields[keyof CaptureFields]; label: string }) {
  return (
    <label className="check">
      <input {...getInputProps(field, { type: "checkbox" })} key={field.key} />
      <span>{label}</span>
    </label>
  );
}

/** What somebody else stored in this field while it was being changed here. */
export function Meanwhile({ words }: { words: string }) {
  const text = useText();
  return (
    <span className="meanwhile">
      {text("capture.stored_meanwhile")} <RecordText>{words}</RecordText>
    </span>
  );
}
