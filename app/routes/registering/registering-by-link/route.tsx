import { pageTitle } from "#app/components/page-title.ts";
import { RegisteringByLink } from "#app/components/registering/registering-by-link.tsx";
import type { RegisteringResult } from "#app/components/registering/registering-on-page.ts";
import { UnsentRegistration } from "#app/components/registering/unsent-registration.tsx";
import { deviceOf } from "#app/desk/sign-in/device.server.ts";
import { linkedOnPage, linkedRegistration } from "#app/desk/registering/registering-link.server.ts";
import { isWrong, registrationIn, wrongIn } from "#app/desk/registering/registering.server.ts";
import { letIn } from "#app/desk/sign-in/way-in.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { registerByLink } from "#db/registering/registering.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** The form of whoever has the link of an invitation. Reading it uses nothing. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const linked = linkedRegistration(context, request);
  // Why it opens nothing, or to come in without registering, is told by the page of the invitation.
  if (!linked?.isOpen) throw redirect("/invitation");
  return linkedOnPage(context, linked);
}

/** Registers, and lets the browser in: the link proves the address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const linked = linkedRegistration(context, request);
  if (!linked) throw redirect("/invitation");
  const sent = await registrationIn(request, linked.form);
  if (isWrong(sent)) return data<RegisteringResult>(wrongIn(sent), 422);
  const { db, key, clock } = context;
  const { token } = linked;
  const { answers, sentKey } = sent;
  const done = registerByLink(db, key, { token, sentKey, answers, device: deviceOf(request), now: clock() });
  if (done.outcome === "registered")
    return letIn(context, done.signedIn, pathTo`/meetings/${done.meetingId}/registration?news=sent`);
  return data<RegisteringResult>(wrongIn(sent, done.outcome === "closed" ? "closed" : "used"), 409);
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("registering.title"), page?.meeting.title]);

export default function RegisteringByLinkRoute() {
  return <RegisteringByLink page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  const page = useRouteLoaderData<typeof loader>("routes/registering/registering-by-link/route");
  return <UnsentRegistration page={page} show={RegisteringByLink} />;
}
