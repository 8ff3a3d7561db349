import { Facts } from "#app/components/facts.tsx";
import { LetterForm } from "#app/components/registering/letter-form.tsx";
import { PassportForm } from "#app/components/registering/passport-form.tsx";
import type { PassportOnPage, PassportResult } from "#app/components/registering/passport-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

/** Whether a passport is kept for a letter, and the form that takes one and never shows it again. */
export function PassportPage({ page, result }: { page: PassportOnPage; result?: PassportResult }) {
  const text = useText();
  return (
    <div className="column registration">
      <p>
        <Link to={page.home}>{text("registering.back_to_stored")}</Link>
      </p>
      <h1>{text("registering.passport.title")}</h1>
      <p className="lead">
        <RecordText>{`${page.name} · ${page.meeting.title}`}</RecordText>
      </p>
      {page.news && !result && (
        <p className="notice done" role="status">
          {text(`registering.passport.news.${page.news}`)}
        </p>
      )}
      {page.same.length > 0 && (
        <p className="problems">
          {text("registering.passport.same")}{" "}
          {page.same.map(({ id, path, name }) => (
            <Link key={id} to={path}>
              <RecordText>{name}</RecordText>
            </Link>
          ))}
        </p>
      )}
      <Kept page={page} />
      <LetterForm page={page} />
      {page.mayWrite && !page.kept && <PassportForm page={page} result={result} />}
      {page.mayWrite && page.kept && (
        <details open={result !== undefined}>
          <summary>{text("registering.passport.another")}</summary>
          <PassportForm page={page} result={result} />
        </details>
      )}
    </div>
  );
}

function Kept({ page: { kept, home, mayWrite, meeting } }: { page: PassportOnPage }) {
  const text = useText();
  const time = useMeetingTime(meeting.timeZone);
  const days = useDays();
  if (!kept) return <p>{text("registering.passport.none")}</p>;
  const until = text.rich("registering.passport.until", { day: <RecordText>{days.day(meeting.endsOn)}</RecordText> });
  return (
    <>
      <Facts
        facts={[
          { label: text("registering.passport.number"), value: <bdi data-record="">{`••• ${kept.end}`}</bdi> },
          { label: text("registering.passport.since"), value: <RecordText>{time(kept.writtenAt)}</RecordText> },
          {
            label: text("registering.passport.letter"),
            value: kept.letterAt ? (
              <RecordText>{time(kept.letterAt)}</RecordText>
            ) : (
              text("registering.passport.no_letter")
            ),
          },
        ]}
      />
      <p className="quiet">{until}</p>
      {mayWrite && (
        <Form method="post" action={`${home}/passport/removal`} discover="none" reloadDocument>
          <button className="button" type="submit">
            {text("registering.passport.remove")}
          </button>
        </Form>
      )}
    </>
  );
}
