import { RecordText } from "#app/components/record-text.tsx";
import { CodeButton, HeldLines, type DeskPersonRow } from "#app/components/delegations/registration-desk-page.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type DeskCodeOnPage = { readonly code: string; readonly expiresAt: string };

/** A code in digits that are read across a counter; shown once, and then the page says so. */
export function DeskCodePage({
  meetingId,
  person,
  house,
  given,
}: {
  meetingId: string;
  person: DeskPersonRow;
  house: string;
  given?: DeskCodeOnPage;
}) {
  const text = useText();
  const instants = useInstants();
  const signIn = `${house}/sign-in`;
  return (
    <div className="desk-code">
      <h2>
        <RecordText>{person.name}</RecordText>
      </h2>
      <p>
        <HeldLines held={person.held} />
      </p>
      {given ? (
        <>
          <p className="digits">
            <RecordText>
              {given.code.slice(0, 4)} {given.code.slice(4)}
            </RecordText>
          </p>
          <p className="until">
            {text.rich("desk.until", { time: <RecordText>{instants.moment(given.expiresAt)}</RecordText> })}
          </p>
          <p>{text.rich("desk.what_to_do", { address: <RecordText>{signIn}</RecordText> })}</p>
          <p className="quiet no-print">{text("desk.shown_once")}</p>
        </>
      ) : (
        <p>{text("desk.not_shown")}</p>
      )}
      <div className="acts no-print">
        <CodeButton meetingId={meetingId} person={person} on={given ? "page with a code" : "page"} />
        <Link className="button quiet" to={`/meetings/${meetingId}/desk`}>
          {text("desk.back")}
        </Link>
      </div>
    </div>
  );
}
