import { AttributionForm } from "#app/components/room/attribution-form.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { PresencePage } from "#app/components/presence/presence-page.tsx";
import { ScreenLink } from "#app/components/floor/screen-link.tsx";
import { Section } from "#app/components/section.tsx";
import { marksSent, presenceOnPage } from "#app/desk/presence/presence.server.ts";
import { screenLinkOnPage } from "#app/desk/floor/screen-link.server.ts";
import { requireSession } from "#app/desk/room/session-access.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { recordPresence } from "#db/presence/presence.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Who is in the room in a session, with what else its desk settles: how speakers are named, and the screen. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = requireSession({ params, context }, "presence.record");
  const { asker, seen, session } = asked;
  return {
    title: seen.meeting.title,
    page: presenceOnPage(context.db, asked),
    attribution: asker.may("attribution.set", seen.subject) ? (session.attribution ?? "party") : undefined,
    screen: screenLinkOnPage(context, asker, seen, session.id),
  };
}

/** Marks delegations, and says which of the codes that were typed belong to nobody here. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = requireSession({ params, context }, "presence.record");
  const { seen, session, doing } = asked;
  const { marks, unknown, undo } = marksSent(context.db, asked, await request.formData());
  recordPresence(context.db, { meetingId: seen.meeting.id, sessionId: session.id, marks, ...doing });
  return { unknown, undo };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("presence.title"), data?.page.session.title, data?.title]);

export default function PresenceRoute() {
  const { page, attribution, screen } = useLoaderData<typeof loader>();
  const text = useText();
  return (
    <PresencePage page={page} marked={useActionData<typeof action>()}>
      {attribution !== undefined && (
        <Section title={text("attribution.title")}>
          <AttributionForm home={page.home} set={attribution} back={`${page.home}/presence`} />
        </Section>
      )}
      <ScreenLink link={screen} />
    </PresencePage>
  );
}
