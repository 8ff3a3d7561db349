import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { subjectOfVersion } from "#app/desk/versions/versions-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { decided } from "#db/approvals/approval-acts.ts";
import { sittingAt } from "#db/approvals/approval-people.ts";
import { gateOfVersion } from "#db/approvals/approvals.ts";
import { frozenVersion } from "#db/versions/versions.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The draft of which whoever asks has yet to decide as one of the meeting's chairs, or may read it for one. */
export function waitingFor({ db, clock }: AppLoadContext, asker: Asker, { meeting, subject }: MeetingSeen) {
  if (!asker.functions.some((held) => held.function === "chair" || held.function === "adviser")) return undefined;
  const version = frozenVersion(db, meeting.id);
  const gate = version && gateOfVersion(db, version);
  if (!gate || !asker.may("approval.read", subjectOfVersion(subject, version))) return undefined;
  const own = sittingAt(db, { meeting, now: clock() }).filter(({ person }) => person.id === asker.id);
  const open = own.filter(({ seat }) => !decided(db, { versionId: version.id, gate, seat: seat.id }));
  if (own.length > 0 && open.length === 0) return undefined;
  const to = pathTo`/meetings/${meeting.id}/report/versions/${version.id}/approval`;
  return { number: version.number, to };
}
