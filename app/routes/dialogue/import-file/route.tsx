import { ImportFile } from "#app/components/files/import-file.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireImporter, requireImports, requireUpload } from "#app/desk/files/import-access.server.ts";
import { fileOnPage, takeIn } from "#app/desk/files/import-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** What a file holds that was brought in; reading it again changes nothing. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const key = readParams(params, "dialogueId", "uploadId");
  return fileOnPage(context, requireImports(context, key.dialogueId), requireUpload(context, key));
}

/** Takes the file in, in the place of a stored meeting only where that was ticked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readParams(params, "dialogueId", "uploadId");
  const desk = requireImporter(context, key.dialogueId);
  const upload = requireUpload(context, key);
  const replace = (await request.formData()).get("replace") === "on";
  const taken = takeIn(context, desk, { upload, replace });
  if (typeof taken === "string") return data({ problem: taken }, taken === "replace" ? 409 : 422);
  return redirect(pathTo`/meetings/${taken.meetingId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.name, text("import.title"), loaded?.dialogue.name]);

export default function ImportFileRoute() {
  return <ImportFile file={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
