import type { MastheadAreas } from "#app/components/masthead.tsx";
import { Masthead } from "#app/components/masthead.tsx";
import { Refusal } from "#app/components/refusal.tsx";
import type { loader as rootLoader } from "#app/root.tsx";
import { useFocusOnArrival } from "#app/components/use-focus-on-arrival.ts";
import { mayReadContacts } from "#app/desk/contacts-page.server.ts";
import { dialoguesFor } from "#app/desk/dialogue-access.server.ts";
import { mayReadOutbox } from "#app/desk/outbox-access.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { countHeldMessagesFor } from "#db/messages.ts";
import { findMeeting } from "#db/meetings.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";

/** The dialogue that the page belongs to, if this reader may know of it; the only one there is, on other pages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const mine = dialoguesFor(context.db, actor);
  const named =
    params.meetingId === undefined ? params.dialogueId : findMeeting(context.db, params.meetingId)?.dialogueId;
  const dialogue = mine.find(({ id }) => id === named) ?? (mine.length === 1 ? mine[0] : undefined);
  const outbox = mayReadOutbox(actor) ? { held: countHeldMessagesFor(context.db, actor) } : undefined;
  return { outbox, dialogue: dialogue && { ...dialogue, mayReadContacts: mayReadContacts(actor, dialogue.id) } };
}

export default function Desk() {
  const { dialogue, outbox } = useLoaderData<typeof loader>();
  useFocusOnArrival();
  return (
    <div className="page">
      <Top dialogue={dialogue} outbox={outbox} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <div className="page">
      <Top />
      <Refusal status={isRouteErrorResponse(error) ? error.status : 500} />
    </div>
  );
}

function Top({ dialogue, outbox }: MastheadAreas) {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const people = root?.demonstration?.people;
  const actor = people?.find(({ id }) => id === root?.actor?.id);
  return <Masthead dialogue={dialogue} outbox={outbox} actor={actor} people={people} />;
}
