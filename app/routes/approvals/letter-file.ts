import { requireLetters } from "#app/desk/approvals/letters.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findApproval } from "#db/approvals/approvals.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findUpload } from "#db/files/uploads.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The letter or mail itself, for whoever is to confirm what it says. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { meeting, version } = requireLetters({ params, context });
  const approvalId = new URL(request.url).searchParams.get("approval") ?? "";
  const letter = findApproval(context.db, { approvalId, meetingId: meeting.id });
  if (letter?.versionId !== version.id || letter.evidenceId === null) notFound();
  const upload = findUpload(context.db, { uploadId: letter.evidenceId, dialogueId: meeting.dialogueId });
  const bytes = upload && readUpload(context.uploads, upload.sha256);
  if (!bytes) notFound();
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  });
}
