import { ActButton } from "#app/components/act-button.tsx";
import type { DispatchInBrief } from "#app/components/dispatches/dispatch-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** What a sender can do with a version now, and what was sent of it. */
export type DispatchesOnVersion = {
  readonly home: string;
  readonly maySend: boolean;
  readonly mayIssue: boolean;
  readonly dispatches: readonly DispatchInBrief[];
};

export function DispatchesOfVersion({ of: { home, maySend, mayIssue, dispatches } }: { of: DispatchesOnVersion }) {
  const text = useText();
  return (
    <div className="dispatches-of">
      {dispatches.length > 0 && (
        <ul>
          {dispatches.map((dispatch) => (
            <li key={dispatch.id}>
              <Link to={dispatch.home}>
                {text.rich("dispatches.to_list", { list: <RecordText>{dispatch.listName}</RecordText> })}
              </Link>
              <span className="sub">{text("dispatches.tally", tallyOf(dispatch))}</span>
            </li>
          ))}
        </ul>
      )}
      {mayIssue && <ActButton action={`${home}/issue`}>{text("dispatches.issue")}</ActButton>}
      {maySend && (
        <Link className="button" to={`${home}/dispatch`}>
          {text("dispatches.send")}
        </Link>
      )}
    </div>
  );
}

/** The figures of a dispatch, as its sentence asks for them. */
export const tallyOf = ({ mails, sent, held, failed }: DispatchInBrief) => ({ mails, sent, held, failed });
