import { AccountsDone } from "#app/components/accounts/accounts-done.tsx";
import { AccountsPage } from "#app/components/accounts/accounts-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { accountsOnPage } from "#app/desk/accounts/accounts-page.server.ts";
import { accountsDone } from "#app/desk/accounts/accounts-done.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The people whom the reader may know of, what they hold, and who is invited. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const search = (asked.get("q") ?? "").trim().slice(0, 200);
  const page = Math.trunc(Number(asked.get("page") ?? 1)) || 1;
  const shown = accountsOnPage(context.db, { actor: whoAsks(context), now: context.clock(), search, page });
  return { page: shown, done: accountsDone(asked, shown, context) };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("accounts.title")]);

export default function AccountsRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  return (
    <>
      {done && <AccountsDone done={done} />}
      <AccountsPage page={page} />
    </>
  );
}
