import type { RemarkInRoom } from "#app/components/remarks/remark-beside.tsx";
import type { RemarksDesk } from "#app/desk/remarks/remarks-access.server.ts";
import { listRemarksFor } from "#db/remarks/remarks.ts";
import { paragraphsOf } from "#domain/remarks/remark-text.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A party's standing texts: those for this session first, then of the meeting as a whole, then for other sessions. */
export function remarksBeside(
  { db }: AppLoadContext,
  { asker, meeting }: RemarksDesk,
  { sessionId, party }: { readonly sessionId: string; readonly party: string },
): readonly RemarkInRoom[] {
  const distance = (of: string | null) => (of === sessionId ? 0 : of === null ? 1 : 2);
  return listRemarksFor(db, asker, { meetingId: meeting.id, party })
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((one, other) => distance(one.sessionId) - distance(other.sessionId))
    .map(({ id, text, audience, delivery, isSharedEarly, submittedAt, interventionId, ...remark }) => ({
      ...{ id, audience, delivery, isSharedEarly, submittedAt, interventionId },
      isForSession: remark.sessionId === sessionId,
      paragraphs: paragraphsOf(text),
    }));
}
