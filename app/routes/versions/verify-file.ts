import { requireChecking } from "#app/desk/versions/checking.server.ts";
import { fileNameOf } from "#app/desk/versions/version-file.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The Word file with which another one is compared. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { paper } = requireChecking({ params, context });
  return wordFile(await meetingReportBytes(paper), fileNameOf(paper));
}
