import type { DeskOnReport } from "#app/components/report/report-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** The shape of the report, and what the other one would change, said before it is taken. */
export function ShapeForm({ home, shape, mayWrite }: { home: string } & Pick<DeskOnReport, "shape" | "mayWrite">) {
  const text = useText();
  if (!mayWrite) return <span className="quiet">{text(`report.shape.${shape}`)}</span>;
  const other = shape === "full" ? "points-only" : "full";
  return (
    <details className="shape">
      <summary className="button">{text(`report.shape.${shape}`)}</summary>
      <Form method="post" action={`${home}/report/shape`} discover="none" reloadDocument>
        <p>{text(`report.shape.${other}.note`)}</p>
        <button className="button" type="submit" name="shape" value={other}>
          {text(`report.shape.${other}.take`)}
        </button>
      </Form>
    </details>
  );
}
