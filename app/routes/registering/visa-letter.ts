import { reasonIn } from "#app/desk/access/reason.server.ts";
import { letterWriter, requireLetter, wishesIn } from "#app/desk/registering/visa-letter.server.ts";
import { wordFile } from "#app/desk/files/word-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** The letter that supports somebody's request for a visa, as a Word file that is kept nowhere. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const key = readParams(params, "meetingId", "registrationId");
  const { asker, meeting, registration } = requireLetter(context, key);
  const form = await request.formData();
  const reason = reasonIn(form);
  if (reason === undefined)
    return redirect(pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}/passport?problem=reason`);
  const { letter } = letterWriter(context, { asker, meeting, wishes: wishesIn(form), reason })(registration);
  const name = meeting.symbol?.replaceAll("/", "-") ?? meeting.id;
  return wordFile(await meetingPaperBytes({ paper: "visa-letter", of: letter }), `${name} visa letter.docx`);
}
