import { Empty } from "#app/components/empty.tsx";
import { MessageRow } from "#app/components/mail/message-row.tsx";
import type { MessageInList } from "#app/components/mail/message-row.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Tab = "to-release" | "waiting" | "sent" | "failed" | "unsent";

export type OutboxOnPage = {
  readonly tab: Tab;
  readonly tabs: readonly { readonly name: Tab; readonly count: number }[];
  /** In whose name mail leaves; absent where none does. */
  readonly sender?: { readonly name: string; readonly address: string };
  readonly demonstration: boolean;
  readonly messages: readonly MessageInList[];
  /** The last message shown, where there are older ones. */
  readonly older?: string;
};

/** What the secretariat sends: the lists at the start, the open message beside them; on a phone the one or the other. */
export function OutboxPage({
  outbox: { tab, tabs, sender, demonstration, messages, older },
  openId,
  children,
}: {
  outbox: OutboxOnPage;
  openId?: string;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <>
      <PageHead
        title={text("outbox.title")}
        line={text("outbox.line")}
        symbol={text(sender ? "outbox.sending_on" : "outbox.sending_off")}
        symbolNote={<Sending sender={sender} demonstration={demonstration} />}
      />
      <nav className="tabs" aria-label={text("outbox.title")}>
        {tabs.map(({ name, count }) => (
          <Link key={name} to={`/outbox?tab=${name}`} aria-current={name === tab ? "page" : undefined}>
            {text(`outbox.tab.${name}`)} <span className="count">{count}</span>
          </Link>
        ))}
      </nav>
      <div className={openId === undefined ? "outbox panes" : "outbox panes reading"}>
        <section className="pane list" aria-label={text("outbox.messages")}>
          {messages.length === 0 ? (
            <Empty title={text(`outbox.none.${tab}`)}>{text(`outbox.none_why.${tab}`)}</Empty>
          ) : (
            <table className="table inset">
              <caption className="hear">{text("outbox.messages")}</caption>
              <thead>
                <tr>
                  <th scope="col">{text("outbox.state")}</th>
                  <th scope="col">{text("outbox.message")}</th>
                  <th scope="col">{text("outbox.prepared")}</th>
                </tr>
              </thead>
              <tbody>
                {messages.map((message) => (
                  <MessageRow key={message.id} message={message} tab={tab} isOpen={message.id === openId} />
                ))}
              </tbody>
            </table>
          )}
          {older !== undefined && (
            <p className="more small">
              <Link to={`/outbox?tab=${tab}&before=${older}`}>{text("outbox.older")}</Link>
            </p>
          )}
        </section>
        {children}
      </div>
    </>
  );
}

function Sending({ sender, demonstration }: Pick<OutboxOnPage, "sender" | "demonstration">) {
  const text = useText();
  if (sender) return text.rich("outbox.from", { address: <RecordText>{sender.address}</RecordText> });
  if (demonstration) return text("outbox.off_in_demonstration");
  const setting = (name: string) => (
    <code>
      <RecordText>{name}</RecordText>
    </code>
  );
  return text.rich("outbox.off_settings", { url: setting("SMTP_URL"), from: setting("MAIL_FROM") });
}
