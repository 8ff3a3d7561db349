import type { CaptureFieldsProps } from "#app/components/capture-fields.ts";
import { captureProblems } from "#app/components/capture-fields.ts";
import { Choice } from "#app/components/capture-who.tsx";
import type { CaptureChoices, Turn } from "#app/components/capture-values.ts";
import { Field } from "#app/components/field.tsx";
import { useText } from "#app/locales/use-text.ts";
import { attributions } from "#domain/record/record.ts";
import { getInputProps } from "@conform-to/react";

/** What is needed now and then: whom it answers, for whom, by which part of the party, how it may be named, its place. */
export function CaptureMore({
  fields,
  choices,
  datalist,
  isNew,
}: CaptureFieldsProps & { choices: CaptureChoices; datalist: string; isNew: boolean }) {
  const text = useText();
  const { inReplyTo, onBehalfOf, speakingBody, attribution, after } = fields;
  const isUsed = [inReplyTo, onBehalfOf, speakingBody, attribution].some(
    ({ initialValue, errors }) => (initialValue ?? "") !== "" || (errors?.length ?? 0) > 0,
  );
  return (
    <details open={isUsed}>
      <summary>{text("capture.more")}</summary>
      <div className="fields">
        <Choice field={inReplyTo} id="inReplyTo" label={text("capture.in_reply_label")}>
          <option value="">{text("capture.no_reply")}</option>
          {turnOptions(choices.here)}
          {turnOptions(choices.elsewhere)}
        </Choice>
        <Field id="onBehalfOf" label={text("capture.on_behalf_of")} state={onBehalfOf} problems={captureProblems}>
          <input
            className="input"
            {...getInputProps(onBehalfOf, { type: "text" })}
            key={onBehalfOf.key}
            id="onBehalfOf"
            list={datalist}
            autoComplete="off"
          />
        </Field>
        <Field id="speakingBody" label={text("capture.speaking_body")} state={speakingBody} problems={captureProblems}>
          <input
            className="input"
            {...getInputProps(speakingBody, { type: "text" })}
            key={speakingBody.key}
            id="speakingBody"
            autoComplete="off"
          />
        </Field>
        <Choice field={attribution} id="attribution" label={text("capture.attribution")}>
          <option value="">{text("capture.attribution_unsaid")}</option>
          {attributions.map((choice) => (
            <option key={choice} value={choice}>
              {text(`attribution.${choice}`)}
            </option>
          ))}
        </Choice>
        {isNew && (
          <Choice field={after} id="after" label={text("capture.after")}>
            <option value="">{text("capture.at_the_end")}</option>
            {turnOptions(choices.here)}
          </Choice>
        )}
      </div>
    </details>
  );
}

function turnOptions(turns: readonly Turn[]) {
  return turns.map(({ id, label }) => (
    <option key={id} value={id} data-record="">
      {label}
    </option>
  ));
}
