import { Slot } from "#app/components/slot.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Wish } from "#domain/floor/list-of-speakers.ts";
import type { Shown } from "#domain/floor/shown.ts";
import type { ReactNode } from "react";

/** What a delegation can ask for from its page, each with the id that it will have on the list. */
export type FloorRequest = {
  readonly party: string;
  readonly wishes: readonly { readonly kind: Wish; readonly id: string }[];
};

type Props = { readonly home: string; readonly shown: Shown; readonly request: FloorRequest };

const words = {
  statement: ["delegate.request", "delegate.withdraw"],
  "point of order": ["delegate.order", "delegate.withdraw_order"],
  "right of reply": ["delegate.reply", "delegate.withdraw_reply"],
} as const satisfies Record<Wish, readonly [MessageId, MessageId]>;

const notes = { "point of order": "delegate.order_note", "right of reply": "delegate.reply_note" } as const;

/**
 * The wishes of a delegation at the bottom edge: what it can ask for, and what waits. Forms that post; the script of the
 * page only shows and hides them.
 */
export function FloorRequests({ home, shown, request, children }: Props & { children: ReactNode }) {
  const text = useText();
  const { party, wishes } = request;
  const others = wishes.flatMap(({ kind, id }) => (kind === "statement" ? [] : { kind, id }));
  const parts = { home, shown, party };
  return (
    <div className="act-bar">
      {wishes.map(({ kind }) => (
        <Waiting key={kind} kind={kind} {...parts} />
      ))}
      {wishes.map(
        (wish) =>
          wish.kind === "statement" && (
            <div key={wish.kind} data-for="idle">
              <Asking {...wish} {...parts} />
            </div>
          ),
      )}
      <p data-for="closed">{text("delegate.closed")}</p>
      {others.length > 0 && (
        <details className="more-requests">
          <summary>{text("delegate.more_requests")}</summary>
          {others.map((wish) => (
            <Asking key={wish.kind} {...wish} {...parts}>
              <p className="quiet">{text(notes[wish.kind])}</p>
            </Asking>
          ))}
        </details>
      )}
      {children}
    </div>
  );
}

type Parts = { readonly kind: Wish; readonly home: string; readonly shown: Shown; readonly party: string };

function Asking({ kind, id, home, shown, party, children }: Parts & { readonly id: string; children?: ReactNode }) {
  const text = useText();
  const when = `ask ${kind}`;
  return (
    <form method="post" action={`${home}/request`} data-with={when} hidden={!shown[when]} suppressHydrationWarning>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="party" value={party} />
      <button className={kind === "statement" ? "button primary" : "button"} type="submit">
        {text(words[kind][0])}
      </button>
      {children}
    </form>
  );
}

function Waiting({ kind, home, shown, party }: Parts) {
  const text = useText();
  const [wait, mine] = [`wait ${kind}`, `mine ${kind}`];
  return (
    <div data-with={wait} hidden={!shown[wait]} suppressHydrationWarning>
      <p role="status">
        <Slot name={wait} shown={shown} />
      </p>
      <form
        method="post"
        action={`${home}/request/withdrawal`}
        data-with={mine}
        hidden={!shown[mine]}
        suppressHydrationWarning
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="party" value={party} />
        <button className="button" type="submit">
          {text(words[kind][1])}
        </button>
      </form>
    </div>
  );
}
