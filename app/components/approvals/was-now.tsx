import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { Facts } from "#app/components/facts.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useText } from "#app/locales/use-text.ts";

/** What changed of what the reader approved before: only that is asked about again. */
export function WasNowPage({ page }: { page: ApprovalOnPage }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  const { wasNow, lastApprovedAt, seat, report, why } = page;
  return (
    <div className="was-now">
      <h2>{text("approval.changed", { count: wasNow.length })}</h2>
      {lastApprovedAt !== undefined && (
        <p className="quiet">
          {text.rich("approval.changed_note", {
            at: <RecordText>{time(lastApprovedAt)}</RecordText>,
            count: wasNow.length,
          })}
        </p>
      )}
      {why && <Why why={why} language={report.language} />}
      {wasNow.map(({ id, label, was, wasChanges, nowChanges }) => (
        <section key={id} aria-label={label ?? text("approval.title_block")}>
          <h3>
            {label === undefined ? (
              text("approval.title_block")
            ) : (
              <>{text.rich("approval.paragraph", { label: <bdi data-record="">{label}</bdi> })}</>
            )}
          </h3>
          <div className="two">
            <div>
              <h4>{text(was === undefined ? "approval.was_nothing" : "approval.was")}</h4>
              <p className="document" data-record="" lang={report.language} dir="auto">
                <TextChanges changes={wasChanges} />
              </p>
            </div>
            <div>
              <h4>{text("approval.is_now")}</h4>
              <p className="document" data-record="" lang={report.language} dir="auto">
                <TextChanges changes={nowChanges} />
              </p>
            </div>
          </div>
        </section>
      ))}
      <Facts
        facts={[
          { label: text("version.hash"), value: <TextHash sha256={page.sha256} /> },
          ...(seat
            ? [
                {
                  label: text("approval.as"),
                  value: text.rich(`approval.capacity.${seat.capacity}`, {
                    name: <RecordText>{seat.name}</RecordText>,
                    of: <RecordText key="of">{seat.of}</RecordText>,
                  }),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function Why({ why: { cameBack, editors }, language }: { why: NonNullable<ApprovalOnPage["why"]>; language: string }) {
  const text = useText();
  return (
    <>
      {cameBack.map(({ verb, by, reason }, index) => (
        <p key={index}>
          {text.rich(`approval.why.${verb}`, {
            by: <RecordText key="by">{by}</RecordText>,
            reason: <RecordText key="reason">{reason}</RecordText>,
          })}
        </p>
      ))}
      {editors.length > 0 && (
        <p className="quiet">
          {text.rich("approval.why.editors", {
            names: <RecordText key="names">{new Intl.ListFormat(language).format(editors)}</RecordText>,
          })}
        </p>
      )}
    </>
  );
}
