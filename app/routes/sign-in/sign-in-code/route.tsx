import { pageTitle } from "#app/components/page-title.ts";
import { SignInCodePage } from "#app/components/sign-in/sign-in-code-page.tsx";
import { cookieIn, deviceOf } from "#app/desk/sign-in/device.server.ts";
import { letIn } from "#app/desk/sign-in/way-in.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { findAsked, takeCode } from "#db/sign-in/sign-in-links.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("sign_in.code.title")]);

/** What this browser asked for and may still use. Reading it uses nothing. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const browser = cookieIn(request, context, "browser");
  const asked = browser === undefined ? undefined : findAsked(context.db, { browser, now: context.clock() });
  const returnTo = safeReturnPath(new URL(request.url).searchParams.get("return"));
  if (!asked) throw redirect(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  return { address: asked.address, expiresAt: asked.expiresAt.toISOString(), returnTo };
}

/** Uses the code of the mail, or of the desk. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const code = String(form.get("code") ?? "").replaceAll(/[\s-]/gu, "");
  const browser = cookieIn(request, context, "browser");
  if (!/^\d{8}$/.test(code)) return data({ problem: "not-eight-digits" as const }, 422);
  if (browser === undefined) return data({ problem: "expired" as const }, 422);

  const { db, key, clock } = context;
  const used = takeCode(db, key, { code, browser, device: deviceOf(request), now: clock() });
  if (used.outcome !== "signed-in") return data({ problem: used.outcome }, 422);
  return letIn(context, used.signedIn, form.get("return"));
}

export default function SignInCode() {
  return <SignInCodePage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
