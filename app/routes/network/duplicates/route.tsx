import { DuplicatesPage } from "#app/components/network/duplicates-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { duplicatesOnPage } from "#app/desk/network/duplicates-page.server.ts";
import { requireNetwork } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Entries that may be of one person, for the secretariat. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireNetwork(context, readParams(params, "dialogueId").dialogueId);
  return duplicatesOnPage(context, desk, new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("network.duplicates"), data?.dialogue.name]);

export default function DuplicatesRoute() {
  return <DuplicatesPage page={useLoaderData<typeof loader>()} />;
}
