import { requireMessage } from "#app/desk/mail/outbox-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { readUpload } from "#db/files/upload-files.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The file that goes with a message, the very bytes that its addressees get; for whoever reads its body. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { messageId } = readParams(params, "messageId");
  const { file } = requireMessage(context.db, whoAsks(context), messageId);
  const bytes = file && readUpload(context.uploads, file.sha256);
  return file && bytes ? wordFile(bytes, file.name) : notFound();
}
