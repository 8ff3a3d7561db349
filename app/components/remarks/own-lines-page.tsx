import { CorrectionForm, CorrectionSettlement } from "#app/components/remarks/correction-form.tsx";
import { Empty } from "#app/components/empty.tsx";
import type { CorrectionOnPage, OwnLine, OwnLinesOnPage } from "#app/components/remarks/own-lines.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";

/** The lines that were noted of one's delegation, and how to have one corrected; for staff what was asked. */
export function OwnLinesPage({ page, isMissing }: { page: OwnLinesOnPage; isMissing: boolean }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  return (
    <div className="column remarks own-lines">
      {isMissing && (
        <p className="notice" role="alert">
          {text("own_lines.missing")}
        </p>
      )}
      {page.parties.map(({ id, name, mayAsk, lines }) => (
        <Section
          key={id}
          title={text.rich("own_lines.of", { party: <RecordText>{name}</RecordText> })}
          note={
            page.until !== null &&
            text.rich(mayAsk ? "own_lines.until" : "own_lines.over", {
              at: <RecordText>{time(page.until)}</RecordText>,
            })
          }
        >
          {lines.length === 0 ? (
            <Empty title={text("own_lines.none")}>{text("own_lines.none_remedy")}</Empty>
          ) : (
            <ul>
              {lines.map((line) => (
                <Line key={line.id} line={line} form={mayAsk ? { home: page.home, party: id } : undefined} />
              ))}
            </ul>
          )}
        </Section>
      ))}
      {page.asked && <Asked page={page} asked={page.asked} />}
    </div>
  );
}

function Line({ line, form }: { line: OwnLine; form?: { home: string; party: string } }) {
  const text = useText();
  return (
    <li>
      <div>
        {line.session && (
          <p className="sub">
            <SessionName session={line.session} />
          </p>
        )}
        <p className="document">
          <RecordText>{line.words}</RecordText>
        </p>
        {line.corrections.map(({ id, text: words, outcome }) => (
          <p key={id} className="sub">
            {text(`own_lines.outcome.${outcome ?? "waiting"}`)} <RecordText>{words}</RecordText>
          </p>
        ))}
        {form && <CorrectionForm {...form} line={line} />}
      </div>
    </li>
  );
}

function Asked({ page, asked }: { page: OwnLinesOnPage; asked: readonly CorrectionOnPage[] }) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  return (
    <Section title={text("own_lines.asked")} note={page.isShown ? undefined : text("own_lines.not_shown")}>
      {asked.length === 0 ? (
        <Empty title={text("own_lines.none_asked")} />
      ) : (
        <ul>
          {asked.map((one) => (
            <li key={one.id}>
              <div>
                <p>
                  {one.code !== undefined && <PartyCode code={one.code} />} <RecordText>{one.party}</RecordText>{" "}
                  <span className="quiet small">
                    <RecordText>{time(one.askedAt)}</RecordText>
                  </span>
                </p>
                <p className="document">
                  <del>
                    <RecordText>{one.line}</RecordText>
                  </del>
                </p>
                <p className="document">
                  <ins>
                    <RecordText>{one.text}</RecordText>
                  </ins>
                </p>
              </div>
              {one.outcome === null && page.maySettle ? (
                <CorrectionSettlement home={page.home} id={one.id} />
              ) : (
                <span className="end">{text(`own_lines.outcome.${one.outcome ?? "waiting"}`)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
