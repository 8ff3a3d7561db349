import { filesFor, requirePaper } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { attachment } from "#app/desk/files/word-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findUpload } from "#db/files/uploads.ts";
import { fileNameOf } from "#domain/meeting-papers/paper-code.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

const office = "application/vnd.openxmlformats-officedocument";
const types = {
  docx: `${office}.wordprocessingml.document`,
  pptx: `${office}.presentationml.presentation`,
  pdf: "application/pdf",
} as const;

/** The very bytes that were brought in, under the paper's code. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  const { paper, meeting, readsAll } = requirePaper(asked);
  const { fileId } = readParams(asked.params, "fileId");
  const file = filesFor(paper, readsAll).find(({ id }) => id === fileId) ?? notFound();
  const { db, uploads } = asked.context;
  const upload = findUpload(db, { uploadId: file.uploadId, dialogueId: meeting.dialogueId });
  const bytes = upload && readUpload(uploads, upload.sha256);
  if (!bytes) notFound();
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": types[file.format],
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(fileNameOf(paper, file)),
      "Content-Language": file.language,
      // Should a browser open it all the same, it opens as nobody's page.
      "Content-Security-Policy": "sandbox",
      "Cache-Control": "no-store",
    },
  });
}
