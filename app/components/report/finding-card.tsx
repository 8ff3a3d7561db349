import { RecordText } from "#app/components/record-text.tsx";
import { FindingActs, type FindingProps } from "#app/components/report/finding-acts.tsx";
import { LinkAct } from "#app/components/report/link-act.tsx";
import { SaidBy } from "#app/components/report/said.tsx";
import type { Said } from "#app/components/report/report-on-page.ts";
import { useText } from "#app/locales/use-text.ts";

type Props = FindingProps & { readonly finding: { readonly dismissal?: Said } };

/** Where, what and why, and what can be done about it. */
export function FindingCard({ finding, home, mayWrite, isBegun, apply }: Props) {
  const text = useText();
  const { check, level, where, values, fingerprint, dismissal } = finding;
  const { paragraph, point } = where;
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? value : <RecordText key={name}>{value}</RecordText>,
    ]),
  );
  return (
    <article className="finding" data-level={level} data-finding={fingerprint} tabIndex={-1}>
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
      {dismissal ? (
        <>
          <SaidBy {...dismissal} />
          {mayWrite && (
            <LinkAct action={`${home}/report/dismissals/withdrawal`} name="fingerprint" value={fingerprint}>
              {text("report.put_back_finding")}
            </LinkAct>
          )}
        </>
      ) : (
        <FindingActs {...{ finding, home, mayWrite, isBegun, apply }} />
      )}
    </article>
  );
}
