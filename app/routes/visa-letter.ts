import { reasonIn } from "#app/desk/reason.server.ts";
import { letterOf, requireLetter } from "#app/desk/visa-letter.server.ts";
import { wordFile } from "#app/desk/word-file.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** The letter that supports somebody's request for a visa, as a Word file that is kept nowhere. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const key = readParams(params, "meetingId", "registrationId");
  const seen = requireLetter(context, key);
  const form = await request.formData();
  const reason = reasonIn(form);
  if (reason === undefined)
    return redirect(pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}/passport?problem=reason`);
  const said = (name: string) => String(form.get(name) ?? "").slice(0, 1_000);
  const wishes = { addressee: said("addressee"), from: said("from"), to: said("to"), costs: said("costs") };
  const letter = letterOf(context, seen, { ...wishes, reason });
  const name = seen.meeting.symbol?.replaceAll("/", "-") ?? seen.meeting.id;
  return wordFile(await meetingPaperBytes({ paper: "visa-letter", of: letter }), `${name} visa letter.docx`);
}
