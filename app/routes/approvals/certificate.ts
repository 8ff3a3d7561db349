import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { certificateOf } from "#app/desk/approvals/certificate.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { certificate } from "#exports/certificate.ts";
import { toDocx } from "#exports/to-docx.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The certificate of approvals as a Word file. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  const paper = certificateOf(context, desk);
  const mark = paper.symbol?.replaceAll("/", "-") ?? desk.meeting.id;
  return wordFile(await toDocx(certificate(paper)), `${mark} ${paper.version} certificate.docx`);
}
