import { AccountPage } from "#app/components/accounts/account-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { accountPage } from "#app/desk/accounts/account-page.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What one holds, where one is signed in, and what the house keeps of oneself. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const owner = requireOwner(context, "session.list_own");
  const isUnsure = new URL(request.url).searchParams.get("erasure") === "unsure";
  return { account: accountPage(context.db, owner), isUnsure };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("account.title")]);

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
