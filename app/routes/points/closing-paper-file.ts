import { closingPaperToPrint } from "#app/desk/points/closing-paper-print.server.ts";
import { asProposal, requirePoints } from "#app/desk/points/points-access.server.ts";
import { fileOf } from "#app/desk/points/points-page.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { closingPaper } from "#exports/closing-paper.ts";
import { toDocx } from "#exports/to-docx.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The closing paper as a Word file: an adviser prints it too. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const desk = requirePoints({ params, context });
  authorize(desk.asker, "closing_paper.print", asProposal(desk.subject), "point.read");
  const paper = closingPaperToPrint(context.db, desk.meeting.id, context.clock());
  return wordFile(await toDocx(closingPaper(paper)), fileOf(desk).name);
}
