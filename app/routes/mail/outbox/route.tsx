import { OutboxPage } from "#app/components/mail/outbox-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { mayReadOutbox, requireMessage } from "#app/desk/mail/outbox-access.server.ts";
import { outboxOnPage } from "#app/desk/mail/outbox-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { notFound } from "#app/refusals.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useParams } from "@remix-run/react";

/** The lists of the outbox; a message that is open decides which one is shown unless one is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  if (!mayReadOutbox(actor)) notFound();
  const message = params.messageId === undefined ? undefined : requireMessage(context.db, actor, params.messageId);
  return outboxOnPage(context, actor, { asked: new URL(request.url).searchParams, message });
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("outbox.title")]);

export default function OutboxRoute() {
  const text = useText();
  const { messageId } = useParams();
  const outbox = useLoaderData<typeof loader>();
  return (
    <OutboxPage outbox={outbox} openId={messageId}>
      {messageId === undefined && outbox.messages.length > 0 && (
        <section className="pane nothing-open">
          <p className="quiet">{text("outbox.open_one")}</p>
        </section>
      )}
      <Outlet />
    </OutboxPage>
  );
}
