import { ListPage } from "#app/components/network/list-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOf, requireNetwork, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { listIn, listOnPage } from "#app/desk/network/lists-page.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeDistributionList } from "#db/network/distribution-lists.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Whom a distribution list reaches today, for the secretariat. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { dialogueId, listId } = readParams(params, "dialogueId", "listId");
  const page = listOnPage(context, requireNetwork(context, dialogueId), listId);
  return { page, isSaved: new URL(request.url).searchParams.has("saved") };
}

/** Changes a distribution list. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { dialogueId, listId } = readParams(params, "dialogueId", "listId");
  const desk = requireNetworkChange(context, dialogueId);
  const sent = listIn(await request.formData(), desk);
  if ("refused" in sent) return data(sent.refused, 422);
  const outcome = changeDistributionList(context.db, { dialogueId, listId, list: sent.list, ...actOf(desk, context) });
  if (outcome === "no-such-list") notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/lists/${listId}?saved`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.page.list.name, text("network.lists")]);

export default function ListRoute() {
  return <ListPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
