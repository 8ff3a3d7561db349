import type { NewRemarkOnPage } from "#app/components/remarks/new-remark.tsx";
import type { RemarkTyped } from "#app/components/remarks/remark-values.ts";
import { choicesFor } from "#app/desk/remarks/remarks-page.server.ts";
import { requireRemarks, senderRights, type RemarksDesk } from "#app/desk/remarks/remarks-access.server.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** The remarks of a meeting for somebody who may send one now: 404 to whoever may not know of them, else 403. */
export function requireSender(context: AppLoadContext, meetingId: string): RemarksDesk {
  const desk = requireRemarks(context, meetingId);
  if (senderRights(desk).maySend) return desk;
  desk.asker.refused("remark.create");
  throw new Response(null, { status: 403 });
}

/** The empty form, with the id that the text will have, so that one sent twice is one. */
export function newRemarkOnPage(context: AppLoadContext, desk: RemarksDesk, wished: string | null): NewRemarkOnPage {
  const { meeting, names, asker } = desk;
  const { own, isStaff } = senderRights(desk);
  const [only] = own;
  const choices = choicesFor(context, desk);
  const values: RemarkTyped = {
    ...{ id: newId(), party: isStaff ? "" : (only ?? ""), text: "", from: "page", isSharedEarly: false },
    ...{ audience: "record", delivery: "as delivered" },
    sessionId: choices.sessions.some(({ id }) => id === wished) ? (wished ?? "") : "",
  };
  return {
    ...{ list: `/meetings/${meeting.id}/remarks`, meeting: meeting.title, values, choices },
    party: !isStaff && own.length === 1 && only !== undefined ? names.nameOf(only) : undefined,
    keptAs: `remark ${meeting.id} ${asker.id}`,
  };
}
