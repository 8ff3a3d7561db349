import type { ProgrammeDesk } from "#app/components/programme/programme-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Which revision holds, what of the draft nobody was told yet, and what can be done with the whole. */
export function ProgrammeToolbar({ desk }: { readonly desk: ProgrammeDesk }) {
  const text = useText();
  const time = useMeetingTime(desk.timeZone);
  const { released, changes, home } = desk;
  const next = (released?.number ?? 0) + 1;
  return (
    <div className="toolbar">
      {released ? (
        <span>
          <b>{text("programme.revision", { number: released.number })}</b>{" "}
          <span className="quiet">
            {text.rich("programme.released_at", { at: <RecordText>{time(released.at)}</RecordText> })}
          </span>
        </span>
      ) : (
        <b>{text("programme.draft")}</b>
      )}
      {released && <span className="sep" />}
      {released && <span>{text("programme.changes_count", { count: changes })}</span>}
      {released?.messageId != null && <Link to={`/outbox/${released.messageId}`}>{text("programme.read_notice")}</Link>}
      <span className="end">
        <Link className="button quiet" to={`${home}?session=new#session-form`}>
          {text("programme.add_session")}
        </Link>
        {released && (
          <a className="button" href={home.replace("/meetings/", "/programmes/")}>
            {text("programme.as_released")}
          </a>
        )}
        {desk.mayRelease && (
          <Link className="button primary" to={`${home}/programme/release`}>
            {text("programme.release", { number: next })}
          </Link>
        )}
      </span>
    </div>
  );
}
