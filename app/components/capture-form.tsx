import type { CaptureChoices, CaptureResult, CaptureToWrite, CaptureValues } from "#app/components/capture-values.ts";
import { CaptureLayers } from "#app/components/capture-layers.tsx";
import { CaptureMore } from "#app/components/capture-more.tsx";
import { CaptureWho } from "#app/components/capture-who.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { getFormProps, useForm } from "@conform-to/react";
import { Form, Link, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** The open intervention: in the order in which it is said, who and what, the private note, the line for the report. */
export function CaptureForm({
  capture,
  choices,
  result,
  home,
  onTyped,
}: {
  capture: CaptureToWrite;
  choices: CaptureChoices;
  result?: CaptureResult;
  /** The address of the session. */
  home: string;
  /** After each change of a field. */
  onTyped?: (form: HTMLFormElement) => void;
}) {
  const text = useText();
  const isNew = capture.revision === undefined;
  const [form, fields] = useForm<CaptureValues>({
    id: `capture-${capture.id}`,
    lastResult: result?.submission,
    defaultValue: capture.values,
  });
  const isSaving = useNavigation().state !== "idle";
  const datalist = `${form.id}-parties`;
  return (
    <Form
      method="post"
      className="cap open capture"
      {...getFormProps(form)}
      aria-labelledby={`${form.id}-title`}
      onChange={({ currentTarget }) => onTyped?.(currentTarget)}
    >
      <input type="hidden" name="id" value={capture.id} />
      <input type="hidden" name="revision" value={result?.conflict?.revision ?? capture.revision ?? ""} />
      <header>
        <h3 id={`${form.id}-title`}>{text(isNew ? "capture.new" : "capture.changing")}</h3>
      </header>
      <CaptureNotice result={result} home={home} id={capture.id} />
      <datalist id={datalist}>
        {choices.parties.map(({ name, code }) => (
          <option key={code} value={name} label={code} />
        ))}
      </datalist>
      <CaptureWho fields={fields} datalist={datalist} stored={result?.conflict?.stored} />
      <CaptureLayers fields={fields} stored={result?.conflict?.stored} sentence={capture.sentence} />
      <CaptureMore fields={fields} choices={choices} datalist={datalist} isNew={isNew} />
      <footer>
        <button className="button primary" type="submit" aria-disabled={isSaving}>
          {text(isNew ? "capture.add" : "capture.save")}
        </button>
        {!isNew && (
          <Link className="button quiet" to={home}>
            {text("capture.cancel")}
          </Link>
        )}
        <span className="quiet end">{text(isNew ? "capture.add_note" : "capture.save_note")}</span>
      </footer>
    </Form>
  );
}

/** What kept the text from being saved, in a sentence that says it is not lost. */
function CaptureNotice({ result, home, id }: { result?: CaptureResult; home: string; id: string }) {
  const text = useText();
  const notice = useRef<HTMLDivElement>(null);
  const isStopped = result?.conflict !== undefined || result?.isUnsent === true;
  // A fault in a field takes the focus itself; these two belong to the form as a whole.
  useEffect(() => {
    if (isStopped) notice.current?.focus();
  }, [isStopped, result]);
  if (!isStopped) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={notice}>
      {result.conflict ? (
        <>
          {text.rich("capture.changed_meanwhile", { name: <RecordText>{result.conflict.by}</RecordText> })}{" "}
          <a href={`${home}/interventions/${id}`}>{text("capture.take_theirs")}</a>
        </>
      ) : (
        text("capture.unsent")
      )}
    </div>
  );
}
