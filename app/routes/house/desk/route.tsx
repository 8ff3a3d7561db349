import type { MastheadAreas } from "#app/components/house/masthead.tsx";
import { Masthead } from "#app/components/house/masthead.tsx";
import { Refusal } from "#app/components/house/refusal.tsx";
import type { loader as rootLoader } from "#app/root.tsx";
import { useFocusOnArrival } from "#app/components/use-focus-on-arrival.ts";
import { mayReadContacts } from "#app/desk/network/contacts-page.server.ts";
import { dialoguesFor } from "#app/desk/dialogue/dialogue-access.server.ts";
import { mayReadAccounts } from "#app/desk/access/giving.server.ts";
import { mayReadOutbox } from "#app/desk/mail/outbox-access.server.ts";
import { dialogueOfMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { countHeldMessagesFor } from "#db/mail/messages.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { useHasOwnBar } from "#app/components/use-has-own-bar.ts";

/** The dialogue that the page belongs to, if this reader may know of it; the only one there is, on other pages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const mine = dialoguesFor(context.db, actor);
  const named =
    params.meetingId === undefined ? params.dialogueId : dialogueOfMeeting(context.db, actor, params.meetingId);
  const dialogue = mine.find(({ id }) => id === named) ?? (mine.length === 1 ? mine[0] : undefined);
  const outbox = mayReadOutbox(actor) ? { held: countHeldMessagesFor(context.db, actor) } : undefined;
  return {
    ...{ outbox, mayReadAccounts: mayReadAccounts(actor) },
    dialogue: dialogue && { ...dialogue, mayReadContacts: mayReadContacts(actor, dialogue.id) },
  };
}

export default function Desk() {
  const { dialogue, outbox, mayReadAccounts } = useLoaderData<typeof loader>();
  const hasOwnBar = useHasOwnBar();
  useFocusOnArrival();
  return (
    <div className="page">
      {!hasOwnBar && <Top dialogue={dialogue} outbox={outbox} mayReadAccounts={mayReadAccounts} />}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

export function ErrorBoundary() {
  return (
    <div className="page">
      <Top />
      <Refusal />
    </div>
  );
}

function Top({ dialogue, ...areas }: MastheadAreas) {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const actor = root?.actor ?? undefined;
  return <Masthead dialogue={dialogue} {...areas} actor={actor} people={root?.demonstration?.people} />;
}
