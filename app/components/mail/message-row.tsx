import { RecordText } from "#app/components/record-text.tsx";
import type { StatusMark } from "#app/components/status.tsx";
import { Status } from "#app/components/status.tsx";
import { useMoments } from "#app/components/use-moments.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type MailState = "held" | "waiting" | "sending" | "sent" | "failed" | "discarded" | "void";

export type MessageInList = {
  readonly id: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly writer?: string;
  /** How many of its mails are in each state; `doubtful` of them may have come twice. */
  readonly tally: Readonly<Record<MailState | "doubtful", number>>;
};

/** One message in a list of the outbox: how far it is, what it says, who wrote it. */
export function MessageRow({ message, tab, isOpen }: { message: MessageInList; tab: string; isOpen: boolean }) {
  const text = useText();
  const moments = useMoments();
  const { id, subject, createdAt, writer, tally } = message;
  const { doubtful, ...states } = tally;
  const addressees = Object.values(states).reduce((sum, count) => sum + count, 0);
  const state = mostUrgent(tally);
  return (
    <tr aria-current={isOpen ? "true" : undefined}>
      <td>
        <Status mark={markOf[state]}>
          {state === "failed" ? text("outbox.failed", { failed: tally.failed }) : text(`outbox.is.${state}`)}
        </Status>
      </td>
      <th scope="row">
        <Link to={`/outbox/${id}?tab=${tab}`}>
          <RecordText>{subject}</RecordText>
        </Link>
        <span className="sub">
          {tally.sent > 0
            ? text("outbox.sent_of", { sent: tally.sent, addressees })
            : text("outbox.addressees", { addressees })}
          {doubtful > 0 && <span> · {text("outbox.doubtful", { doubtful })}</span>}
        </span>
      </th>
      <td className="sm">
        {writer !== undefined && <RecordText>{writer}</RecordText>}
        <span className="sub">
          <time dateTime={createdAt}>
            <RecordText>{moments.short(createdAt)}</RecordText>
          </time>
        </span>
      </td>
    </tr>
  );
}

export const markOf: Readonly<Record<MailState, StatusMark>> = {
  held: "empty",
  waiting: "half",
  sending: "half",
  sent: "full",
  failed: "alert",
  discarded: "empty",
  void: "empty",
};

/** A message stands as its mail stands that somebody must look at first. */
function mostUrgent(tally: MessageInList["tally"]): MailState {
  const order = ["failed", "held", "sending", "waiting", "sent", "discarded"] as const;
  return order.find((state) => tally[state] > 0) ?? "void";
}
