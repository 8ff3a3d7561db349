import { Empty } from "#app/components/empty.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { ClassOnPage } from "#app/components/retention/retention-class.ts";
import { RetentionRule } from "#app/components/retention/retention-rule.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { retentionClass } from "#domain/retention/classes.ts";

type Retention = {
  readonly classes: readonly ClassOnPage[];
  readonly lastRunAt: string | null;
  readonly purges: readonly { readonly classId: string; readonly count: number; readonly at: string }[];
  readonly mayChange: boolean;
  readonly lacksProof: boolean;
};

/** What is kept for how long, what would go now, and the certificate of what went. */
export function RetentionPage({ retention, problem }: { retention: Retention; problem: string | null }) {
  const text = useText();
  const { moment: instant } = useInstants();
  const { classes, lastRunAt, purges } = retention;
  return (
    <>
      <PageHead
        title={text("retention.title")}
        line={
          lastRunAt === null
            ? text("retention.never_ran")
            : text.rich("retention.ran", { at: <RecordText>{instant(lastRunAt)}</RecordText> })
        }
      />
      <div className="house">
        <Section className="first" title={text("retention.schedule")} note={text("retention.schedule_note")}>
          <Schedule classes={classes} />
        </Section>
        <RetentionRule {...retention} problem={problem} />
        <Section title={text("retention.certificate")} note={text("retention.certificate_note")}>
          {purges.length === 0 ? (
            <Empty title={text("retention.nothing_yet")} />
          ) : (
            <ul>
              {purges.map(({ classId, count, at }) => (
                <li className="row flush" key={`${classId} ${at}`}>
                  <RecordText>{instant(at)}</RecordText>
                  <span>{text("retention.purged", { what: classWords(text, classId), count })}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}

/** A class that an older version kept and this one does not know stands by its own name. */
function classWords(text: ReturnType<typeof useText>, id: string): string {
  const known = retentionClass(id);
  return known ? text(`retention.class.${known.id}`) : id;
}

function Schedule({ classes }: { classes: readonly ClassOnPage[] }) {
  const text = useText();
  const { moment: instant } = useInstants();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("retention.class")}</th>
          <th scope="col">{text("retention.rule")}</th>
          <th scope="col" className="num">
            {text("retention.due")}
          </th>
          <th scope="col">{text("retention.oldest")}</th>
          <th scope="col">{text("retention.next")}</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ id, days, defaultDays, from, isPurged, count, oldest, nextDueAt }) => (
          <tr key={id}>
            <th scope="row">
              {text(`retention.class.${id}`)}
              {!isPurged && <span className="sub">{text("retention.never_purged")}</span>}
            </th>
            <td data-label={text("retention.rule")}>
              {from === "form" ? text("retention.as_form_says") : text("retention.days_after", { days, from })}
              {days !== defaultDays && <span className="sub">{text("retention.default", { days: defaultDays })}</span>}
            </td>
            <td className="num" data-label={text("retention.due")}>
              <RecordText>{count}</RecordText>
            </td>
            <td data-label={text("retention.oldest")}>
              {oldest !== null && <RecordText>{instant(oldest)}</RecordText>}
            </td>
            <td data-label={text("retention.next")}>
              {nextDueAt !== null && <RecordText>{instant(nextDueAt)}</RecordText>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
