import { lettersMade } from "#app/desk/registering/letters-made.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { wishesIn } from "#app/desk/registering/visa-letter.server.ts";
import { requireLetterMaking } from "#app/desk/registering/visa-letters.server.ts";
import { zipFile } from "#app/desk/files/zip-file.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** The letters for the visas of all who are ticked, as one file that is sent while they are made and kept nowhere. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const desk = requireLetterMaking(asked);
  const { meeting, asker } = desk;
  const form = await request.formData();
  const home = pathTo`/meetings/${meeting.id}/people/visa-letters`;
  const reason = reasonIn(form);
  if (reason === undefined) return redirect(`${home}?problem=reason`);
  const ids = [...new Set(form.getAll("id").map(String))];
  if (ids.length === 0) return redirect(`${home}?problem=nobody`);
  const { context } = asked;
  const { requestId } = context;
  context.log.info({ requestId, actorId: asker.id, read: "letters for visas", entries: ids.length });
  const letters = lettersMade(context, desk, { ids, wishes: wishesIn(form), reason });
  const name = meeting.symbol?.replaceAll("/", "-") ?? meeting.id;
  return zipFile(letters, { fileName: `${name} visa letters.zip`, count: ids.length, signal: request.signal });
}
