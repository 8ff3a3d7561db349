import { requireVersion } from "#app/desk/versions/versions-access.server.ts";
import { bytesOf, fileNameOf, paperOf } from "#app/desk/versions/version-file.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** A version as a Word file. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { meeting, version } = requireVersion({ params, context });
  const paper = paperOf(version, meeting.timeZone);
  return wordFile(await bytesOf(context, version, paper), fileNameOf(paper));
}
