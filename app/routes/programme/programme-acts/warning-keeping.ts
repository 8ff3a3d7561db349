import { backToProgramme, requireProgrammeAct } from "#app/desk/programme/programme-access.server.ts";
import { warningsAt } from "#app/desk/programme/programme-warnings.server.ts";
import { wordsIn } from "#app/desk/points/points-access.server.ts";
import { keepWarning } from "#db/programme/programme-releases.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Keeps something doubtful as it is, if it still is. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting, desk } = await requireProgrammeAct(asked);
  const found = warningsAt(asked.context.db, desk.meeting).find(
    ({ fingerprint }) => fingerprint === wordsIn(form, "fingerprint"),
  );
  if (found) keepWarning(asked.context.db, { ...acting, fingerprint: found.fingerprint });
  return backToProgramme({ ...acting, sessionId: wordsIn(form, "session") }, "done");
}
