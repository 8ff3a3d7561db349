import type { OwnLine } from "#app/components/remarks/own-lines.ts";
import { useText } from "#app/locales/use-text.ts";
import { correctionOutcomes } from "#domain/remarks/line-correction.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

/** How a line should read; opened where it is needed, so that a page of lines stays a page of lines. */
export function CorrectionForm({ home, party, line }: { home: string; party: string; line: OwnLine }) {
  const text = useText();
  const id = useId();
  return (
    <details className="correction">
      <summary>{text("own_lines.correct")}</summary>
      <Form
        method="post"
        action={`${home}/own-lines/${encodeURIComponent(line.id)}/correction`}
        className="remark-act"
        discover="none"
        reloadDocument
      >
        <input type="hidden" name="id" value={line.newId} />
        <input type="hidden" name="party" value={party} />
        <div className="field">
          <label htmlFor={id}>{text("own_lines.should_read")}</label>
          <textarea
            className="textarea document"
            id={id}
            name="text"
            rows={3}
            required
            maxLength={4000}
            dir="auto"
            defaultValue={line.words}
          />
        </div>
        <button className="button primary" type="submit">
          {text("own_lines.ask")}
        </button>
      </Form>
    </details>
  );
}

/** What came of a correction: taken into the line, or noted. */
export function CorrectionSettlement({ home, id }: { home: string; id: string }) {
  const text = useText();
  return (
    <Form
      method="post"
      action={`${home}/corrections/${encodeURIComponent(id)}/settlement`}
      className="acts"
      discover="none"
      reloadDocument
    >
      {correctionOutcomes.map((outcome) => (
        <button key={outcome} className="button" type="submit" name="outcome" value={outcome}>
          {text(`own_lines.settle.${outcome}`)}
        </button>
      ))}
    </Form>
  );
}
