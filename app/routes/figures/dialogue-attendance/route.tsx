import { DialogueAttendancePage } from "#app/components/figures/dialogue-attendance-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { dialogueAttendance } from "#app/desk/figures/attendance.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Who came to the last meetings of a dialogue. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return dialogueAttendance({ params, context });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("figures.who_came"), data?.dialogue.name]);

export default function DialogueAttendanceRoute() {
  return <DialogueAttendancePage page={useLoaderData<typeof loader>()} />;
}
