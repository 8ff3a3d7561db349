import type { MessageOnPage, ReleaseProblem } from "#app/components/mail/message-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useMoments } from "#app/components/use-moments.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** What can be done with a message now: release what is held, stop what has not left, discard. */
export function ReleaseForms({ message, problem }: { message: MessageOnPage; problem?: ReleaseProblem }) {
  const text = useText();
  const { held, waiting, mayRelease, body } = message;
  const isEmpty = held === 0 && waiting === 0;
  return (
    <div className="release">
      {problem && (
        <p className="wrong" role="alert">
          {text(`outbox.problem.${problem}`)}
        </p>
      )}
      {!mayRelease && <p className="small quiet">{text("outbox.not_yours")}</p>}
      {mayRelease && isEmpty && <p className="small quiet">{text("outbox.nothing_left")}</p>}
      {mayRelease && waiting > 0 && <Stop message={message} />}
      {mayRelease && held > 0 && body !== "purged" && <Release message={message} />}
      {mayRelease && held > 0 && <Discard message={message} />}
    </div>
  );
}

function Release({ message: { id, held } }: { message: MessageOnPage }) {
  const text = useText();
  return (
    <Act to={`/outbox/${id}/release`}>
      <label className="check">
        <input type="checkbox" name="read" required /> {text("outbox.have_read")}
      </label>
      <p className="acts">
        <button className="button primary" type="submit">
          {text("outbox.release", { held })}
        </button>
      </p>
      <p className="small quiet">{text("outbox.release_note")}</p>
    </Act>
  );
}

function Stop({ message: { id, waiting, leavesAt } }: { message: MessageOnPage }) {
  const text = useText();
  const moments = useMoments();
  return (
    <Act to={`/outbox/${id}/stop`}>
      <p className="small">
        {leavesAt === undefined
          ? text("outbox.waiting", { waiting })
          : text.rich("outbox.leaves_at", { waiting, at: <RecordText>{moments.clock(leavesAt)}</RecordText> })}
      </p>
      <p className="acts">
        <button className="button" type="submit">
          {text("outbox.stop")}
        </button>
      </p>
    </Act>
  );
}

/** Asks once more before it is done: nobody can take it back. */
function Discard({ message: { id, held } }: { message: MessageOnPage }) {
  const text = useText();
  return (
    <details className="discard">
      <summary className="button refuse">{text("outbox.discard")}</summary>
      <Act to={`/outbox/${id}/discard`}>
        <p className="small">{text("outbox.discard_note", { held })}</p>
        <button className="button refuse" type="submit">
          {text("outbox.discard_go")}
        </button>
      </Act>
    </details>
  );
}

/** Sent as a whole page: an act changes every list and the number in the masthead. */
function Act({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Form method="post" action={to} discover="none" reloadDocument>
      {children}
    </Form>
  );
}
