import { backToProgramme, requireProgrammeAct } from "#app/desk/programme/programme-access.server.ts";
import { sessionIn } from "#app/desk/programme/programme-forms.server.ts";
import { wordsIn } from "#app/desk/points/points-access.server.ts";
import { addSession } from "#db/programme/session-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { validate as isUuid } from "uuid";

/** Puts a session on the programme. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireProgrammeAct(asked);
  const fields = sessionIn(form);
  const sessionId = wordsIn(form, "id") ?? "";
  if (!fields || !isUuid(sessionId)) return backToProgramme({ ...acting, sessionId: "new" }, "not-understood");
  return backToProgramme({ ...acting, sessionId }, addSession(asked.context.db, { ...acting, sessionId, fields }));
}
