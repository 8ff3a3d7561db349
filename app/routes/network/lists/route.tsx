import { ListsPage } from "#app/components/network/lists-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireNetwork } from "#app/desk/network/contacts-access.server.ts";
import { listsInBrief } from "#app/desk/network/lists-page.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The distribution lists of a dialogue, for its secretariat. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireNetwork(context, readParams(params, "dialogueId").dialogueId);
  return {
    dialogue: { id: desk.dialogueId, name: desk.register.dialogue.name },
    lists: listsInBrief(context, desk),
    mayChange: desk.asker.may("contact.change", { dialogueId: desk.dialogueId }),
    isRemoved: new URL(request.url).searchParams.has("removed"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("network.lists"), data?.dialogue.name]);

export default function ListsRoute() {
  return <ListsPage page={useLoaderData<typeof loader>()} />;
}
