import { ImportPage } from "#app/components/files/import-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireImporter, requireImports } from "#app/desk/files/import-access.server.ts";
import { bringIn, importsOnPage } from "#app/desk/files/import-page.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Where meeting records are brought into a dialogue, and those that wait to be taken in. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { dialogueId } = readParams(params, "dialogueId");
  return importsOnPage(context, requireImports(context, dialogueId));
}

/** Keeps the file that is sent and goes on to what it holds; nothing is taken in yet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { dialogueId } = readParams(params, "dialogueId");
  const brought = await bringIn(request, context, requireImporter(context, dialogueId));
  if ("problem" in brought) return data(brought, 422);
  return redirect(pathTo`/dialogues/${dialogueId}/import/${brought.uploadId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("import.title"), loaded?.dialogue.name]);

export default function ImportRoute() {
  return <ImportPage imports={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
