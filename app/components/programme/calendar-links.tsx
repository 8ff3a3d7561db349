import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type Props = {
  readonly calendar: { readonly home: string; readonly maySubscribe: boolean; readonly address?: string };
};

/** The programme for a calendar: as a file, or by a link of one's own that follows each release. */
export function CalendarLinks({ calendar: { home, maySubscribe, address } }: Props) {
  const text = useText();
  const link = `${home}/calendar-link`;
  return (
    <div className="calendar-links no-print">
      <p>
        <a className="button" href={`${home}/programme.ics`} download>
          {text("programme.calendar_file")}
        </a>
      </p>
      {maySubscribe && (
        <Form method="post" action={link} discover="none" reloadDocument>
          <button className="button" type="submit">
            {text(address === undefined ? "programme.calendar_link" : "programme.calendar_link_again")}
          </button>
        </Form>
      )}
      {address !== undefined && (
        <>
          <p className="address">
            <RecordText>{address}</RecordText>
            <span className="sub">{text("programme.calendar_link_note")}</span>
          </p>
          <Form method="post" action={`${link}/revocation`} discover="none" reloadDocument>
            <button className="button quiet" type="submit">
              {text("programme.calendar_link_revoke")}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
