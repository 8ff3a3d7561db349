import { pageTitle } from "#app/components/page-title.ts";
import { SignInLinkPage } from "#app/components/sign-in/sign-in-link-page.tsx";
import { cookieIn, deviceOf } from "#app/desk/sign-in/device.server.ts";
import { letIn } from "#app/desk/sign-in/way-in.server.ts";
import { findAsked, takeLink } from "#db/sign-in/sign-in-links.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("sign_in.title")]);

/**
 * What the link of a mail shows: a button, where the browser is the one that asked; else that it is another one, and
 * nothing of whom the link is for. Programs that look through mail may follow it as often as they like.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const browser = cookieIn(request, context, "browser");
  const asked = browser === undefined ? undefined : findAsked(context.db, { browser, now: context.clock() });
  return { address: asked?.address };
}

/** Uses the link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = cookieIn(request, context, "link") ?? "";
  const browser = cookieIn(request, context, "browser") ?? "";
  const used = takeLink(context.db, { token, browser, device: deviceOf(request), now: context.clock() });
  if (used.outcome !== "signed-in") return data({ problem: used.outcome }, 422);
  return letIn(context, used.signedIn, "/");
}

export default function SignInLink() {
  return <SignInLinkPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
