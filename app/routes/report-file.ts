import { requireReport } from "#app/desk/report-access.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file, for whoever may read it on the screen. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { report, fileName } = requireReport(context, actor, meetingId);
  const bytes = await meetingReportBytes(report);
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": word,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(fileName),
      "Cache-Control": "no-store",
    },
  });
}

/** RFC 6266: the plain name for old programs, the exact one for all others. */
function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/gu, "_");
  const exact = encodeURIComponent(fileName).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
