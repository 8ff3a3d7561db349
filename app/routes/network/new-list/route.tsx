import { NewList } from "#app/components/network/new-list.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOf, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { listChoices, listIn } from "#app/desk/network/lists-page.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { makeDistributionList } from "#db/network/distribution-lists.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The form of a list that is not made yet. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const desk = requireNetworkChange(context, readParams(params, "dialogueId").dialogueId);
  return { dialogue: desk.register.dialogue.name, choices: listChoices(context, desk) };
}

/** Makes a distribution list and leads to it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { dialogueId } = readParams(params, "dialogueId");
  const desk = requireNetworkChange(context, dialogueId);
  const sent = listIn(await request.formData(), desk);
  if ("refused" in sent) return data(sent.refused, 422);
  const listId = makeDistributionList(context.db, { dialogueId, list: sent.list, ...actOf(desk, context) });
  return redirect(pathTo`/dialogues/${dialogueId}/lists/${listId}?saved`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("network.new_list"), page?.dialogue]);

export default function NewListRoute() {
  return <NewList {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
