import { requireReportApart } from "#app/desk/report/report-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The report as a Word file, for whoever may read it on the screen. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { report, fileName } = await requireReportApart(context, actor, meetingId);
  const bytes = await meetingReportBytes(report);
  return wordFile(bytes, fileName);
}
