import { requireVersion, type VersionDesk } from "#app/desk/versions/versions-access.server.ts";
import { authorize, mustRead } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { sittingAt, type Sitting } from "#db/approvals/approval-people.ts";
import { gateOfVersion } from "#db/approvals/approvals.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Gate } from "#domain/approvals/approval.ts";
import { touchedBy } from "#domain/versions/version.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** A version with what is decided of it. */
export type ApprovalDesk = VersionDesk & {
  /** Undefined where nobody decides anything of it now. */
  readonly gate: Gate | undefined;
  readonly sitting: readonly Sitting[];
  /** The seats in which whoever asks decides. */
  readonly own: readonly Sitting[];
  readonly home: string;
};

/** Throws 404 to whoever may not know of approvals. */
export function requireApproval(asked: Asked): ApprovalDesk {
  const desk = requireVersion(asked);
  const { asker, meeting, version } = desk;
  const subject = { ...desk.subject, versionTouchedBy: touchedBy(version) };
  mustRead(asker, "approval.read", subject);
  const sitting = sittingAt(asked.context.db, { meeting, now: desk.doing.now });
  return {
    ...desk,
    ...{ subject, sitting, own: sitting.filter(({ person }) => person.id === asker.id) },
    gate: gateOfVersion(asked.context.db, version),
    home: pathTo`/meetings/${meeting.id}/report/versions/${version.id}/approval`,
  };
}

/** May whoever asks do it, perhaps once they have proved again who they are? */
export function mayOnceProved({ asker, subject }: Pick<ApprovalDesk, "asker" | "subject">, act: Act): boolean {
  return asker.may(act, subject) || asker.lacksProof(act, subject);
}

/** Lets an act pass whose proof comes with its form; refuses it as `authorize` does. */
export function authorizeOnceProved(desk: Pick<ApprovalDesk, "asker" | "subject">, act: Act): void {
  if (!mayOnceProved(desk, act)) authorize(desk.asker, act, desk.subject, "approval.read");
}
