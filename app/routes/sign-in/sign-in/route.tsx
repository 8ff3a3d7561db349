import { pageTitle } from "#app/components/page-title.ts";
import { PasskeyButton } from "#app/components/sign-in/passkey-button.tsx";
import { SignInPage } from "#app/components/sign-in/sign-in-page.tsx";
import { cookieIn, keepingHeader, newBrowser } from "#app/desk/sign-in/device.server.ts";
import { signInMail } from "#app/desk/sign-in/sign-in-mail.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { slowDown } from "#app/server/slow-down.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("sign_in.title")]);

/**
 * Where one asks for a link; where one goes afterwards comes along. The browser has its secret before it asks, so that
 * a question that is sent twice comes from one browser.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const browser = cookieIn(request, context, "browser") ?? newBrowser();
  return data(
    { returnTo: safeReturnPath(new URL(request.url).searchParams.get("return")) },
    { headers: { "Set-Cookie": keepingHeader(context, "browser", browser) } },
  );
}

const longestAddress = 254;

const schema = z.object({
  address: z.email({ error: "no-address" }).max(longestAddress, { error: "no-address" }),
  return: z.string().optional(),
});

/** Asks for a link and a code. Answers the same, in the same time, whether or not anybody has the address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data({ submission: submission.reply() }, 422);
  const { address, return: returnTo } = submission.value;
  const { db, key, network, clock, wait } = context;
  const browser = cookieIn(request, context, "browser") ?? newBrowser();

  const asked = askForLink(db, key, { address, browser, network, mail: signInMail(context), now: clock() });
  context.mail.poke();
  await slowDown(asked.fromNetwork, { now: clock(), signal: request.signal }, wait);
  return redirect(`/sign-in/code?return=${encodeURIComponent(safeReturnPath(returnTo))}`, {
    headers: { "Set-Cookie": keepingHeader(context, "browser", browser) },
  });
}

export default function SignIn() {
  const { returnTo } = useLoaderData<typeof loader>();
  return (
    <SignInPage
      returnTo={returnTo}
      result={useActionData<typeof action>()?.submission}
      otherWays={<PasskeyButton purpose="sign in" returnTo={returnTo} />}
    />
  );
}
