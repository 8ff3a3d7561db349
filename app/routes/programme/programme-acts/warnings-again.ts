import { backToProgramme, requireProgrammeAct } from "#app/desk/programme/programme-access.server.ts";
import { listWarningsAgain } from "#db/programme/programme-releases.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Lists all warnings again that were kept as they are. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireProgrammeAct(asked);
  listWarningsAgain(asked.context.db, acting);
  return backToProgramme(acting, "done");
}
