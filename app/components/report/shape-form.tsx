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
        <div className="shapes" role="group" aria-label={text("report.shape")}>
          {(["full", "points-only"] as const).map((value) => (
            <button
              key={value}
              className="button"
              type={value === shape ? "button" : "submit"}
              name="shape"
              value={value}
              aria-pressed={value === shape}
            >
              {text(`report.shape.${value}`)}
            </button>
          ))}
        </div>
        <p>{text(`report.shape.${other}.note`)}</p>
      </Form>
    </details>
  );
}
