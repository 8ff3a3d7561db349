import type { CaptureFields, CaptureFieldsProps } from "#app/components/capture-fields.ts";
import { captureProblems } from "#app/components/capture-fields.ts";
import { Meanwhile } from "#app/components/capture-who.tsx";
import { useText } from "#app/locales/use-text.ts";
import { getTextareaProps } from "@conform-to/react";

/** The two layers: the private note on the side ground, and in the document's face the line that may be printed. */
export function CaptureLayers({ fields, stored, sentence }: CaptureFieldsProps & { sentence?: string }) {
  const text = useText();
  return (
    <>
      <div className="layer private">
        <label htmlFor="note">{text("capture.note")}</label>
        <div>
          <textarea
            className="textarea"
            {...getTextareaProps(fields.note)}
            key={fields.note.key}
            id="note"
            rows={3}
            dir="auto"
          />
          <Wrong field={fields.note} />
          {stored?.note !== undefined && <Meanwhile words={stored.note} />}
        </div>
      </div>
      <div className="layer">
        <label htmlFor="line">{text("capture.line")}</label>
        <div className="compose">
          <textarea
            className="textarea document"
            {...getTextareaProps(fields.line)}
            key={fields.line.key}
            id="line"
            rows={3}
            dir="auto"
          />
          <Wrong field={fields.line} />
          {stored?.line !== undefined && <Meanwhile words={stored.line} />}
          {sentence !== undefined && (
            <p className="lead">
              {text("capture.prints_as")}{" "}
              <span className="document" data-record="" dir="auto">
                {sentence}
              </span>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function Wrong({ field }: { field: CaptureFields["note"] }) {
  const text = useText();
  const problem = field.errors?.[0];
  if (problem === undefined) return null;
  const known = Object.entries(captureProblems).find(([name]) => name === problem);
  return (
    <p className="wrong" id={field.errorId}>
      {text(known?.[1] ?? "field.wrong")}
    </p>
  );
}
