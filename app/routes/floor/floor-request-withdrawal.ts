import { delegatePath } from "#app/desk/floor/delegate-path.server.ts";
import { findFloor, readSent } from "#app/desk/floor/floor-access.server.ts";
import { withdrawalSchema } from "#app/desk/floor/floor-schema.server.ts";
import { ownWaiting, readOwnWish } from "#app/desk/floor/own-requests.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { withdrawFromList } from "#db/floor/list-of-speakers.ts";
import { wishOf } from "#domain/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes back what was asked for from a page without scripts, and goes back to it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const found = findFloor(asked);
  const { asker, seen, key, doing } = found;
  const { db } = asked.context;
  const { kind, party } = await readOwnWish(asked, found, "floor.withdraw", (request) =>
    readSent(request, withdrawalSchema),
  );
  const waiting = ownWaiting(db, { asker, seen, key, party }).filter(({ entry }) => wishOf(entry.kind) === kind);
  const withdrawn = waiting.find(({ mayWithdraw }) => mayWithdraw) ?? waiting[0];
  if (withdrawn) authorize(asker, "floor.withdraw", withdrawn.subject);
  // Called or withdrawn in between needs no word: the page that follows shows it.
  if (withdrawn) withdrawFromList(db, { id: withdrawn.entry.id, ...key, ...doing });
  return redirect(delegatePath(key.meetingId, party));
}
