import { NewRemark } from "#app/components/remarks/new-remark.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { newRemarkOnPage, requireSender } from "#app/desk/remarks/new-remark.server.ts";
import { wordsOfFile } from "#app/desk/remarks/remark-file.server.ts";
import { readParams } from "#app/params.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The form of a new text, with the words of the file that was sent here. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  return newRemarkOnPage(context, requireSender(context, meetingId), null);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const { asker } = requireSender(context, meetingId);
  const result = await wordsOfFile(request, context, asker);
  return data(result, result.file?.problem ? 422 : 200);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("remark.send_title"), page?.meeting]);

export default function RemarkFileRoute() {
  return <NewRemark page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}
