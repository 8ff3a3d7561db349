import { InvitationPage } from "#app/components/accounts/invitation-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { firstPageOf } from "#app/desk/sign-in/arrival-of-invited.server.ts";
import { cookieIn, deviceOf } from "#app/desk/sign-in/device.server.ts";
import { invitationOnPage } from "#app/desk/accounts/invitation-page.server.ts";
import { linkedRegistration } from "#app/desk/registering/registering-link.server.ts";
import { letIn } from "#app/desk/sign-in/way-in.server.ts";
import { acceptInvitation } from "#db/accounts/invitations.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("invitation.title")]);

/** Who invites one to what; whoever is to register is led to the form. Reading it uses nothing. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (linkedRegistration(context, request)?.isOpen) throw redirect("/registration");
  return invitationOnPage(context, cookieIn(request, context, "link") ?? "");
}

const longestName = 200;

/** Comes in: the link proves the address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const name = headerLine(String((await request.formData()).get("name") ?? "")).trim();
  if (name === "" || name.length > longestName) return data({ problem: "name" as const }, 422);
  const token = cookieIn(request, context, "link") ?? "";
  const accepted = acceptInvitation(context.db, { token, name, device: deviceOf(request), now: context.clock() });
  if (accepted.outcome !== "signed-in") return data({ problem: accepted.outcome }, 422);
  return letIn(context, accepted.signedIn, firstPageOf(context.db, accepted.held));
}

export default function Invitation() {
  return (
    <InvitationPage invitation={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />
  );
}
