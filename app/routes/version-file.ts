import { requireVersion } from "#app/desk/versions-access.server.ts";
import { fileNameOf, paperOf } from "#app/desk/version-file.server.ts";
import { wordFile } from "#app/desk/word-file.server.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** A version as a Word file. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { meeting, version } = requireVersion({ params, context });
  const paper = paperOf(version, meeting.timeZone);
  return wordFile(await meetingReportBytes(paper), fileNameOf(paper));
}
