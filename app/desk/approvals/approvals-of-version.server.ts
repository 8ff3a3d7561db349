import type { ApprovalsOnVersion } from "#app/components/approvals/approvals-of-version.tsx";
import { seatName } from "#app/desk/approvals/approval-page.server.ts";
import { mayOnceProved } from "#app/desk/approvals/approval-access.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { subjectOfVersion, type VersionsDesk } from "#app/desk/versions/versions-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { gateOfVersion, listApprovalsOf, standingFor } from "#db/approvals/approvals.ts";
import { findVersion, listVersions } from "#db/versions/versions.ts";
import { standingOf } from "#domain/approvals/standing.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What is decided of each version of a meeting, by its id; nothing for whoever may not read approvals. */
export function approvalsOfVersions(
  { db }: AppLoadContext,
  { asker, meeting, subject }: VersionsDesk,
): Readonly<Record<string, ApprovalsOnVersion>> {
  const register = requireRegister(db, meeting.dialogueId);
  const of = ({ id }: { readonly id: string }): readonly (readonly [string, ApprovalsOnVersion])[] => {
    const version = findVersion(db, id);
    const own = version && subjectOfVersion(subject, version);
    if (!own || !asker.may("approval.read", own)) return [];
    const gate = gateOfVersion(db, version);
    const standing = standingFor(db, version);
    const stands = gate ? standingOf({ gate, ...standing }) : [];
    const evidence = { ...own, openings: ["evidence attached" as const], enteredBy: [] };
    return [
      [
        id,
        {
          home: pathTo`/meetings/${meeting.id}/report/versions/${id}/approval`,
          gate,
          seats: standing.seats.map((seat) => {
            const found = stands.find((one) => one.seat === seat.id);
            const open = found?.open.length ?? 0;
            return {
              id: seat.id,
              of: seatName({ seat }, register, meeting.startsOn),
              open,
              isDone: found?.isDone ?? false,
            };
          }),
          decisions: listApprovalsOf(db, id).map((one) => ({
            ...{ id: one.id, seat: one.seat, kind: one.kind, means: one.means, name: one.name, at: one.at },
            ...{ condition: one.condition, reason: one.reason, confirmedAt: one.confirmedAt },
            ...{ fulfilledAt: one.fulfilledAt, withdrawnAt: one.withdrawnAt },
          })),
          mayAsk: asker.may("approval.ask", own),
          mayTick: asker.may("approval.settle_condition", own),
          mayRecord: mayOnceProved({ asker, subject: evidence }, "approval.record_received"),
        },
      ],
    ];
  };
  return Object.fromEntries(listVersions(db, meeting.id).flatMap(of));
}
