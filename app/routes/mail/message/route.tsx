import { MessagePage } from "#app/components/mail/message-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireMessage } from "#app/desk/mail/outbox-access.server.ts";
import { messageOnPage } from "#app/desk/mail/outbox-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

const problems = ["unread", "too-late", "no-text", "not-cleared"] as const;

/** One message of the outbox, to be read before it is released. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { messageId } = readParams(params, "messageId");
  const { searchParams } = new URL(request.url);
  const message = requireMessage(context.db, actor, messageId);
  return {
    message: messageOnPage(context, actor, { message, isWhole: searchParams.has("all") }),
    problem: problems.find((problem) => problem === searchParams.get("problem")),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data?.message.subject, text("outbox.title")]);

export default function MessageRoute() {
  return <MessagePage {...useLoaderData<typeof loader>()} />;
}
