import type { ProgrammeDesk, WarningOnPage } from "#app/components/programme/programme-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

/** What is doubtful in the programme. Nothing is forbidden by it: each can be kept as it is. */
export function WarningsList({ desk }: { readonly desk: ProgrammeDesk }) {
  const text = useText();
  const { warnings, kept, home } = desk;
  return (
    <section className="warnings" aria-labelledby="programme-warnings">
      <h2 id="programme-warnings">
        {text("programme.warnings")}{" "}
        <span className="faint">{text("programme.warnings_count", { count: warnings.length })}</span>
      </h2>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.fingerprint}>
            <p className="small">
              <Link to={`${home}?session=${encodeURIComponent(warning.sessionId)}#session-form`} preventScrollReset>
                <SessionName session={warning.session} />
              </Link>
            </p>
            <p>
              <WarningWords warning={warning} />
            </p>
            <Form method="post" action={`${home}/programme/warnings/keeping`} discover="none" preventScrollReset>
              <input type="hidden" name="fingerprint" value={warning.fingerprint} />
              {desk.open?.revision !== undefined && <input type="hidden" name="session" value={desk.open.id} />}
              <button className="button quiet" type="submit">
                {text("programme.keep")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {kept > 0 && (
        <Form method="post" action={`${home}/programme/warnings/again`} discover="none" preventScrollReset>
          <button className="button quiet" type="submit">
            {text("programme.list_again", { count: kept })}
          </button>
        </Form>
      )}
    </section>
  );
}

function WarningWords({ warning: { kind, other, presenter, time } }: { readonly warning: WarningOnPage }) {
  const text = useText();
  return text.rich(`programme.warning.${kind}`, {
    other: other && <SessionName session={other} />,
    who: <RecordText>{presenter ?? ""}</RecordText>,
    time: <RecordText>{time ?? ""}</RecordText>,
  });
}
