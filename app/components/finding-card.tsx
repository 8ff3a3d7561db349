import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { Link } from "@remix-run/react";

/** A finding with the address where it can be mended. */
export type FindingOnPage = Finding & { readonly to?: string };

/** Where, what and why, and the way to the place. */
export function FindingCard({ finding: { check, level, where, values, to } }: { finding: FindingOnPage }) {
  const text = useText();
  const { paragraph, point } = where;
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : <RecordText key={name}>{value}</RecordText>,
    ]),
  );
  return (
    <article className="finding" data-level={level}>
      <p className="where">
        <span className="level">{text(`check.level.${level}`)}</span>
        {paragraph !== undefined && (
          <span>
            {point === undefined
              ? text("check.place.paragraph", { paragraph })
              : text("check.place.point", { paragraph, point })}
          </span>
        )}
      </p>
      <h3 className="what">{text.rich(`check.${check}.what`, said)}</h3>
      <p className="why">
        {text.rich(`check.${check}.why`, said)} {text.rich(`check.${check}.suggestion`, said)}
      </p>
      {to !== undefined && (
        <p className="acts">
          <Link to={to}>{text("finding.go")}</Link>
        </p>
      )}
    </article>
  );
}
